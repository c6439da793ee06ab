import { messages as accessMessages } from '../../access/messages.ts';
import { accessHooks, accessRoutes, issueFirstAdministratorLink } from '../../access/server/index.ts';
import { messages as auditMessages } from '../../audit/messages.ts';
import { journalRoutes, sealJournalJob } from '../../audit/server/index.ts';
import { messages as clockMessages } from '../../clock/domain/index.ts';
import { clockRoutes } from '../../clock/server/index.ts';
import { messages as documentMessages } from '../../documents/messages.ts';
import { verifyReceiptRoutes } from '../../documents/portal/index.ts';
import { ledgerMessages } from '../../intake/domain/index.ts';
import { messages as intakeMessages } from '../../intake/messages.ts';
import { messages as notificationMessages } from '../../notifications/messages.ts';
import { remindStaffJob, sendDeliveryJob } from '../../notifications/server/index.ts';
import { messages as organisationMessages } from '../../organisation/messages.ts';
import { organisationRoutes } from '../../organisation/server/index.ts';
import { messages as lifecycleMessages } from '../../petitions/domain/index.ts';
import { messages as petitionMessages } from '../../petitions/messages.ts';
import {
  createReminderSource, indexTextsJob, petitionerRoutes, petitionRoutes, RECOMPUTE_DEADLINES, recomputeDeadlinesJob,
} from '../../petitions/server/index.ts';
import type { FeatureModule } from '../../platform/http/index.ts';
import { fillTemplate } from '../../platform/ui/index.ts';
import { messages as serverMessages } from './messages.ts';
import { partsOf } from './parts.ts';
import type { ServerPlan } from './start-server.ts';

const audit: FeatureModule = {
  name: 'audit',
  messages: [auditMessages],
  routes: (deps) => journalRoutes({ db: deps.db, reads: partsOf(deps).reads }),
  jobs: (deps) => [sealJournalJob({ db: deps.db, keys: deps.keys, clock: deps.clock })],
};

const organisation: FeatureModule = {
  name: 'organisation',
  messages: [organisationMessages],
  routes: (deps) => organisationRoutes({ ...partsOf(deps).access, authoriseOnUnit: partsOf(deps).authoriseOnUnit }),
};

const access: FeatureModule = {
  name: 'access',
  messages: [accessMessages],
  routes: (deps) => accessRoutes(partsOf(deps).access),
  start: async (deps) => {
    if (deps.config.isDemo) return [];
    const link = await issueFirstAdministratorLink(partsOf(deps).access);
    const { language } = deps.config;
    return link ? [fillTemplate(serverMessages[language]['server.first_administrator'], { link: link.enrolmentUrl }, language)] : [];
  },
};

const clock: FeatureModule = {
  name: 'clock',
  messages: [clockMessages],
  routes: (deps) =>
    clockRoutes({
      db: deps.db,
      clock: deps.clock,
      journalActor: (actor) => (actor.kind === 'staff' ? { kind: 'staff', staffId: actor.staffId } : { kind: 'public' }),
      onCalendarChanged: () => deps.db.transaction((tx) => deps.jobs.enqueue(tx, RECOMPUTE_DEADLINES, {})),
    }),
};

const documents: FeatureModule = {
  name: 'documents',
  messages: [documentMessages],
  routes: (deps) => verifyReceiptRoutes({ publicKeys: deps.keys.publicKeys, renderPage: ({ body }) => body }),
};

const notifications: FeatureModule = {
  name: 'notifications',
  messages: [notificationMessages],
  jobs: (deps) => {
    const { deliveries, petitions } = partsOf(deps);
    return [sendDeliveryJob(deliveries), remindStaffJob({ ...deliveries, reminders: createReminderSource(petitions) })];
  },
};

const petitions: FeatureModule = {
  name: 'petitions',
  messages: [lifecycleMessages, petitionMessages],
  routes: (deps) => {
    const parts = partsOf(deps);
    return [...petitionRoutes(parts.petitions, parts.receiver), ...petitionerRoutes(parts.petitions, parts.petitioners)];
  },
  jobs: (deps) => [indexTextsJob(deps), recomputeDeadlinesJob(partsOf(deps).petitions)],
};

const intake: FeatureModule = { name: 'intake', messages: [ledgerMessages, intakeMessages] };

/** What this program is made of: the features in the order in which they start, whoever stands lower in the house first. */
export const plan: ServerPlan = {
  features: [audit, organisation, access, clock, documents, notifications, petitions, intake],
  createAccess: (deps) => accessHooks(partsOf(deps).access),
};
