import type { Reader } from '../../platform/db/index.ts';
import { addDays, AppError, parsePlainDate, startOfDayInChina } from '../../platform/kernel/index.ts';
import type { JournalBatchPage, JournalPage, JournalProof, JournalQuery } from '../contract.ts';
import { hashLeaf, proveInclusion, serialiseEntry, toHex, type JournalEntry } from '../domain/index.ts';
import { findBatchOf, findLastBatch, listBatches } from './journal-batch-store.ts';
import { hashing } from './journal-crypto.ts';
import { readCursor, writeCursor } from './journal-cursor.ts';
import { listEntries, streamEntries } from './journal-entry-store.ts';
import { presentBatch, presentEntry } from './journal-view.ts';

export async function readJournalPage(reader: Reader, query: JournalQuery): Promise<JournalPage> {
  const filter = {
    petitionId: query.petition,
    actorId: query.actor,
    action: query.action,
    recordedFrom: query.from && startOfDayInChina(parsePlainDate(query.from)),
    recordedBefore: query.to && startOfDayInChina(addDays(parsePlainDate(query.to), 1)),
  };
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const head = await findLastBatch(reader);
  const found = await listEntries(reader, filter, after, query.limit + 1);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return { items: items.map((entry) => presentEntry(entry, head)), nextCursor: last && found.length > query.limit ? writeCursor(last) : null };
}

export async function readBatchPage(reader: Reader, before: number | undefined, limit: number): Promise<JournalBatchPage> {
  const found = await listBatches(reader, before, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(presentBatch), nextCursor: last && found.length > limit ? String(last.batchNo) : null };
}

/** Throws `audit.entry_not_found`, or `audit.entry_not_sealed` for an entry that waits for its batch. */
export async function proveEntry(reader: Reader, entryId: string): Promise<JournalProof> {
  const [entry] = await listEntries(reader, { entryId }, undefined, 1);
  if (!entry) throw new AppError('not_found', 'audit.entry_not_found');
  const batch = await findBatchOf(reader, entry);
  if (!batch) throw new AppError('conflict', 'audit.entry_not_sealed');
  const { epoch, fromXid, toXid } = batch;
  const leaves: Uint8Array[] = [];
  let index = 0;
  for await (const each of streamEntries(reader, { from: { epoch, xid: fromXid }, before: { epoch, xid: toXid } })) {
    if (each.entryId === entryId) index = leaves.length;
    leaves.push(leafOf(each));
  }
  return {
    entry: serialiseEntry(entry),
    leafHash: toHex(leafOf(entry)),
    index,
    treeSize: leaves.length,
    proof: proveInclusion(hashing, leaves, index).map(toHex),
    batch: presentBatch(batch),
  };
}

function leafOf(entry: JournalEntry): Uint8Array {
  return hashLeaf(hashing, hashing.utf8(serialiseEntry(entry)));
}
