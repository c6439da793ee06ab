import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Database, Transaction } from '../../platform/db/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { createMerkleTree, GENESIS_HASH, hashLeaf, sealBatch, serialiseEntry, toHex, type JournalBound, type SealedBatch } from '../domain/index.ts';
import { findLastBatch, findUnsealed, insertBatch, lockSealing, readSealingBound, type EpochSpan } from './journal-batch-store.ts';
import { hashing } from './journal-crypto.ts';
import { streamEntries } from './journal-entry-store.ts';

export interface SealingDeps {
  readonly db: Database;
  readonly keys: Pick<KeyRing, 'signer'>;
  readonly clock: Clock;
  /** A smaller batch tells more exactly where a change was made; a larger one needs fewer signatures. */
  readonly mostEntriesInBatch?: number;
}

const MOST_ENTRIES_IN_BATCH = 1000;

/**
 * Seals every entry whose transaction, and every one before it, has ended, and answers how many entries that were.
 * Each batch is a transaction of its own: when the sealer dies, the next one goes on after the last whole batch.
 */
export async function sealJournal(deps: SealingDeps): Promise<number> {
  // Read once: entries that come in while this runs are for the next run.
  const bound = await readSealingBound(deps.db.reader);
  let sealedCount = 0;
  for (;;) {
    const batch = await deps.db.transaction((tx) => sealNextBatch(tx, deps, bound));
    if (!batch) return sealedCount;
    sealedCount += batch.entryCount;
  }
}

async function sealNextBatch(tx: Transaction, deps: SealingDeps, bound: JournalBound): Promise<SealedBatch | undefined> {
  if (!(await lockSealing(tx))) return undefined;
  const previous = await findLastBatch(tx);
  const from = previous && { epoch: previous.epoch, xid: previous.toXid };
  const open = await findUnsealed(tx, from, bound, deps.mostEntriesInBatch ?? MOST_ENTRIES_IN_BATCH);
  if (!open) return undefined;
  const fromXid = open.epoch === from?.epoch ? from.xid : '0';
  const toXid = chooseEnd(open, bound);
  const tree = createMerkleTree(hashing);
  const entries = streamEntries(tx, { from: { epoch: open.epoch, xid: fromXid }, before: { epoch: open.epoch, xid: toXid } });
  for await (const entry of entries) tree.add(hashLeaf(hashing, hashing.utf8(serialiseEntry(entry))));
  const header = {
    batchNo: (previous?.batchNo ?? 0) + 1,
    epoch: open.epoch,
    fromXid,
    toXid,
    entryCount: tree.size,
    merkleRoot: toHex(tree.root()),
    previousHash: previous?.batchHash ?? GENESIS_HASH,
    sealedAt: deps.clock.now().replace('Z', '000Z'),
    keyId: deps.keys.signer.keyId,
  };
  const batch = sealBatch(hashing, header, (bytes) => deps.keys.signer.sign(bytes));
  await insertBatch(tx, batch);
  return batch;
}

// Batches begin and end between transactions: a transaction with more entries than a batch holds makes one large batch.
function chooseEnd(open: EpochSpan, bound: JournalBound): string {
  if (open.overflowXid !== undefined) return open.overflowXid === open.firstXid ? after(open.overflowXid) : open.overflowXid;
  return open.epoch === bound.epoch ? bound.xid : after(open.lastXid);
}

function after(xid: string): string {
  return String(BigInt(xid) + 1n);
}
