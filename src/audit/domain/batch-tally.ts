import { findAddedLeaf } from './find-added-leaf.ts';
import type { SealedBatch } from './journal-batch.ts';
import { type JournalCrypto, toHex } from './journal-crypto.ts';
import type { EntryPosition } from './journal-entry.ts';
import type { ReportFault } from './journal-fault.ts';
import { createMerkleTree, hashLeaf } from './merkle-tree.ts';

/** An entry as a checker meets it: where it stands, and the bytes that were hashed. */
export interface CheckedEntry {
  readonly position: EntryPosition;
  readonly bytes: Uint8Array;
}

/** Gathers the entries of one batch and compares them with what was sealed. */
export interface BatchTally {
  add(entry: CheckedEntry): void;
  compare(batch: SealedBatch, report: ReportFault): void;
}

// Above this, an added entry is counted and not named: one transaction may be a whole import.
const NAMING_LIMIT = 20_000;

export function createBatchTally(crypto: JournalCrypto): BatchTally {
  const tree = createMerkleTree(crypto);
  const leaves: Uint8Array[] = [];
  const entryIds: string[] = [];

  function add(entry: CheckedEntry): void {
    const leaf = hashLeaf(crypto, entry.bytes);
    tree.add(leaf);
    if (tree.size > NAMING_LIMIT) return;
    leaves.push(leaf);
    entryIds.push(entry.position.entryId);
  }

  function compare(batch: SealedBatch, report: ReportFault): void {
    const { batchNo, entryCount } = batch;
    const surplus = tree.size - entryCount;
    if (surplus < 0) report({ kind: 'entry_missing', batchNo, entryCount, count: -surplus });
    if (surplus > 0) reportAdded(batch, surplus, report);
    if (surplus === 0 && toHex(tree.root()) !== batch.merkleRoot) report({ kind: 'entry_changed', batchNo, entryCount });
  }

  function reportAdded({ batchNo, entryCount, merkleRoot }: SealedBatch, surplus: number, report: ReportFault): void {
    const index = surplus === 1 && leaves.length === entryCount + 1 ? findAddedLeaf(crypto, leaves, merkleRoot) : undefined;
    const entryId = index === undefined ? undefined : entryIds[index];
    report(entryId === undefined ? { kind: 'entries_added', batchNo, count: surplus } : { kind: 'entry_added', batchNo, entryId });
  }

  return { add, compare };
}
