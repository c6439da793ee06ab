import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../platform/config/index.ts';
import { type KeeperNews, keepPostgres, migrate, openDatabase, startEmbeddedPostgres } from '../../platform/db/index.ts';
import type { PlatformDeps } from '../../platform/http/index.ts';
import { installJobsSchema, openJobs } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/logging/index.ts';
import { openDiskStorage } from '../../platform/storage/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import type { Closers } from './closers.ts';
import { openKeys } from './open-keys.ts';

interface Connections {
  readonly migratorUrl: string;
  readonly appUrl: string;
  /** To take on at connect: on a server of its own the login owns the tables. */
  readonly role: string | undefined;
}

const APP_ROLE = 'xinqiao_app';

/** A server starts its database again when that has ended; a command is over by then. */
type Lifetime = 'server' | 'command';

/** Opens everything that features stand on; what was opened is handed to the closers, also when a later step fails. */
export async function openPlatform(config: Config, log: Log, closers: Closers, lifetime: Lifetime): Promise<PlatformDeps> {
  // Passable for the user that PostgreSQL runs as; what is in it has rights of its own.
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o755 });
  const { migratorUrl, appUrl, role } = await connectDatabase(config, log, closers, lifetime);
  const applied = await migrate(migratorUrl, { takesAppRole: role !== undefined });
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  await installJobsSchema(migratorUrl, APP_ROLE);
  const db = openDatabase({ url: appUrl, ...(role === undefined ? {} : { role }), onError: (error) => log.error({ err: error }, 'database connection lost') });
  closers.add(() => db.close());
  const jobs = await openJobs({ url: appUrl, ...(role === undefined ? {} : { databaseRole: role }), runsJobs: config.role !== 'web', log });
  closers.add(() => jobs.stop());
  return {
    db,
    jobs,
    log,
    config,
    clock: systemClock,
    keys: await openKeys(db, join(config.dataDirectory, 'keys.json')),
    storage: await openDiskStorage(join(config.dataDirectory, 'files')),
  };
}

async function connectDatabase(config: Config, log: Log, closers: Closers, lifetime: Lifetime): Promise<Connections> {
  if (config.databaseUrl !== undefined) return { migratorUrl: config.databaseUrl, appUrl: config.databaseUrl, role: APP_ROLE };
  const options = { directory: join(config.dataDirectory, 'postgres'), isShared: true };
  const embedded = await startEmbeddedPostgres(options);
  const { stop } = lifetime === 'server' ? keepPostgres(embedded, options, newsTo(log)) : embedded;
  closers.add(stop);
  return { migratorUrl: embedded.migratorUrl, appUrl: embedded.appUrl, role: undefined };
}

function newsTo(log: Log): KeeperNews {
  return {
    stopped: (reason) => log.error({ reason }, 'the database has stopped and is started again'),
    restarted: () => log.warn('the database is back'),
    failed: (error) => log.error({ err: error }, 'the database cannot be started; this is tried again until it can'),
  };
}
