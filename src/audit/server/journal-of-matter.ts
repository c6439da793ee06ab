import type { Reader } from '../../platform/db/index.ts';
import type { JournalEntry } from '../domain/index.ts';
import { listEntriesOfMatter } from './journal-entry-store.ts';

const PAGE_SIZE = 500;

export type MatterEntry = Pick<JournalEntry, 'recordedAt' | 'actorKind' | 'actorId' | 'action' | 'objectKind' | 'objectId' | 'purpose'>;

/** Who read, changed and exported a matter, oldest first, a page at a time. Who may see it is the caller's to decide. */
export async function* journalOfMatter(reader: Reader, petitionId: string): AsyncGenerator<readonly MatterEntry[]> {
  let after: Parameters<typeof listEntriesOfMatter>[2];
  for (;;) {
    const page = await listEntriesOfMatter(reader, petitionId, after, PAGE_SIZE);
    if (page.length > 0) yield page;
    after = page.at(-1);
    if (!after || page.length < PAGE_SIZE) return;
  }
}
