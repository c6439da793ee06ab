import { AppError } from '../../platform/kernel/index.ts';
import type { EntryPosition } from '../domain/index.ts';

/** Where the next page begins; callers pass it back as it is. */
export function writeCursor({ epoch, xid, entryId }: EntryPosition): string {
  return `${epoch}.${xid}.${entryId}`;
}

/** Throws `audit.bad_cursor`. */
export function readCursor(cursor: string): EntryPosition {
  const [, epoch, xid, entryId] = /^(\d{1,9})\.(\d{1,19})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (epoch === undefined || xid === undefined || entryId === undefined) throw new AppError('invalid', 'audit.bad_cursor');
  return { epoch: Number(epoch), xid, entryId };
}
