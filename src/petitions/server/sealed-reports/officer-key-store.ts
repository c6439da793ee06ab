import { sql } from 'kysely';
import type { Reader, Transaction } from '../../../platform/db/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';

export interface OfficerKey {
  readonly keyId: string;
  readonly staffId: string;
  readonly publicKey: Buffer;
}

export interface LockedOfficerKey extends OfficerKey {
  readonly lockedPrivateKey: Buffer;
  readonly createdAt: Instant;
}

export async function findOfficerKey(db: Reader, staffId: string): Promise<LockedOfficerKey | undefined> {
  const row = await db.selectFrom('officer_key').selectAll().where('staff_id', '=', staffId).where('retired_at', 'is', null).executeTakeFirst();
  return row && { keyId: row.key_id, staffId: row.staff_id, publicKey: row.public_key, lockedPrivateKey: row.locked_private_key, createdAt: row.created_at };
}

/** The present keys of all officers. */
export async function listOfficerKeys(db: Reader): Promise<readonly OfficerKey[]> {
  const rows = await db.selectFrom('officer_key').select(['key_id', 'staff_id', 'public_key']).where('retired_at', 'is', null).orderBy('created_at').execute();
  return rows.map((row) => ({ keyId: row.key_id, staffId: row.staff_id, publicKey: row.public_key }));
}

export async function insertOfficerKey(tx: Transaction, key: LockedOfficerKey): Promise<void> {
  await tx
    .insertInto('officer_key')
    .values({ key_id: key.keyId, staff_id: key.staffId, public_key: key.publicKey, locked_private_key: key.lockedPrivateKey, created_at: key.createdAt, retired_at: null })
    .execute();
}

export async function saveLockedKey(tx: Transaction, keyId: string, lockedPrivateKey: Buffer): Promise<void> {
  await tx.updateTable('officer_key').set({ locked_private_key: lockedPrivateKey }).where('key_id', '=', keyId).execute();
}

export async function retireOfficerKey(tx: Transaction, keyId: string, retiredAt: Instant): Promise<void> {
  await tx.updateTable('officer_key').set({ retired_at: retiredAt }).where('key_id', '=', keyId).execute();
}

/** A key that is made must not miss what is sealed at the same moment, nor the other way round. */
export async function lockOfficerKeys(tx: Transaction, how: 'reading' | 'changing'): Promise<void> {
  await sql`select ${sql.raw(how === 'reading' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')}(7301115)`.execute(tx);
}
