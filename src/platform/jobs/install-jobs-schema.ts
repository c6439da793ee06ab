import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** Where pg-boss keeps its tables. */
export const JOBS_SCHEMA = 'pgboss';

/** Installs or upgrades the queue's tables, as the role that owns tables; the program's own role may then only use them. */
export async function installJobsSchema(migratorUrl: string, appRole = 'xinqiao_app'): Promise<void> {
  const boss = new PgBoss({ connectionString: migratorUrl, schema: JOBS_SCHEMA, max: 2, supervise: false, schedule: false, registerInstance: false });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
  await grantUse(migratorUrl, appRole);
}

async function grantUse(migratorUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(appRole);
    await client.query(`
      grant usage on schema ${JOBS_SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role};
      grant execute on all functions in schema ${JOBS_SCHEMA} to ${role};
    `);
  } finally {
    await client.end();
  }
}
