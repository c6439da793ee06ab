import type { JournalBatchView, JournalEntryView } from '../contract.ts';
import { compareBounds, type JournalEntry, type SealedBatch } from '../domain/index.ts';

export function presentEntry(entry: JournalEntry, head: SealedBatch | undefined): JournalEntryView {
  return {
    entryId: entry.entryId,
    recordedAt: entry.recordedAt,
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    petitionId: entry.petitionId,
    purpose: entry.purpose,
    detail: entry.detail,
    isSealed: head !== undefined && compareBounds(entry, { epoch: head.epoch, xid: head.toXid }) < 0,
  };
}

export function presentBatch(batch: SealedBatch): JournalBatchView {
  return {
    batchNo: batch.batchNo,
    epoch: batch.epoch,
    fromXid: batch.fromXid,
    toXid: batch.toXid,
    entryCount: batch.entryCount,
    merkleRoot: batch.merkleRoot,
    previousHash: batch.previousHash,
    batchHash: batch.batchHash,
    signature: batch.signature,
    keyId: batch.keyId,
    sealedAt: batch.sealedAt,
  };
}
