import type { Config } from '../config/index.ts';
import type { KeyRing } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import type { Job, Jobs } from '../jobs/index.ts';
import type { Log } from '../logging/index.ts';
import type { Storage } from '../storage/index.ts';
import type { Clock } from '../time/index.ts';
import type { Messages } from '../ui/index.ts';
import type { Route } from './route.ts';

/** What every use-case may need; it takes of it what it names. */
export interface PlatformDeps {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly config: Config;
}

export interface ServerDeps extends PlatformDeps {
  /** Aborted when the server begins to stop: whoever keeps a connection open ends it then. */
  readonly closing: AbortSignal;
}

/** What a feature gives to the server, by its door `server/index.ts`. Everything but the name is optional. */
export interface FeatureModule {
  readonly name: string;
  readonly messages?: readonly Messages[];
  routes?(deps: ServerDeps): readonly Route[];
  jobs?(deps: ServerDeps): readonly Job[];
  /** Runs once before the first request, in every process; answers what the operator should be told, in his language. */
  start?(deps: ServerDeps): Promise<readonly string[]>;
  /** Fills an installation made for showing; does nothing when it is already filled. */
  seedDemo?(deps: ServerDeps): Promise<void>;
}
