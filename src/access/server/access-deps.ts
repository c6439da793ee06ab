import type { OrganisationDeps } from '../../organisation/server/index.ts';
import type { Config } from '../../platform/config/index.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { AttemptQueue } from './attempt-queue.ts';

export interface AccessDeps extends OrganisationDeps {
  readonly keys: KeyRing;
  readonly config: Pick<Config, 'publicUrl'>;
  /** Whether everybody must set up an authenticator before doing anything else; only a demonstration does without. */
  readonly requireTotp: boolean;
  readonly attempts: AttemptQueue;
}
