import { createGroupCommit, type Database } from '../../platform/db/index.ts';
import { JournalEntryInput } from '../domain/index.ts';
import { insertEntries } from './journal-entry-store.ts';

export interface ReadRecorder {
  /**
   * Resolves once the entry has committed; the answer to the reader is sent after that, so that nothing is read without a trace.
   * Reads that come in while a commit is under way share the next one. When the entry cannot be written, the read fails.
   */
  recordRead(entry: JournalEntryInput): Promise<void>;
}

export function createReadRecorder(db: Database): ReadRecorder {
  const commits = createGroupCommit<JournalEntryInput, undefined>({
    write: async (entries) => {
      await db.transaction((tx) => insertEntries(tx, entries));
      return entries.map(() => undefined);
    },
    largestGroup: 500,
    longestQueue: 20_000,
  });
  return {
    recordRead: async (entry) => {
      await commits.add(JournalEntryInput.parse(entry));
    },
  };
}
