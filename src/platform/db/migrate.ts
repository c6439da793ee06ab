import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { AppError } from '../kernel/index.ts';
import { connectOwner } from './connect-owner.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
// Any number will do as long as every version of the program uses the same one.
const LOCK = 7_301_114;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export interface MigrateOptions {
  /** Whether this login is to take on the role of the program, and so must be a member of it. */
  readonly takesAppRole?: boolean;
}

/** Brings the database to the newest schema; each file runs in its own transaction, once. Returns the names applied now. */
export async function migrate(url: string, { takesAppRole = false }: MigrateOptions = {}): Promise<readonly string[]> {
  const client = await connectOwner(url);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureAppRole(client, takesAppRole);
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

async function ensureAppRole(client: pg.Client, takesAppRole: boolean): Promise<void> {
  // Of a superuser `pg_has_role` is true without more.
  const found = await client.query<{ is_member: boolean }>(`select pg_has_role(current_user, oid, 'member') as is_member from pg_roles where rolname = 'xinqiao_app'`);
  const [role] = found.rows;
  if (role && (role.is_member || !takesAppRole)) return;
  if (role) throw new AppError('unavailable', 'db.not_member_of_app_role', { user: client.user ?? '' });
  try {
    await client.query('create role xinqiao_app nologin');
    await client.query('grant xinqiao_app to current_user');
  } catch (cause) {
    throw new AppError('unavailable', 'db.cannot_create_app_role', {}, { cause });
  }
}
