import type { ReadRecorder } from '../../audit/server/index.ts';
import type { OrganisationSource } from '../../petitions/server/index.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import type { Clock } from '../../platform/time/index.ts';

export interface SatisfactionDeps {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly organisation: OrganisationSource;
  readonly reads: ReadRecorder;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly publicUrl: string;
}
