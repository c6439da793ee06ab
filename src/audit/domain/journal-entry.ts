import { canonicalJson, type Json } from './canonical-json.ts';

/** One entry as it is stored and hashed; the texts are those of the database, so that a change of any of them shows. */
export interface JournalEntry {
  readonly entryId: string;
  /** Grows when the journal moves into another database cluster, whose transaction numbers start anew. */
  readonly epoch: number;
  /** The 64-bit number of the transaction that wrote the entry, in decimal. */
  readonly xid: string;
  /** UTC with microseconds, `2026-10-01T15:40:00.000000Z`. */
  readonly recordedAt: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly petitionId: string | null;
  readonly purpose: string | null;
  readonly detail: Json;
}

/** Where an entry stands in the journal: by transaction, and within it by id. */
export interface EntryPosition {
  readonly epoch: number;
  readonly xid: string;
  readonly entryId: string;
}

/** The entry's one serialisation: RFC 8785 over exactly these members. Its UTF-8 bytes are the leaf of the Merkle tree. */
export function serialiseEntry(entry: JournalEntry): string {
  return canonicalJson({
    action: entry.action,
    actorId: entry.actorId,
    actorKind: entry.actorKind,
    detail: entry.detail,
    entryId: entry.entryId,
    epoch: entry.epoch,
    objectId: entry.objectId,
    objectKind: entry.objectKind,
    petitionId: entry.petitionId,
    purpose: entry.purpose,
    recordedAt: entry.recordedAt,
    xid: entry.xid,
  });
}

/** Reads where a serialised entry stands; `undefined` when the line is no entry. */
export function readEntryPosition(line: string): EntryPosition | undefined {
  try {
    const { epoch, xid, entryId } = JSON.parse(line) as Record<string, unknown>;
    if (typeof epoch !== 'number' || typeof xid !== 'string' || typeof entryId !== 'string') return undefined;
    return Number.isSafeInteger(epoch) && /^(?:0|[1-9]\d{0,19})$/.test(xid) ? { epoch, xid, entryId } : undefined;
  } catch {
    return undefined;
  }
}

export function compareEntryPositions(left: EntryPosition, right: EntryPosition): number {
  return compareBounds(left, right) || compareText(left.entryId, right.entryId);
}

/** A place between transactions: batches begin and end there. */
export interface JournalBound {
  readonly epoch: number;
  readonly xid: string;
}

export function compareBounds(left: JournalBound, right: JournalBound): number {
  if (left.epoch !== right.epoch) return left.epoch < right.epoch ? -1 : 1;
  // Decimal numbers without leading zeros are in order of length, then of text.
  return left.xid.length - right.xid.length || compareText(left.xid, right.xid);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
