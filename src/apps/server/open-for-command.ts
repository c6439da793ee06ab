import type { Config } from '../../platform/config/index.ts';
import type { PlatformDeps } from '../../platform/http/index.ts';
import { createLog } from '../../platform/logging/index.ts';
import { createClosers } from './closers.ts';
import { openPlatform } from './open-platform.ts';

/** Opens the platform for one command and closes it again. Beside a running server it joins that server's database. */
export async function openForCommand<Result>(config: Config, work: (deps: PlatformDeps) => Promise<Result>): Promise<Result> {
  const log = createLog({ level: 'error' });
  const closers = createClosers((error) => log.error({ err: error }, 'failed to close'));
  try {
    // Jobs are left to the server.
    return await work(await openPlatform({ ...config, role: 'web' }, log, closers, 'command'));
  } finally {
    await closers.closeAll();
  }
}
