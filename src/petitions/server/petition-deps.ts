import type { ReadRecorder } from '../../audit/server/index.ts';
import type { CalendarSource } from '../../clock/server/index.ts';
import type { DocumentDeps } from '../../documents/server/index.ts';
import type { LawSource } from '../../law/server/index.ts';
import type { UnitDirectory } from '../../organisation/server/index.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import type { Storage } from '../../platform/storage/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { OrganisationSource } from './organisation-source.ts';

/** All that the use-cases of a petition stand on. */
export interface PetitionDeps {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly units: UnitDirectory;
  readonly organisation: OrganisationSource;
  readonly calendar: CalendarSource;
  readonly law: LawSource;
  readonly documents: DocumentDeps;
  readonly reads: ReadRecorder;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly publicUrl: string;
  /** Told after each commit which matter changed; live pages listen. */
  readonly onPetitionChanged: (petitionId: string) => void;
}
