import { afterAll, beforeAll, expect, it } from 'vitest';
import { scopesOfRole, type PetitionPermission } from '../../access/domain/index.ts';
import { ROLES, type Role } from '../../organisation/domain/index.ts';
import { makeMatters, type Relation, RELATIONS } from './testing/matters-of-every-relation.ts';
import { openTestSite, type TestSite } from './testing/test-site.ts';

let site: TestSite;
let matters: ReadonlyMap<Relation, string>;
const actors = new Map<Role, string>();

beforeAll(async () => {
  site = await openTestSite({ largestBucket: 1000 });
  for (const role of ROLES) actors.set(role, await site.tokenOf([role], 'QXGT'));
  matters = await makeMatters(site, await Promise.all([...actors.values()].map(staffIdOf)));
}, 120_000);
afterAll(() => site.close());

async function staffIdOf(token: string): Promise<string> {
  return ((await (await fetch(`${site.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })).json()) as { staffId: string }).staffId;
}

interface Read {
  readonly route: string;
  readonly permission: PetitionPermission;
  /** The call for one matter; nothing when the matter has nothing of the kind. */
  readonly path: (id: string, of: Parts) => string | undefined;
  readonly body?: object;
}

interface Parts {
  readonly clock: string | undefined;
  readonly documentId: string | undefined;
  readonly attachmentId: string | undefined;
}

/** Every call that reads one matter, and every kind of step. A route that is in neither place fails the last test. */
const READS: readonly Read[] = [
  { route: 'GET /api/v1/petitions/:id', permission: 'petition.read', path: (id) => `/${id}` },
  { route: 'GET /api/v1/petitions/:id/events', permission: 'events.read', path: (id) => `/${id}/events` },
  { route: 'GET /api/v1/petitions/:id/deadlines', permission: 'deadlines.read', path: (id) => `/${id}/deadlines` },
  { route: 'GET /api/v1/petitions/:id/deadlines/:clock/explanation', permission: 'deadlines.read', path: (id, { clock }) => clock && `/${id}/deadlines/${clock}` },
  { route: 'GET /api/v1/petitions/:id/documents/:documentId', permission: 'documents.read', path: (id, { documentId }) => documentId && `/${id}/documents/${documentId}` },
  { route: 'GET /api/v1/petitions/:id/documents/:documentId/letter.docx', permission: 'documents.read', path: (id, { documentId }) => documentId && `/${id}/documents/${documentId}/letter.docx` },
  { route: 'GET /api/v1/petitions/:id/attachments/:attachmentId', permission: 'attachments.read', path: (id, { attachmentId }) => attachmentId && `/${id}/attachments/${attachmentId}` },
  { route: 'GET /api/v1/petitions/:id/repeat-suggestions', permission: 'identity.match', path: (id) => `/${id}/repeat-suggestions` },
  { route: 'GET /api/v1/petitions/:id/file.pdf', permission: 'petition.exportFile', path: (id) => `/${id}/file.pdf` },
  { route: 'GET /api/v1/petitions/:id/file.zip', permission: 'petition.exportFile', path: (id) => `/${id}/file.zip?edition=redacted` },
  { route: 'POST /api/v1/petitions/:id/redacted-file', permission: 'petition.exportFile', path: (id) => `/${id}/redacted-file`, body: { reason: '提供给法院' } },
  { route: 'GET /api/v1/petitions/:id/sealed', permission: 'report.open', path: (id) => `/${id}/sealed` },
  { route: 'POST /api/v1/petitions/:id/identity-openings', permission: 'report.open', path: (id) => `/${id}/identity-openings`, body: { purpose: '核实线索', hours: 1 } },
];
const STEPS = ['registerPetition', 'startHandling', 'approveOpinion', 'issueOpinion', 'approveRefusal', 'completeExecution', 'redoHandling'] as const;
const ACT = 'POST /api/v1/petitions/:id/actions';
const ADD = 'POST /api/v1/petitions/:id/attachments';
const JOIN = 'POST /api/v1/petitions/:id/members';
// What is not about one matter, or makes a new one.
const RETALIATION = 'POST /api/v1/petitions/:id/retaliation-reports';
const OTHERS = ['POST /api/v1/petitions', 'GET /api/v1/petitions'];
// What is sealed needs the officer's own key: who does not reach the matter is not told that it exists.
const SEALED = ['open', 'files/:itemId', 'redacted', 'share'].map((part) => `POST /api/v1/petitions/:id/sealed/${part}`);
const OPENINGS = ['decision', 'open'].map((part) => `POST /api/v1/petitions/:id/identity-openings/:openingId/${part}`);

function reaches(permission: PetitionPermission, role: Role, relation: Relation): boolean {
  const scopes: readonly string[] = RELATIONS[relation];
  return scopesOfRole(permission, role).some((scope) => scopes.includes(scope));
}

async function partsOf(id: string): Promise<Parts> {
  const { reader } = site.db;
  const clock = await reader.selectFrom('deadline').select(['clock', 'instance']).where('petition_id', '=', id).executeTakeFirst();
  const document = await reader.selectFrom('document').select('document_id').where('petition_id', '=', id).executeTakeFirst();
  const attachment = await reader.selectFrom('attachment').select('attachment_id').where('petition_id', '=', id).executeTakeFirst();
  return { clock: clock && `${clock.clock}/explanation?instance=${clock.instance}`, documentId: document?.document_id, attachmentId: attachment?.attachment_id };
}

async function statusOf(role: Role, path: string, body?: object): Promise<number> {
  const headers = { authorization: `Bearer ${actors.get(role)}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(`${site.url}/api/v1/petitions${path}`, { headers, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) });
  await response.arrayBuffer();
  return response.status;
}

it.each(Object.keys(RELATIONS) as Relation[])('a matter %s is read by those whom the decision table lets, and is not there for the others', async (relation) => {
  const id = matters.get(relation) ?? '';
  const parts = await partsOf(id);
  const faults: string[] = [];
  for (const role of ROLES) {
    for (const { route, permission, path, body } of READS) {
      const address = path(id, parts);
      if (address === undefined) continue;
      // Who has the permission nowhere is told so; of a matter that he does not reach nobody learns that it exists.
      const refused = reaches('petition.read', role, relation) ? 403 : 404;
      const expected = scopesOfRole(permission, role).length === 0 ? 403 : reaches(permission, role, relation) ? 200 : refused;
      const status = await statusOf(role, address, body);
      if (status !== expected) faults.push(`${route} as ${role}: ${status} and not ${expected}`);
    }
  }
  expect(faults).toEqual([]);
});

it.each(Object.keys(RELATIONS) as Relation[])('a step on a matter %s is taken by those whom the decision table lets', async (relation) => {
  const id = matters.get(relation) ?? '';
  const faults: string[] = [];
  for (const role of ROLES) {
    for (const action of STEPS) {
      const isReader = scopesOfRole('petition.read', role).length > 0;
      // Another version than the newest, so that nothing happens: who may is told that his page is stale.
      const expected = !isReader ? 403 : !reaches('petition.read', role, relation) ? 404 : reaches(`petition.act.${action}`, role, relation) ? 409 : 403;
      const status = await statusOf(role, `/${id}/actions`, { action, expectedVersion: 9999 });
      if (status !== expected) faults.push(`${action} as ${role}: ${status} and not ${expected}`);
    }
  }
  expect(faults).toEqual([]);
});

it.each(Object.keys(RELATIONS) as Relation[])('a file is put on a matter %s by those whom the decision table lets', async (relation) => {
  const faults: string[] = [];
  for (const role of ROLES) {
    const isReader = reaches('petition.read', role, relation);
    const isAdder = scopesOfRole('attachments.add', role).length > 0;
    // A token that is none, so that nothing is added: who may is told so.
    const expected = !isAdder ? 403 : !isReader ? 404 : reaches('attachments.add', role, relation) ? 422 : 403;
    const status = await statusOf(role, `/${matters.get(relation)}/attachments`, { attachments: [{ uploadToken: 'none', fileName: 'a.txt' }] });
    if (status !== expected) faults.push(`${role}: ${status} and not ${expected}`);
  }
  expect(faults).toEqual([]);
});

it.each(Object.keys(RELATIONS) as Relation[])('what is sealed of a matter %s is asked for by those alone whom the decision table lets', async (relation) => {
  const id = matters.get(relation) ?? '';
  const nobody = '00000000-0000-7000-8000-000000000001';
  const faults: string[] = [];
  for (const role of ROLES) {
    for (const route of [...SEALED, ...OPENINGS]) {
      const path = route.slice('POST /api/v1/petitions'.length).replace(':id', id).replace(':itemId', nobody).replace(':openingId', nobody);
      const isOfficer = scopesOfRole('report.open', role).length > 0;
      // The officer has no key and there is no such request: he is told so, and by that he is let through.
      const expected = !isOfficer ? [403] : reaches('report.open', role, relation) ? [409, OPENINGS.includes(route) ? 404 : 409] : [404];
      const status = await statusOf(role, path, { passphrase: 'four plain words together', approve: false, reason: '没有理由' });
      if (!expected.includes(status)) faults.push(`${route} as ${role}: ${status} and not ${expected.join()}`);
    }
  }
  expect(faults).toEqual([]);
});

it.each(Object.keys(RELATIONS) as Relation[])('members are added to a matter %s by those whom the decision table lets', async (relation) => {
  const faults: string[] = [];
  for (const role of ROLES) {
    const isReader = reaches('petition.read', role, relation);
    const isAdder = scopesOfRole('petition.act.addMembers', role).length > 0;
    // Another version than the newest, so that nobody is added: who may is told that his page is stale.
    const expected = !isAdder ? 403 : !isReader ? 404 : reaches('petition.act.addMembers', role, relation) ? 409 : 403;
    const status = await statusOf(role, `/${matters.get(relation)}/members`, { expectedVersion: 9999, members: [{ name: '联名人' }] });
    if (status !== expected) faults.push(`${role}: ${status} and not ${expected}`);
  }
  expect(faults).toEqual([]);
});

it.each(Object.keys(RELATIONS) as Relation[])('retaliation for a matter %s is passed on by those whom the decision table lets', async (relation) => {
  const faults: string[] = [];
  for (const role of ROLES) {
    const isReader = reaches('petition.read', role, relation);
    // A unit that is none, so that nothing is made: who may is told so.
    const expected = scopesOfRole('retaliation.report', role).length === 0 ? 403 : !isReader ? 404 : reaches('retaliation.report', role, relation) ? 422 : 403;
    const status = await statusOf(role, `/${matters.get(relation)}/retaliation-reports`, { unitIds: ['00000000-0000-7000-8000-000000000001'], facts: '被调离岗位' });
    if (status !== expected) faults.push(`${role}: ${status} and not ${expected}`);
  }
  expect(faults).toEqual([]);
});

it('lists, counts and searches show each role the same matters as their own pages', async () => {
  const faults: string[] = [];
  for (const role of ROLES) {
    if (scopesOfRole('petition.list', role).length === 0) continue;
    const reached = [...matters].filter(([relation]) => reaches('petition.list', role, relation));
    for (const query of ['', 'text=路坏了', `unit=${site.unitId('QXJT')}`]) {
      // What is sealed has no words by which it could be found.
      const expected = reached.filter(([relation]) => !query.startsWith('text') || !relation.includes('sealed')).map(([, id]) => id).toSorted();
      const page = (await (await fetch(`${site.url}/api/v1/petitions?${query}`, { headers: { authorization: `Bearer ${actors.get(role)}` } })).json()) as { items: { petitionId: string }[]; count: { value: number } };
      const shown = page.items.map(({ petitionId }) => petitionId).toSorted();
      if (JSON.stringify(shown) !== JSON.stringify(expected)) faults.push(`${role} with "${query}" sees ${shown.length} and not ${expected.length}`);
      if (page.count.value !== shown.length) faults.push(`${role} with "${query}" counts ${page.count.value} and sees ${shown.length}`);
    }
  }
  expect(faults).toEqual([]);
});

it('the print queue shows each role the letters of the matters that it prints for, and prints no others', async () => {
  const faults: string[] = [];
  const all = await site.db.reader.selectFrom('letter_to_print').select(['petition_id', 'document_id']).execute();
  const known = all.flatMap(({ petition_id: petitionId, document_id: documentId }) => [...matters].filter(([, id]) => id === petitionId).map(([relation]) => ({ relation, petitionId, documentId })));
  expect(known.length).toBeGreaterThan(2);
  for (const role of ROLES) {
    const headers = { authorization: `Bearer ${actors.get(role)}`, 'content-type': 'application/json' };
    if (scopesOfRole('letters.print', role).length === 0) {
      const { status } = await fetch(`${site.url}/api/v1/print-queue`, { headers });
      if (status !== 403) faults.push(`${role} is answered ${status}`);
      continue;
    }
    const shown = (await Promise.all(['waiting', 'printed'].map(async (view) => ((await (await fetch(`${site.url}/api/v1/print-queue?view=${view}&limit=100`, { headers })).json()) as { items: { documentId: string }[] }).items))).flat();
    for (const { relation, petitionId, documentId } of known) {
      const mayPrint = reaches('letters.print', role, relation);
      if (!mayPrint && shown.some((letter) => letter.documentId === documentId)) faults.push(`${role} is shown a letter of a matter ${relation}`);
      const { status } = await fetch(`${site.url}/api/v1/print-queue/batches`, { method: 'POST', headers, body: JSON.stringify({ letters: [{ petitionId, documentId }], reprint: true }) });
      if (status !== (mayPrint ? 200 : 404)) faults.push(`${role} prints a letter of a matter ${relation}: ${status}`);
    }
  }
  expect(faults).toEqual([]);
});

it('every route of the staff that is about one matter stands in this matrix', () => {
  const placed = new Set([...READS.map(({ route }) => route), ACT, ADD, JOIN, RETALIATION, ...OTHERS, ...SEALED, ...OPENINGS]);
  const routes = site.routes.filter(({ access, url }) => access.kind === 'staff' && url.startsWith('/api/v1/petitions')).map(({ method, url }) => `${method} ${url}`);
  expect(routes.filter((route) => !placed.has(route))).toEqual([]);
  expect(routes.length).toBeGreaterThan(5);
});
