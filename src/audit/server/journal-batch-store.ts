import { sql } from 'kysely';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { JournalBound, SealedBatch } from '../domain/index.ts';
import { toMicroseconds, within, type EntryRange } from './journal-entry-store.ts';

// Any number will do as long as every version of the program uses the same one.
const SEALING_LOCK = 7_301_120;
const PAGE_SIZE = 1000;

/** False while another sealer is at work; otherwise the lock is held until the transaction ends. */
export async function lockSealing(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ isLocked: boolean }>`select pg_try_advisory_xact_lock(${SEALING_LOCK}) as "isLocked"`.execute(tx);
  return rows[0]?.isLocked === true;
}

/** Every transaction before this has ended, so that whoever looks later sees all that it wrote and nothing can be added. */
export async function readSealingBound(reader: Reader): Promise<JournalBound> {
  const { rows } = await sql<JournalBound>`select journal_epoch as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xid from installation`.execute(reader);
  const [bound] = rows;
  if (!bound) throw new Error('the installation row is missing');
  return bound;
}

export interface EpochSpan {
  readonly epoch: number;
  readonly firstXid: string;
  readonly lastXid: string;
  /** The transaction of the entry with which a batch of this many entries would be over-full. */
  readonly overflowXid: string | undefined;
}

/** The unsealed entries of the earliest epoch that has some. */
export async function findUnsealed(reader: Reader, from: JournalBound | undefined, before: JournalBound, mostEntries: number): Promise<EpochSpan | undefined> {
  const first = await findEntryBound(reader, { ...(from ? { from } : {}), before });
  if (!first) return undefined;
  const range = { from: first, before: first.epoch === before.epoch ? before : { epoch: first.epoch + 1, xid: '0' } };
  const overflow = await findEntryBound(reader, range, { skip: mostEntries });
  const last = await findEntryBound(reader, range, { isLast: true });
  return { epoch: first.epoch, firstXid: first.xid, lastXid: last?.xid ?? first.xid, overflowXid: overflow?.xid };
}

// Conditions and order are exactly those of the index on (epoch, xid), so that it is walked and nothing is sorted.
async function findEntryBound(reader: Reader, range: EntryRange, { skip = 0, isLast = false } = {}): Promise<JournalBound | undefined> {
  const order = isLast ? sql`epoch desc, journal_entry.xid desc` : sql`epoch, journal_entry.xid`;
  const { rows } = await sql<JournalBound>`select epoch, xid::text as xid from journal_entry where true ${within(range)} order by ${order} offset ${skip} limit 1`.execute(reader);
  return rows[0];
}

export async function insertBatch(tx: Transaction, batch: SealedBatch): Promise<void> {
  await sql`
    insert into journal_batch (batch_no, epoch, from_xid, to_xid, entry_count, merkle_root, previous_hash, batch_hash, signature, key_id, sealed_at)
    values (${batch.batchNo}, ${batch.epoch}, ${batch.fromXid}::xid8, ${batch.toXid}::xid8, ${batch.entryCount}, ${fromHex(batch.merkleRoot)},
      ${fromHex(batch.previousHash)}, ${fromHex(batch.batchHash)}, ${fromHex(batch.signature)}, ${batch.keyId}, ${batch.sealedAt}::timestamptz)`.execute(tx);
}

export async function findLastBatch(reader: Reader): Promise<SealedBatch | undefined> {
  const [last] = await listBatches(reader, undefined, 1);
  return last;
}

/** Newest first, beginning below `beforeBatchNo`. */
export function listBatches(reader: Reader, beforeBatchNo: number | undefined, limit: number): Promise<SealedBatch[]> {
  return selectBatches(reader, sql`where batch_no < coalesce(${beforeBatchNo ?? null}::bigint, 9223372036854775807) order by batch_no desc limit ${limit}`);
}

/** The batch that holds what this transaction wrote. */
export async function findBatchOf(reader: Reader, { epoch, xid }: JournalBound): Promise<SealedBatch | undefined> {
  const [batch] = await selectBatches(reader, sql`where epoch = ${epoch} and from_xid <= ${xid}::xid8 and to_xid > ${xid}::xid8 limit 1`);
  return batch;
}

/** From the first to the last, a page at a time. */
export async function* streamBatches(reader: Reader): AsyncGenerator<SealedBatch> {
  let page = await selectBatches(reader, sql`order by batch_no limit ${PAGE_SIZE}`);
  while (page.length > 0) {
    yield* page;
    page = await selectBatches(reader, sql`where batch_no > ${page.at(-1)?.batchNo ?? 0} order by batch_no limit ${PAGE_SIZE}`);
  }
}

interface BatchRow extends Omit<SealedBatch, 'sealedAt'> {
  readonly sealedAtText: string;
}

async function selectBatches(reader: Reader, rest: ReturnType<typeof sql>): Promise<SealedBatch[]> {
  const { rows } = await sql<BatchRow>`
    select batch_no as "batchNo", epoch, from_xid::text as "fromXid", to_xid::text as "toXid", entry_count as "entryCount",
      encode(merkle_root, 'hex') as "merkleRoot", encode(previous_hash, 'hex') as "previousHash", encode(batch_hash, 'hex') as "batchHash",
      encode(signature, 'hex') as signature, key_id as "keyId", sealed_at::text as "sealedAtText"
    from journal_batch ${rest}`.execute(reader);
  return rows.map(({ sealedAtText, ...batch }) => ({ ...batch, sealedAt: toMicroseconds(sealedAtText) }));
}

function fromHex(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
