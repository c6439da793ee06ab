import { authorise } from '../../access/domain/index.ts';
import { createAccessFeature, staffOf } from '../../access/server/index.ts';
import { messages as auditMessages } from '../../audit/messages.ts';
import { journalRoutes, sealJournalJob } from '../../audit/server/index.ts';
import { messages as clockMessages } from '../../clock/domain/index.ts';
import { clockRoutes } from '../../clock/server/index.ts';
import { messages as documentMessages } from '../../documents/messages.ts';
import { refuseBrokenTemplates, restoreReceipt, wordMessages } from '../../documents/server/index.ts';
import { ledgerMessages, memberMessages } from '../../intake/domain/index.ts';
import { messages as intakeMessages } from '../../intake/messages.ts';
import { memberSheetRoutes } from '../../intake/server/index.ts';
import { lawFeature } from '../../law/server/index.ts';
import { messages as notificationMessages } from '../../notifications/messages.ts';
import { remindStaffJob, sendDeliveryJob } from '../../notifications/server/index.ts';
import { organisationFeature, readPublicInformation } from '../../organisation/server/index.ts';
import { messages as lifecycleMessages } from '../../petitions/domain/index.ts';
import { messages as petitionMessages } from '../../petitions/messages.ts';
import {
  createReminderSource, escalateSupervisionsJob, expireEvaluationsJob, indexTextsJob, noticeUnownedWorkJob, petitionerRoutes, petitionRoutes, printQueueRoutes, RECOMPUTE_DEADLINES, recomputeDeadlinesJob, removeUnusedFilesJob,
} from '../../petitions/server/index.ts';
import { createProtectionService, createSupervisionFeature } from '../../supervision/server/index.ts';
import type { FeatureModule } from '../../platform/http/index.ts';
import { messages as receptionMessages } from '../../reception/messages.ts';
import { createReceptionService, forgetVisitorsJob, receptionRoutes } from '../../reception/server/index.ts';
import { messages as satisfactionMessages } from '../../satisfaction/messages.ts';
import { renderLaterQuestion } from '../../satisfaction/portal/index.ts';
import { answerLater, askLaterJob, findQuestion, keepSamplesJob, laterRoutes, satisfactionRoutes } from '../../satisfaction/server/index.ts';
import { createDemoFeature } from '../demo/index.ts';
import { portalRoutes } from '../portal/index.ts';
import { partsOf } from './parts.ts';
import { createServerTranslator, type ServerPlan } from './start-server.ts';

const audit: FeatureModule = {
  name: 'audit',
  messages: [auditMessages],
  routes: (deps) => journalRoutes({ db: deps.db, reads: partsOf(deps).reads }),
  jobs: (deps) => [sealJournalJob({ db: deps.db, keys: deps.keys, clock: deps.clock })],
};

const access = createAccessFeature();

const organisation = organisationFeature((actor, permission, unitId) => authorise(staffOf({ actor }), permission, unitId));

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
  messages: [documentMessages, wordMessages],
  start: (deps) => refuseBrokenTemplates(partsOf(deps).petitions.documents, deps.config.language),
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
    return [...petitionRoutes(parts.petitions, parts.receiver), ...petitionerRoutes(parts.petitions, parts.petitioners), ...printQueueRoutes(parts.petitions)];
  },
  jobs: (deps) => {
    const { petitions: parts, deliveries } = partsOf(deps);
    return [indexTextsJob(deps), recomputeDeadlinesJob(parts), expireEvaluationsJob(parts), escalateSupervisionsJob(parts), removeUnusedFilesJob(parts), noticeUnownedWorkJob(parts, deliveries)];
  },
};

const reception: FeatureModule = {
  name: 'reception',
  messages: [receptionMessages],
  routes: (deps) => receptionRoutes(partsOf(deps)),
  jobs: (deps) => [forgetVisitorsJob(partsOf(deps))],
};

const supervision = createSupervisionFeature((deps) => partsOf(deps).supervision);

const intake: FeatureModule = {
  name: 'intake',
  messages: [ledgerMessages, memberMessages, intakeMessages],
  routes: (deps) => memberSheetRoutes(partsOf(deps).petitions),
};

const satisfaction: FeatureModule = {
  name: 'satisfaction',
  messages: [satisfactionMessages],
  routes: (deps) => [...satisfactionRoutes(partsOf(deps).petitions), ...laterRoutes(partsOf(deps).petitions)],
  jobs: (deps) => [keepSamplesJob(partsOf(deps).petitions), askLaterJob(partsOf(deps).petitions)],
};

const portal: FeatureModule = {
  name: 'portal',
  routes: (deps) => {
    const all = partsOf(deps);
    const { petitions: parts, petitioners, supervision: protecting } = all;
    const { units } = parts;
    const translator = createServerTranslator(plan.features);
    return portalRoutes({
      petitioners,
      reception: createReceptionService(all),
      protection: createProtectionService(protecting),
      answerLater: (body) => answerLater(parts, body),
      alsoAsked: async (proof, language) => {
        const question = await findQuestion(parts, proof);
        return question && renderLaterQuestion(proof, question.weeks, language);
      },
      offices: () => readPublicInformation({ db: deps.db, clock: deps.clock, units }),
      publicKeys: deps.keys.publicKeys,
      readReceipt: (token) => restoreReceipt(deps.keys.signer, token, deps.keys.publicKeys),
      explain: (error, language) => translator.translate(language, error.code, error.params) ?? error.code,
    });
  },
};

const demo = createDemoFeature((deps) => partsOf(deps).petitions);

/** What this program is made of: the features in the order in which they start, whoever stands lower in the house first. */
export const plan: ServerPlan = {
  features: [audit, organisation, access.module, clock, lawFeature, documents, notifications, petitions, reception, supervision, satisfaction, intake, portal, demo],
  createAccess: access.hooks,
};
