import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../index.ts';

export interface TestDatabase {
  /** As the program sees it: the role that cannot alter tables nor change histories. */
  readonly db: Database;
  /** As the owner of the database server sees it, for tampering. */
  readonly superuserUrl: string;
  readonly migratorUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own, cloned in some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAsSuperuser(server.superuserUrl, `create database ${name} template xinqiao owner xinqiao_migrator`);
  const appUrl = withDatabase(server.appUrl, name);
  const db = openDatabase({ url: appUrl });
  return {
    db,
    appUrl,
    superuserUrl: withDatabase(server.superuserUrl, name),
    migratorUrl: withDatabase(server.migratorUrl, name),
    drop: async () => {
      await db.close();
      await runAsSuperuser(server.superuserUrl, `drop database ${name} with (force)`);
    },
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function runAsSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
