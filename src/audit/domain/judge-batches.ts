import { GENESIS_HASH, serialiseHeader, type SealedBatch } from './journal-batch.ts';
import { compareBounds, type JournalBound } from './journal-entry.ts';
import { toHex, type JournalCrypto } from './journal-crypto.ts';
import type { ReportFault } from './journal-fault.ts';

/** A batch, whether its header can be believed, and which part of the journal it speaks for. */
export interface JudgedBatch {
  readonly batch: SealedBatch;
  readonly isTrusted: boolean;
  readonly from: JournalBound;
  readonly to: JournalBound;
  /** Batches before it are gone: what lies between is unproven, and that has been said once. */
  readonly followsMissing: boolean;
}

const START: JournalBound = { epoch: Number.NEGATIVE_INFINITY, xid: '0' };
const END: JournalBound = { epoch: Number.POSITIVE_INFINITY, xid: '0' };

interface Judgement {
  readonly batch: SealedBatch;
  readonly headerHash: string;
  readonly isTrusted: boolean;
  readonly followsMissing: boolean;
}

/** Checks each header: its hash, its signature, its place in the chain, and that it begins where the one before ended. */
export async function* judgeBatches(
  batches: AsyncIterable<SealedBatch> | Iterable<SealedBatch>,
  crypto: JournalCrypto,
  report: ReportFault,
): AsyncGenerator<JudgedBatch> {
  let coveredTo = START;
  let waiting: Judgement | undefined;
  for await (const batch of batches) {
    if (waiting && batch.batchNo <= waiting.batch.batchNo) {
      report({ kind: 'batch_repeated', batchNo: batch.batchNo });
      continue;
    }
    const judgement = judge(batch, waiting, crypto, report);
    if (waiting) {
      const judged = cover(waiting, judgement, coveredTo);
      coveredTo = judged.to;
      yield judged;
    }
    waiting = judgement;
  }
  if (waiting) yield cover(waiting, undefined, coveredTo);
}

function judge(batch: SealedBatch, previous: Judgement | undefined, crypto: JournalCrypto, report: ReportFault): Judgement {
  const { batchNo } = batch;
  const bytes = crypto.utf8(serialiseHeader(batch));
  const headerHash = toHex(crypto.sha256(bytes));
  const verdict = crypto.checkSignature(batch.keyId, bytes, batch.signature);
  // A changed header says so by its hash; that its signature fails as well is no second fault.
  if (headerHash !== batch.batchHash) report({ kind: 'batch_changed', batchNo });
  else if (verdict === 'invalid') report({ kind: 'signature_invalid', batchNo, keyId: batch.keyId });
  else if (verdict === 'unknown_key') report({ kind: 'key_unknown', batchNo, keyId: batch.keyId });
  const missing = batchNo - (previous?.batch.batchNo ?? 0) - 1;
  const judgement = { batch, headerHash, isTrusted: verdict === 'valid', followsMissing: missing > 0 };
  if (missing > 0) report({ kind: 'batch_missing', batchNo: batchNo - missing, count: missing });
  else if (judgement.isTrusted) checkJoint(batch, previous, report);
  return judgement;
}

function checkJoint(batch: SealedBatch, previous: Judgement | undefined, report: ReportFault): void {
  const known = previous ? [previous.headerHash, previous.batch.batchHash] : [GENESIS_HASH];
  if (!known.includes(batch.previousHash)) report({ kind: 'chain_broken', batchNo: batch.batchNo });
  if (previous && !previous.isTrusted) return;
  const isSameEpoch = batch.epoch === previous?.batch.epoch;
  const expected = previous && isSameEpoch ? endOf(previous.batch) : { epoch: batch.epoch, xid: '0' };
  if (previous && batch.epoch < previous.batch.epoch) report({ kind: 'range_overlap', batchNo: batch.batchNo });
  else if (compareBounds(startOf(batch), expected) < 0) report({ kind: 'range_overlap', batchNo: batch.batchNo });
  else if (compareBounds(startOf(batch), expected) > 0) report({ kind: 'range_gap', batchNo: batch.batchNo });
}

// What a changed header says about its range is not believed: it is taken to fill the space between its neighbours,
// so that their entries are not counted as its own.
function cover(judgement: Judgement, next: Judgement | undefined, coveredTo: JournalBound): JudgedBatch {
  const { batch, isTrusted, followsMissing } = judgement;
  if (isTrusted) return { batch, isTrusted, followsMissing, from: startOf(batch), to: endOf(batch) };
  return { batch, isTrusted, followsMissing, from: coveredTo, to: guessEnd(batch, next, coveredTo) };
}

function guessEnd(batch: SealedBatch, next: Judgement | undefined, coveredTo: JournalBound): JournalBound {
  if (!next) return END;
  const guess = next.isTrusted ? startOf(next.batch) : endOf(batch);
  return compareBounds(guess, coveredTo) < 0 ? coveredTo : guess;
}

function startOf(batch: SealedBatch): JournalBound {
  return { epoch: batch.epoch, xid: batch.fromXid };
}

function endOf(batch: SealedBatch): JournalBound {
  return { epoch: batch.epoch, xid: batch.toXid };
}
