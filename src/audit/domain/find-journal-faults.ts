import { createBatchTally, type CheckedEntry } from './batch-tally.ts';
import { inOrder } from './in-order.ts';
import type { SealedBatch } from './journal-batch.ts';
import type { JournalCrypto } from './journal-crypto.ts';
import { compareBounds, compareEntryPositions, type JournalBound } from './journal-entry.ts';
import type { JournalFault, ReportFault } from './journal-fault.ts';
import { judgeBatches, type JudgedBatch } from './judge-batches.ts';

type Stream<T> = AsyncIterable<T> | Iterable<T>;

export interface BatchMark {
  readonly batchNo: number;
  readonly batchHash: string;
}

export interface JournalCheck {
  readonly batches: Stream<SealedBatch>;
  readonly entries: Stream<CheckedEntry>;
  readonly crypto: JournalCrypto;
  /** In a living journal the newest entries wait for their seal; an export holds only sealed ones. */
  readonly unsealed: 'allowed' | 'refused';
  /** A batch that was noted outside the journal: only this shows that the newest batches were cut off. */
  readonly expectedHead?: BatchMark | undefined;
  readonly onBatch?: ((batchNo: number) => void) | undefined;
}

export interface JournalReport {
  /** The first thousand. */
  readonly faults: readonly JournalFault[];
  readonly faultCount: number;
  readonly batchCount: number;
  readonly entryCount: number;
  readonly unsealedCount: number;
  /** The newest batch; worth noting elsewhere. */
  readonly head: BatchMark | undefined;
}

const MOST_FAULTS = 1000;

/** Reads the whole journal once, in bounded memory, and names everything that is not as it was sealed. */
export async function findJournalFaults(check: JournalCheck): Promise<JournalReport> {
  const faults: JournalFault[] = [];
  let faultCount = 0;
  const report: ReportFault = (fault) => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  return { ...(await walk(check, report)), faults, faultCount };
}

async function walk(check: JournalCheck, report: ReportFault): Promise<Omit<JournalReport, 'faults' | 'faultCount'>> {
  const batches = inOrder(check.batches, compareBatchNumbers, ({ batchNo }, line) => report({ kind: 'batch_out_of_order', batchNo, line }));
  const entries = await openEntries(check.entries, report);
  let [batchCount, entryCount] = [0, 0];
  let head: SealedBatch | undefined;
  let isHeadExpected = check.expectedHead === undefined;
  for await (const judged of judgeBatches(batches, check.crypto, report)) {
    await entries.takeBefore(judged.from, (entry) => {
      if (!judged.followsMissing) reportUncovered(entry, report);
    });
    entryCount += await checkEntries(judged, entries, check.crypto, report);
    batchCount += 1;
    head = judged.batch;
    isHeadExpected ||= matchesHead(head, check.expectedHead, report);
    check.onBatch?.(head.batchNo);
  }
  const unsealedCount = await entries.takeBefore(undefined, (entry) => {
    if (check.unsealed === 'refused') reportUncovered(entry, report);
  });
  if (!isHeadExpected && check.expectedHead) report({ kind: 'head_missing', batchNo: check.expectedHead.batchNo });
  return { batchCount, entryCount, unsealedCount, head: head && { batchNo: head.batchNo, batchHash: head.batchHash } };
}

async function checkEntries(judged: JudgedBatch, entries: EntryReader, crypto: JournalCrypto, report: ReportFault): Promise<number> {
  const tally = createBatchTally(crypto);
  const count = await entries.takeBefore(judged.to, (entry) => tally.add(entry));
  // What an unbelievable header says about its entries proves nothing against them.
  if (judged.isTrusted) tally.compare(judged.batch, report);
  return count;
}

/** True once the noted batch has been met, whatever its hash. */
function matchesHead(batch: SealedBatch, expected: BatchMark | undefined, report: ReportFault): boolean {
  if (batch.batchNo !== expected?.batchNo) return false;
  if (batch.batchHash !== expected.batchHash) report({ kind: 'head_changed', batchNo: batch.batchNo });
  return true;
}

function reportUncovered({ position }: CheckedEntry, report: ReportFault): void {
  report({ kind: 'entry_uncovered', entryId: position.entryId });
}

function compareBatchNumbers(left: SealedBatch, right: SealedBatch): number {
  return left.batchNo - right.batchNo;
}

interface EntryReader {
  /** Hands over every entry that stands before the bound (all that are left without one) and counts them. */
  takeBefore(bound: JournalBound | undefined, take: (entry: CheckedEntry) => void): Promise<number>;
}

async function openEntries(source: Stream<CheckedEntry>, report: ReportFault): Promise<EntryReader> {
  const entries = inOrder(source, compareEntries, ({ position }, line) => report({ kind: 'entry_out_of_order', entryId: position.entryId, line }));
  let next = await entries.next();
  return {
    async takeBefore(bound, take) {
      let count = 0;
      while (!next.done && standsBefore(next.value, bound)) {
        take(next.value);
        count += 1;
        next = await entries.next();
      }
      return count;
    },
  };
}

function standsBefore(entry: CheckedEntry, bound: JournalBound | undefined): boolean {
  return !bound || compareBounds(entry.position, bound) < 0;
}

function compareEntries(left: CheckedEntry, right: CheckedEntry): number {
  return compareEntryPositions(left.position, right.position);
}
