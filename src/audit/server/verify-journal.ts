import type { PublicKey } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { findJournalFaults, serialiseEntry, type BatchMark, type CheckedEntry, type JournalEntry, type JournalReport } from '../domain/index.ts';
import { streamBatches } from './journal-batch-store.ts';
import { createJournalCrypto, hashing } from './journal-crypto.ts';
import { streamEntries } from './journal-entry-store.ts';

export interface VerificationOptions {
  readonly expectedHead?: BatchMark | undefined;
  readonly onBatch?: ((batchNo: number) => void) | undefined;
}

/** Checks the living journal, entry by entry, as it stood at one moment; writing and sealing go on meanwhile. */
export function verifyJournal(db: Database, publicKeys: readonly PublicKey[], options: VerificationOptions = {}): Promise<JournalReport> {
  const snapshot = db.reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute((tx) =>
    findJournalFaults({
      ...options,
      batches: streamBatches(tx),
      entries: checkedEntries(streamEntries(tx, {})),
      crypto: createJournalCrypto(publicKeys),
      unsealed: 'allowed',
    }),
  );
}

async function* checkedEntries(entries: AsyncIterable<JournalEntry>): AsyncGenerator<CheckedEntry> {
  for await (const entry of entries) yield { position: entry, bytes: hashing.utf8(serialiseEntry(entry)) };
}
