import { join } from 'node:path';
import { createAttemptQueue, type AccessDeps } from '../../access/server/index.ts';
import { createReadRecorder, type ReadRecorder } from '../../audit/server/index.ts';
import { createCalendarSource } from '../../clock/server/index.ts';
import { createPdfRenderer, createSealFinder, readSiteTemplates } from '../../documents/server/index.ts';
import { lawSourceOf } from '../../law/server/index.ts';
import { createMailer, type DeliveryDeps } from '../../notifications/server/index.ts';
import { unitDirectoryOf } from '../../organisation/server/index.ts';
import { createMatterReceiver, createOrganisationSource, createPetitionerService, type MatterReceiver, type PetitionDeps, type PetitionerService } from '../../petitions/server/index.ts';
import type { PlatformDeps } from '../../platform/http/index.ts';

/** What the features share beyond the platform; made once for a process. */
export interface Parts {
  /** What commands that manage people and units take. */
  readonly access: AccessDeps;
  readonly reads: ReadRecorder;
  readonly petitions: PetitionDeps;
  readonly receiver: MatterReceiver;
  readonly petitioners: PetitionerService;
  readonly supervision: PetitionDeps & { readonly receiver: MatterReceiver };
  readonly deliveries: DeliveryDeps;
}

const made = new WeakMap<PlatformDeps, Parts>();

export function partsOf(deps: PlatformDeps): Parts {
  const known = made.get(deps) ?? makeParts(deps);
  made.set(deps, known);
  return known;
}

function makeParts(deps: PlatformDeps): Parts {
  const { db, keys, clock, storage, jobs, log, config } = deps;
  const units = unitDirectoryOf(db);
  const reads = createReadRecorder(db);
  const siteTemplates = readSiteTemplates(join(config.dataDirectory, 'templates'));
  const petitions: PetitionDeps = {
    db,
    keys,
    clock,
    storage,
    jobs,
    units,
    reads,
    organisation: createOrganisationSource(db, units),
    calendar: createCalendarSource(db),
    law: lawSourceOf(db),
    documents: {
      keys,
      storage,
      renderer: createPdfRenderer({ fontsDirectory: join(config.dataDirectory, 'fonts'), siteTemplates: siteTemplates.typst }),
      siteTemplates,
      findSeal: createSealFinder(join(config.dataDirectory, 'seals')),
    },
    publicUrl: config.publicUrl,
    onPetitionChanged: () => undefined,
  };
  const receiver = createMatterReceiver(petitions);
  return {
    access: { db, clock, units, keys, config, requireTotp: !config.isDemo, attempts: createAttemptQueue() },
    reads,
    petitions,
    receiver,
    petitioners: createPetitionerService(petitions, receiver),
    supervision: { ...petitions, receiver },
    deliveries: { db, keys, clock, jobs, log, mailer: createMailer(config.mail) },
  };
}
