import { sql } from 'kysely';
import { listMigrations } from '../../platform/db/index.ts';
import type { GaugeSource, HealthCheck, PlatformDeps } from '../../platform/http/index.ts';

const LEAST_FREE_BYTES = 200 * 1024 ** 2;

/** What requests need in order to be answered. */
export function healthChecks({ db, jobs, storage }: PlatformDeps): Readonly<Record<string, HealthCheck>> {
  const names = listMigrations().map(({ name }) => name);
  return {
    database: async () => {
      await sql`select 1`.execute(db.reader);
    },
    migrations: async () => {
      const found = await sql<{ name: string }>`select name from schema_migration`.execute(db.reader);
      const applied = new Set(found.rows.map(({ name }) => name));
      if (!names.every((name) => applied.has(name))) throw new Error('the database is older than the program');
    },
    jobs: () => jobs.check(),
    disk: async () => {
      if ((await storage.freeBytes()) < LEAST_FREE_BYTES) throw new Error('the disk is almost full');
    },
  };
}

/** Each on its own, since one that cannot be asked takes nothing from the others. */
export function platformGauges({ db, jobs, storage }: PlatformDeps): readonly GaugeSource[] {
  const { pool } = db;
  return [
    () => Promise.resolve([
      { name: 'xinqiao_database_connections', help: 'Connections of the pool.', value: pool.totalCount, labels: { state: 'open' } },
      { name: 'xinqiao_database_connections', help: '', value: pool.idleCount, labels: { state: 'idle' } },
      { name: 'xinqiao_database_connections', help: '', value: pool.waitingCount, labels: { state: 'waited_for' } },
    ]),
    async () => [{ name: 'xinqiao_storage_free_bytes', help: 'Room left for files.', value: await storage.freeBytes() }],
    async () => {
      const backlog = await jobs.listBacklog();
      return [
        ...backlog.map(({ name, waiting }) => ({ name: 'xinqiao_jobs_waiting', help: 'Jobs that wait, by queue.', value: waiting, labels: { queue: name } })),
        ...backlog.map(({ name, failed }) => ({ name: 'xinqiao_jobs_failed', help: 'Jobs that failed of late, by queue.', value: failed, labels: { queue: name } })),
      ];
    },
  ];
}
