import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { AppError } from '../kernel/index.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
// Any number will do as long as every version of the program uses the same one.
const LOCK = 7_301_114;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Brings the database to the newest schema; each file runs in its own transaction, once. Returns the names applied now. */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureAppRole(client);
    await client.query('create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())');
    return await applyPending(client);
  } finally {
    await client.end();
  }
}

export function listMigrations(): readonly Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(MIGRATIONS + name, 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applyPending(client: pg.Client): Promise<readonly string[]> {
  const stored = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
  const applied = new Map(stored.rows.map((row) => [row.name, row.sha256]));
  const done: string[] = [];
  for (const migration of listMigrations()) {
    const earlier = applied.get(migration.name);
    if (earlier === migration.sha256) continue;
    if (earlier !== undefined) throw new AppError('unavailable', 'db.migration_edited', { name: migration.name });
    await applyMigration(client, migration);
    done.push(migration.name);
  }
  return done;
}

async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new AppError('unavailable', 'db.migration_failed', { name: migration.name, reason: (cause as Error).message.slice(0, 300) }, { cause });
  }
}

async function ensureAppRole(client: pg.Client): Promise<void> {
  const found = await client.query(`select 1 from pg_roles where rolname = 'xinqiao_app'`);
  if (found.rowCount) return;
  try {
    await client.query('create role xinqiao_app nologin');
    await client.query('grant xinqiao_app to current_user');
  } catch (cause) {
    throw new AppError('unavailable', 'db.cannot_create_app_role', {}, { cause });
  }
}
