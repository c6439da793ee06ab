import type { JournalActor } from '../../audit/domain/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { UnitDirectory } from './unit-directory.ts';

export interface OrganisationDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly units: UnitDirectory;
}

/** Whoever acts here has been authorised by the caller; this feature stands below the one that knows permissions. */
export type OrganisationActor = JournalActor;

export function todayOf(deps: Pick<OrganisationDeps, 'clock'>): PlainDate {
  return dayInChina(deps.clock.now());
}
