import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { MemberEntry, PetitionerId } from '../domain/index.ts';
import { hashOfIdentity } from './petitioner-store.ts';

/** Which of the entries stand in the matter already: by identity number, or by name and telephone together. */
export async function findKnownMembers(db: Reader, keys: KeyRing, petitionId: string, entries: readonly Pick<MemberEntry, 'name' | 'idNumber' | 'phone'>[]): Promise<readonly boolean[]> {
  const rows = await db.selectFrom('petitioner').select(['name_hash', 'phone_hash', 'id_number_hash']).where('petition_id', '=', petitionId).execute();
  const numbers = new Set(rows.map((row) => row.id_number_hash?.toString('hex')));
  const phones = new Set(rows.map((row) => pair(row.name_hash, row.phone_hash)));
  return entries.map(({ name, idNumber, phone }) => {
    const number = hashOfIdentity(keys, 'idNumber', idNumber)?.toString('hex');
    const nameAndPhone = pair(hashOfIdentity(keys, 'name', name), hashOfIdentity(keys, 'phone', phone));
    return (number !== undefined && numbers.has(number)) || (nameAndPhone !== undefined && phones.has(nameAndPhone));
  });
}

function pair(name: Buffer | null, phone: Buffer | null): string | undefined {
  return name && phone ? `${name.toString('hex')}/${phone.toString('hex')}` : undefined;
}

/** The place in the list after the last one. */
export async function nextPosition(db: Reader, petitionId: string): Promise<number> {
  const row = await db.selectFrom('petitioner').select(({ fn }) => fn.max('position').as('last')).where('petition_id', '=', petitionId).executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Whose code it is; the first petitioner's is the code of the matter. */
export async function findMemberByCode(db: Reader, petitionId: string, codeHash: Buffer): Promise<PetitionerId | undefined> {
  const row = await db
    .selectFrom('petitioner')
    .select('petitioner_id')
    .where('petition_id', '=', petitionId)
    .where('query_code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.petitioner_id as PetitionerId | undefined;
}

/** Who came first in the register, to whom number and code of the matter were handed. */
export async function findFirstPetitioner(db: Reader, petitionId: string): Promise<PetitionerId | null> {
  const row = await db.selectFrom('petitioner').select('petitioner_id').where('petition_id', '=', petitionId).orderBy('position').limit(1).executeTakeFirst();
  return (row?.petitioner_id as PetitionerId | undefined) ?? null;
}
