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
  { route: 'GET /api/v1/petitions/:id/attachments/:attachmentId', permission: 'attachments.read', path: (id, { attachmentId }) => attachmentId && `/${id}/attachments/${attachmentId}` },
  { route: 'GET /api/v1/petitions/:id/repeat-suggestions', permission: 'identity.match', path: (id) => `/${id}/repeat-suggestions` },
  { route: 'GET /api/v1/petitions/:id/file.pdf', permission: 'petition.exportFile', path: (id) => `/${id}/file.pdf` },
  { route: 'GET /api/v1/petitions/:id/file.zip', permission: 'petition.exportFile', path: (id) => `/${id}/file.zip?edition=redacted` },
  { route: 'POST /api/v1/petitions/:id/redacted-file', permission: 'petition.exportFile', path: (id) => `/${id}/redacted-file`, body: { reason: '提供给法院' } },
];
const STEPS = ['registerPetition', 'startHandling', 'approveOpinion', 'issueOpinion', 'approveRefusal', 'completeExecution', 'redoHandling'] as const;
const ACT = 'POST /api/v1/petitions/:id/actions';
const ADD = 'POST /api/v1/petitions/:id/attachments';
const JOIN = 'POST /api/v1/petitions/:id/members';
// What is not about one matter, or makes a new one.
const OTHERS = ['POST /api/v1/petitions', 'GET /api/v1/petitions'];

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

it('lists, counts and searches show each role the same matters as their own pages', async () => {
  const faults: string[] = [];
  for (const role of ROLES) {
    if (scopesOfRole('petition.list', role).length === 0) continue;
    const expected = [...matters].filter(([relation]) => reaches('petition.list', role, relation)).map(([, id]) => id).toSorted();
    for (const query of ['', 'text=路坏了', `unit=${site.unitId('QXJT')}`]) {
      const page = (await (await fetch(`${site.url}/api/v1/petitions?${query}`, { headers: { authorization: `Bearer ${actors.get(role)}` } })).json()) as { items: { petitionId: string }[]; count: { value: number } };
      const shown = page.items.map(({ petitionId }) => petitionId).toSorted();
      if (JSON.stringify(shown) !== JSON.stringify(expected)) faults.push(`${role} with "${query}" sees ${shown.length} and not ${expected.length}`);
      if (page.count.value !== shown.length) faults.push(`${role} with "${query}" counts ${page.count.value} and sees ${shown.length}`);
    }
  }
  expect(faults).toEqual([]);
});

it('every route of the staff that is about one matter stands in this matrix', () => {
  const placed = new Set([...READS.map(({ route }) => route), ACT, ADD, JOIN, ...OTHERS]);
  const routes = site.routes.filter(({ access, url }) => access.kind === 'staff' && url.startsWith('/api/v1/petitions')).map(({ method, url }) => `${method} ${url}`);
  expect(routes.filter((route) => !placed.has(route))).toEqual([]);
  expect(routes.length).toBeGreaterThan(5);
});
