import { openKeyRing, type KeyRing } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';

/**
 * The ring that belongs to this data. It is made on the first start only: a new ring beside data of another would leave
 * every identity and every file unreadable, and would be noticed late.
 * Throws `crypto.no_key_file` and `crypto.keys_of_other_data`.
 */
export async function openKeys(db: Database, path: string): Promise<KeyRing> {
  const known = await readFingerprint(db);
  const keys = openKeyRing(path, { mayMake: known === undefined && !(await holdsPetitions(db)) });
  const fingerprint = keys.keyedHash('installation', 'key ring');
  if (known === undefined) await db.transaction((tx) => tx.updateTable('installation').set({ key_fingerprint: fingerprint }).execute());
  else if (!known.equals(fingerprint)) throw new AppError('unavailable', 'crypto.keys_of_other_data', { path });
  return keys;
}

async function readFingerprint({ reader }: Database): Promise<Buffer | undefined> {
  const row = await reader.selectFrom('installation').select('key_fingerprint').executeTakeFirst();
  return row?.key_fingerprint ?? undefined;
}

async function holdsPetitions({ reader }: Database): Promise<boolean> {
  return (await reader.selectFrom('petition').select('petition_id').limit(1).executeTakeFirst()) !== undefined;
}
