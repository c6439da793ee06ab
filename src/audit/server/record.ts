import type { Transaction } from '../../platform/db/index.ts';
import { JournalEntryInput } from '../domain/index.ts';
import { insertEntries } from './journal-entry-store.ts';

/** Writes what is done into the journal, in the transaction that does it: both happen or neither. */
export function record(tx: Transaction, entry: JournalEntryInput): Promise<void> {
  return recordMany(tx, [entry]);
}

/** As `record`, for many at once with one statement. An entry that could carry personal data is refused whole. */
export async function recordMany(tx: Transaction, entries: readonly JournalEntryInput[]): Promise<void> {
  if (entries.length > 0) await insertEntries(tx, entries.map((entry) => JournalEntryInput.parse(entry)));
}
