import { join } from 'node:path';
import { authorise, type UnitPermission } from '../../access/domain/index.ts';
import { createAttemptQueue, staffOf, type AccessDeps } from '../../access/server/index.ts';
import { createReadRecorder, type ReadRecorder } from '../../audit/server/index.ts';
import { createCalendarSource } from '../../clock/server/index.ts';
import { createPdfRenderer, createSealFinder } from '../../documents/server/index.ts';
import { createMailer, type DeliveryDeps } from '../../notifications/server/index.ts';
import type { UnitId } from '../../organisation/domain/index.ts';
import { createUnitDirectory } from '../../organisation/server/index.ts';
import { createMatterReceiver, createOrganisationSource, createPetitionerService, type MatterReceiver, type PetitionDeps, type PetitionerService } from '../../petitions/server/index.ts';
import type { PlatformDeps, RequestActor } from '../../platform/http/index.ts';

/** What the features share beyond the platform; made once for a process. */
export interface Parts {
  readonly access: AccessDeps;
  readonly reads: ReadRecorder;
  readonly petitions: PetitionDeps;
  readonly receiver: MatterReceiver;
  readonly petitioners: PetitionerService;
  readonly deliveries: DeliveryDeps;
  authoriseOnUnit(actor: RequestActor, permission: UnitPermission, unitId: UnitId): void;
}

const made = new WeakMap<PlatformDeps, Parts>();

export function partsOf(deps: PlatformDeps): Parts {
  const known = made.get(deps) ?? makeParts(deps);
  made.set(deps, known);
  return known;
}

function makeParts(deps: PlatformDeps): Parts {
  const { db, keys, clock, storage, jobs, log, config } = deps;
  const units = createUnitDirectory(db);
  const reads = createReadRecorder(db);
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
    documents: {
      keys,
      storage,
      renderer: createPdfRenderer({ fontsDirectory: join(config.dataDirectory, 'fonts') }),
      findSeal: createSealFinder(join(config.dataDirectory, 'seals')),
    },
    publicUrl: config.publicUrl,
    onPetitionChanged: () => undefined,
  };
  const receiver = createMatterReceiver(petitions);
  return {
    reads,
    petitions,
    receiver,
    petitioners: createPetitionerService(petitions, receiver),
    access: { db, clock, units, keys, config, requireTotp: !config.isDemo, attempts: createAttemptQueue() },
    deliveries: { db, keys, clock, jobs, log, mailer: createMailer(config.mail) },
    authoriseOnUnit: (actor, permission, unitId) => authorise(staffOf({ actor }), permission, unitId),
  };
}
