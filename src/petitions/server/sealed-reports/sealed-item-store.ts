import { sql } from 'kysely';
import { bulkInsertAll, type BulkRow, type Reader, type Transaction } from '../../../platform/db/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';
import type { Compartment, SealedKind } from './sealed-material.ts';

export interface SealedItem {
  readonly petitionId: string;
  readonly itemId: string;
  readonly compartment: Compartment;
  readonly kind: SealedKind;
  readonly body: Buffer;
  readonly storageKey: string | null;
  readonly sizeBytes: number;
  readonly sealedAt: Instant;
}

/** A sealed part with its key as it is wrapped to one officer. */
export interface ReachableItem extends SealedItem {
  readonly wrapped: Buffer;
}

export interface SealedRows {
  readonly items: readonly BulkRow[];
  readonly keys: readonly BulkRow[];
}

export const NOTHING_SEALED: SealedRows = { items: [], keys: [] };

export async function insertSealedRows(tx: Transaction, { items, keys }: SealedRows): Promise<void> {
  await bulkInsertAll(tx, [{ table: 'sealed_item', rows: items }]);
  await bulkInsertAll(tx, [{ table: 'sealed_item_key', rows: keys }]);
}

/** The parts of a compartment that this key opens, oldest first. */
export async function listReachableItems(db: Reader, petitionId: string, { keyId, compartment }: { readonly keyId: string; readonly compartment: Compartment }): Promise<readonly ReachableItem[]> {
  const rows = await db
    .selectFrom('sealed_item as i')
    .innerJoin('sealed_item_key as k', (join) => join.onRef('k.petition_id', '=', 'i.petition_id').onRef('k.item_id', '=', 'i.item_id'))
    .selectAll('i')
    .select('k.wrapped')
    .where('i.petition_id', '=', petitionId)
    .where('i.compartment', '=', compartment)
    .where('k.key_id', '=', keyId)
    .orderBy('i.sealed_at')
    .orderBy('i.item_id')
    .execute();
  return rows.map((row) => ({
    petitionId: row.petition_id, itemId: row.item_id, compartment: row.compartment as Compartment, kind: row.kind as SealedKind,
    body: row.body, storageKey: row.storage_key, sizeBytes: row.size_bytes, sealedAt: row.sealed_at, wrapped: row.wrapped,
  }));
}

export async function countSealedItems(db: Reader, petitionId: string): Promise<number> {
  const { count } = await db.selectFrom('sealed_item').select(db.fn.countAll<number>().as('count')).where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  return count;
}

/** Which officers' keys open something of the matter. */
export async function listKeyHolders(db: Reader, petitionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('sealed_item_key as k')
    .innerJoin('officer_key as o', 'o.key_id', 'k.key_id')
    .select(['o.staff_id', db.fn.countAll<number>().as('count')])
    .where('k.petition_id', '=', petitionId)
    .where('o.retired_at', 'is', null)
    .groupBy('o.staff_id')
    .execute();
  return new Map(rows.map((row) => [row.staff_id, row.count]));
}

export interface CustodyItem {
  readonly petitionId: string;
  readonly itemId: string;
  readonly kind: SealedKind;
  readonly body: Buffer;
  readonly custodyKey: Buffer;
}

/** What was sealed before any officer had a key: the matters that hold such parts. */
export async function listMattersInCustody(db: Reader): Promise<readonly { readonly petitionId: string; readonly officeUnitId: string }[]> {
  const { rows } = await sql<{ petition_id: string; petition_office_unit_id: string }>`
    select p.petition_id, p.petition_office_unit_id from petition p
    where exists (select from sealed_item i where i.petition_id = p.petition_id and i.custody_key is not null) order by p.petition_id`.execute(db);
  return rows.map((row) => ({ petitionId: row.petition_id, officeUnitId: row.petition_office_unit_id }));
}

export async function listCustodyItems(db: Reader, petitionId: string): Promise<readonly CustodyItem[]> {
  const rows = await db.selectFrom('sealed_item').select(['item_id', 'kind', 'body', 'custody_key']).where('petition_id', '=', petitionId).where('custody_key', 'is not', null).execute();
  return rows.flatMap((row) => (row.custody_key ? [{ petitionId, itemId: row.item_id, kind: row.kind as SealedKind, body: row.body, custodyKey: row.custody_key }] : []));
}

export async function endCustody(tx: Transaction, petitionId: string): Promise<void> {
  await tx.updateTable('sealed_item').set({ custody_key: null }).where('petition_id', '=', petitionId).execute();
}

/** Adds keys; one that is there already stays. */
export async function insertItemKeys(tx: Transaction, rows: readonly { readonly petitionId: string; readonly itemId: string; readonly keyId: string; readonly wrapped: Buffer }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('sealed_item_key')
    .values(rows.map((row) => ({ petition_id: row.petitionId, item_id: row.itemId, key_id: row.keyId, wrapped: row.wrapped })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
