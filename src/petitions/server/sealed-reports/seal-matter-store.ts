import { sql } from 'kysely';
import { readDocumentContent } from '../../../documents/server/index.ts';
import type { KeyRing } from '../../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../../platform/db/index.ts';
import type { UnitId } from '../../domain/index.ts';
import { SEALED_TITLE, type SealedPeople } from './sealed-material.ts';

/** The received things of a matter in clear, as they came. */
export async function listReceived(db: Reader, keys: KeyRing, petitionId: string): Promise<SealedPeople['received']> {
  const rows = await db.selectFrom('submission').select(['submission_id', 'channel', 'received_at', 'raw']).where('petition_id', '=', petitionId).orderBy('stored_at').execute();
  return rows.filter((row) => row.raw.length > 0).map((row) => ({ channel: row.channel, receivedAt: row.received_at, raw: keys.decryptText(row.raw, `submission/${row.submission_id}`) }));
}

export async function listPaperContents(db: Reader, keys: KeyRing, petitionId: string): Promise<SealedPeople['papers']> {
  const rows = await db.selectFrom('document').select(['document_id', 'type', 'number', 'title', 'issued_on']).where('petition_id', '=', petitionId).orderBy('created_at').execute();
  return Promise.all(rows.map(async (row) => ({
    type: row.type, number: row.number, title: row.title, issuedOn: row.issued_on, content: await readDocumentContent(db, keys, petitionId, row.document_id),
  })));
}

export async function listPlainFiles(db: Reader, petitionId: string) {
  return db.selectFrom('attachment').selectAll().where('petition_id', '=', petitionId).orderBy('attachment_id').execute();
}

export async function isSealedAlready(db: Reader, petitionId: string): Promise<boolean> {
  const row = await db.selectFrom('sealed_item').select('item_id').where('petition_id', '=', petitionId).where('kind', '=', 'MATTER').executeTakeFirst();
  return row !== undefined;
}

/** The office of a sealed matter, when it is one: what is added to it goes under seal. */
export async function findSealedOffice(db: Reader, petitionId: string): Promise<UnitId | undefined> {
  const row = await db.selectFrom('petition').select(['is_sealed', 'petition_office_unit_id']).where('petition_id', '=', petitionId).executeTakeFirst();
  return row?.is_sealed ? (row.petition_office_unit_id as UnitId) : undefined;
}

/**
 * Takes the words, the people, the files and the papers of a matter out of every table that others read. What was numbered
 * keeps its number; the files themselves are removed by the nightly job once nothing names them.
 */
export async function blankMatter(tx: Transaction, petitionId: string): Promise<void> {
  const blank = { title: SEALED_TITLE, requests: JSON.stringify([]), facts: '', reasons: '', channel_details: null };
  await tx.updateTable('petition_content').set(blank).where('petition_id', '=', petitionId).execute();
  await tx.updateTable('petition').set({ title: SEALED_TITLE, is_sealed: true, theme_id: null }).where('petition_id', '=', petitionId).execute();
  // What somebody has begun to write about it goes too.
  await tx.deleteFrom('draft').where('draft_key', 'like', `%${petitionId}%`).execute();
  for (const table of ['petitioner', 'attachment', 'delivery', 'petition_search', 'petition_exclusion', 'letter_to_print'] as const) await tx.deleteFrom(table).where('petition_id', '=', petitionId).execute();
  await tx.updateTable('document').set({ title: SEALED_TITLE, content: JSON.stringify({}), storage_key: null, sha256: null }).where('petition_id', '=', petitionId).execute();
  await sql`insert into petition_search_queue values (${petitionId}) on conflict do nothing`.execute(tx);
  await sql`select blank_sealed_history(${petitionId})`.execute(tx);
}
