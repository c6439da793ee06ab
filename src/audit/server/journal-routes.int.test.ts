import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { httpMessages, type AccessHooks, type RequestActor } from '../../platform/http/index.ts';
import { aServer } from '../../platform/http/testing/a-server.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { createTranslator } from '../../platform/ui/index.ts';
import { JournalBatchPage, JournalPage, JournalProof } from '../contract.ts';
import { computeRootFromProof, toHex } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { hashing } from './journal-crypto.ts';
import { streamEntries } from './journal-entry-store.ts';
import { journalRoutes } from './journal-routes.ts';
import { createReadRecorder } from './read-recorder.ts';
import { anInput, openJournal, someInputs, type JournalBench } from './testing/index.ts';

const AUDITOR = '0199eeee-0000-7000-8000-000000000001';
const PETITION = '0199cccc-0000-7000-8000-0000000000aa';
const access: AccessHooks = {
  anonymous: { kind: 'public' },
  authenticate: ({ headers }) => (headers.authorization ? Promise.resolve({ kind: 'staff', staffId: AUDITOR } as unknown as RequestActor) : Promise.reject(new AppError('unauthenticated', 'tests.sign_in'))),
  authorise: (_actor, route, { headers }) =>
    route.kind === 'staff' && route.permission === 'journal.read' && headers.authorization === 'Bearer auditor' ? Promise.resolve() : Promise.reject(new AppError('forbidden', 'tests.forbidden')),
};

let journal: JournalBench;
let app: FastifyInstance;
beforeAll(async () => {
  journal = await openJournal({ mostEntriesInBatch: 4 });
  const translator = createTranslator([httpMessages, messages]);
  ({ app } = await aServer({ access, translator, routes: journalRoutes({ db: journal.db, reads: createReadRecorder(journal.db) }) }));
  await journal.write(...[3, 3, 3].map(someInputs), [anInput({ action: 'petitions.print', petitionId: PETITION, actor: { kind: 'system' } })]);
  await journal.sealAll();
});
afterAll(async () => {
  await app.close();
  await journal.drop();
});

async function get(url: string, token = 'auditor') {
  return app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
}

async function count(filter: string): Promise<number> {
  return JournalPage.parse((await get(`/api/v1/journal?${filter}`)).json()).items.length;
}

async function listIds(url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = JournalPage.parse((await get(`${url}&limit=4${cursor && `&cursor=${cursor}`}`)).json());
    ids.push(...page.items.map((item) => item.entryId));
    cursor = page.nextCursor;
  }
  return ids;
}

describe('the journal over HTTP', () => {
  it.each(['/api/v1/journal', '/api/v1/journal/batches', `/api/v1/journal/${AUDITOR}/proof`])('is for auditors only: %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(401);
    expect((await get(url, 'clerk')).statusCode).toBe(403);
  });

  it('lists every entry once, the newest first, page by page', async () => {
    const known: string[] = [];
    for await (const entry of streamEntries(journal.db.reader, {})) known.push(entry.entryId);
    // Reading a page adds an entry in front of it, which a later page does not show.
    expect(await listIds('/api/v1/journal?')).toEqual(known.toReversed());
  });

  it('finds by petition, actor, action and day in China', async () => {
    expect(await count(`petition=${PETITION}`)).toBe(1);
    expect(await count('action=petitions.read')).toBe(9);
    expect(await count('actor=0199bbbb-0000-7000-8000-000000000002&action=petitions.print')).toBe(0);
    expect(await count('from=2020-01-01&to=2020-12-31')).toBe(0);
    expect(await count('action=petitions.print&from=2020-01-01&to=9998-12-31')).toBe(1);
  });

  it('leaves an entry of its own for each reading', async () => {
    await get(`/api/v1/journal?petition=${PETITION}&action=petitions.print`);
    const { items } = JournalPage.parse((await get('/api/v1/journal?action=audit.list&limit=1')).json());
    expect(items).toMatchObject([
      { actorKind: 'staff', actorId: AUDITOR, objectKind: 'journal', objectId: 'entries', petitionId: PETITION, detail: { action: 'petitions.print', shown: 1 }, isSealed: false },
    ]);
  });

  it('lists the batches', async () => {
    const first = JournalBatchPage.parse((await get('/api/v1/journal/batches?limit=1')).json());
    const rest = JournalBatchPage.parse((await get(`/api/v1/journal/batches?cursor=${first.nextCursor}`)).json());
    const numbers = [...first.items, ...rest.items].map((batch) => batch.batchNo);
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
    expect(rest.nextCursor).toBeNull();
  });

  it('proves that an entry is in a signed batch', async () => {
    const { items } = JournalPage.parse((await get('/api/v1/journal?action=petitions.read&limit=9')).json());
    for (const { entryId } of items) {
      const claim = JournalProof.parse((await get(`/api/v1/journal/${entryId}/proof`)).json());
      expect(toHex(hashing.sha256(hashing.utf8(`\0${claim.entry}`)))).toBe(claim.leafHash);
      const proof = claim.proof.map((hash) => Buffer.from(hash, 'hex'));
      const root = computeRootFromProof(hashing, { ...claim, leafHash: Buffer.from(claim.leafHash, 'hex'), proof });
      expect(root && toHex(root)).toBe(claim.batch.merkleRoot);
      expect(claim.entry).toContain(entryId);
    }
  });

  it('says why there is no proof', async () => {
    expect((await get('/api/v1/journal/0199aaaa-0000-7000-8000-00000000ffff/proof')).json()).toMatchObject({ status: 404, code: 'audit.entry_not_found', detail: 'There is no such journal entry' });
    await journal.write([anInput({ action: 'petitions.export' })]);
    const { items } = JournalPage.parse((await get('/api/v1/journal?action=petitions.export')).json());
    expect((await get(`/api/v1/journal/${items[0]?.entryId}/proof`)).json()).toMatchObject({ status: 409, code: 'audit.entry_not_sealed' });
  });

  it.each(['?limit=0', '?petition=1', '?from=2026-02-30', '?cursor=x', '?cursor=1.1.1', '/batches?cursor=0', '/x/proof'])('refuses %s', async (query) => {
    const { statusCode } = await get(`/api/v1/journal${query}`);
    expect(statusCode).toBe(422);
  });
});
