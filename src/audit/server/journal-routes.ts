import { defineRoute, type RequestActor, type Route } from '../../platform/http/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { JournalBatchPage, JournalBatchQuery, JournalEntryParams, JournalPage, JournalProof, JournalQuery } from '../contract.ts';
import { JournalActor } from '../domain/index.ts';
import { proveEntry, readBatchPage, readJournalPage } from './read-journal.ts';
import type { ReadRecorder } from './read-recorder.ts';

export interface JournalRouteDeps {
  readonly db: Database;
  readonly reads: ReadRecorder;
}

const access = { kind: 'staff', permission: 'journal.read' } as const;

/** Reading the journal is itself a read that leaves its entry. */
export function journalRoutes({ db, reads }: JournalRouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/journal',
      access,
      summary: 'audit.route.journal',
      schema: { query: JournalQuery, response: JournalPage },
      handler: async ({ query, actor }) => {
        const page = await readJournalPage(db.reader, query);
        const { petition, actor: actorId = null, action = null, from = null, to = null } = query;
        await reads.recordRead({ ...about(actor), action: 'audit.list', objectId: 'entries', petitionId: petition, detail: { actorId, action, from, to, shown: page.items.length } });
        return page;
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/journal/batches',
      access,
      summary: 'audit.route.batches',
      schema: { query: JournalBatchQuery, response: JournalBatchPage },
      handler: async ({ query, actor }) => {
        const page = await readBatchPage(db.reader, query.cursor, query.limit);
        await reads.recordRead({ ...about(actor), action: 'audit.list', objectId: 'batches', detail: { shown: page.items.length } });
        return page;
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/journal/:entryId/proof',
      access,
      summary: 'audit.route.proof',
      fails: ['not_found', 'conflict'],
      schema: { params: JournalEntryParams, response: JournalProof },
      handler: async ({ params, actor }) => {
        const proof = await proveEntry(db.reader, params.entryId);
        await reads.recordRead({ ...about(actor), action: 'audit.prove', objectId: params.entryId });
        return proof;
      },
    }),
  ];
}

// What an actor is belongs to the access feature; the schema takes from it what the journal keeps.
function about(actor: RequestActor): { readonly actor: JournalActor; readonly objectKind: string } {
  return { actor: JournalActor.parse(actor), objectKind: 'journal' };
}
