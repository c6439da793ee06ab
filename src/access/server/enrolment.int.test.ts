import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { unitDirectoryOf } from '../../organisation/server/index.ts';
import type { StaffId } from '../../organisation/domain/index.ts';
import type { AccessDeps } from './access-deps.ts';
import { createAttemptQueue } from './attempt-queue.ts';
import { completeEnrolment, readEnrolment } from './complete-enrolment.ts';
import { issueFirstAdministratorLink } from './issue-enrolment-link.ts';
import { openAccess, type OpenAccess } from './testing/index.ts';

const DAY = 24 * 3_600_000;
const PASSWORD = 'a long sentence of my own';

let access: OpenAccess;
let administrator: string;
beforeAll(async () => {
  access = await openAccess();
  await access.addPerson('admin', [{ role: 'administrator', unitId: access.units.GROUP }]);
  administrator = await access.signIn('admin');
});
afterAll(() => access.close());

function tokenOf(url: string): string {
  return url.split('/').at(-1) ?? '';
}

async function invite(username: string, posts: readonly object[] = [{ role: 'handler', unitId: access.units.EAST }]) {
  return access.send({ method: 'POST', url: '/api/v1/staff', payload: { username, displayName: '张伟', posts } }, administrator);
}

const open = (token: string) => access.send({ method: 'GET', url: `/api/v1/enrolment/${token}` });
const complete = (token: string, payload: object = { password: PASSWORD }) => access.send({ method: 'POST', url: `/api/v1/enrolment/${token}`, payload });
const signIn = (username: string, password = PASSWORD) => access.send({ method: 'POST', url: '/api/v1/session', payload: { username, password } });

describe('an invited staff member', () => {
  it('sets a password by a link that works once', async () => {
    const invited = await invite('zhang.wei');
    expect(invited.statusCode).toBe(201);
    const { enrolmentUrl } = invited.json<{ enrolmentUrl: string }>();
    expect(enrolmentUrl).toMatch(/^http:\/\/localhost:8080\/desk\/enrol\/[A-Za-z0-9_-]{43}$/);
    const token = tokenOf(enrolmentUrl);
    expect((await open(token)).json()).toMatchObject({ purpose: 'ENROL', username: 'zhang.wei', displayName: '张伟', needsOrganisation: false });
    expect((await signIn('zhang.wei')).statusCode).toBe(401);
    expect((await complete(token, { password: 'short' })).json()).toMatchObject({ code: 'access.password_too_short' });
    const both = await Promise.all([complete(token), complete(token)]);
    expect(both.map((response) => response.statusCode).toSorted()).toEqual([201, 404]);
    expect((await open(token)).json()).toMatchObject({ code: 'access.enrolment_link_over' });
    expect((await signIn('zhang.wei')).json()).toMatchObject({ needsTotp: true, posts: [{ role: 'handler' }] });
  });

  it('finds the link closed after seven days', async () => {
    const token = tokenOf((await invite('late')).json<{ enrolmentUrl: string }>().enrolmentUrl);
    access.passTime(7 * DAY);
    expect((await complete(token)).statusCode).toBe(404);
    administrator = await access.signIn('admin');
  });

  it('gets a new link from the administrator, and the old one ends', async () => {
    const { enrolmentUrl, staffId } = (await invite('forgetful')).json<{ enrolmentUrl: string; staffId: StaffId }>();
    const renewed = await access.send({ method: 'POST', url: `/api/v1/staff/${staffId}/enrolment-link` }, administrator);
    expect(renewed.statusCode).toBe(201);
    expect((await complete(tokenOf(enrolmentUrl))).statusCode).toBe(404);
    expect((await complete(tokenOf(renewed.json<{ enrolmentUrl: string }>().enrolmentUrl))).statusCode).toBe(201);
  });

  it('who lost password and authenticator signs in anew, and every session of before is over', async () => {
    const staffId = await access.addPerson('robbed', [{ role: 'handler', unitId: access.units.EAST }]);
    const stolen = await access.signIn('robbed');
    const renewed = await access.send({ method: 'POST', url: `/api/v1/staff/${staffId}/enrolment-link` }, administrator);
    await complete(tokenOf(renewed.json<{ enrolmentUrl: string }>().enrolmentUrl));
    expect((await access.send({ method: 'GET', url: '/api/v1/session' }, stolen)).statusCode).toBe(401);
    expect((await signIn('robbed')).json()).toMatchObject({ needsTotp: true });
  });

  it.each([
    ['a taken name', 'admin', undefined, 409, 'organisation.username_taken'],
    ['roles that exclude each other', 'two-hats', ['handler', 'auditor'], 409, 'organisation.role_conflict'],
  ])('is not made with %s', async (_, username, roles, status, code) => {
    const posts = (roles ?? []).map((role) => ({ role, unitId: access.units.EAST }));
    const response = await invite(username, posts);
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
    const found = await access.deps.db.reader.selectFrom('staff').select('username').where('username', '=', 'two-hats').execute();
    expect(found).toEqual([]);
  });

  it('is made by an administrator only', async () => {
    await access.addPerson('head', [{ role: 'officeHead', unitId: access.units.GROUP }]);
    const cookie = await access.signIn('head');
    const refused = await access.send({ method: 'POST', url: '/api/v1/staff', payload: { username: 'friend', displayName: 'x' } }, cookie);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'access.forbidden']);
    expect((await access.send({ method: 'POST', url: '/api/v1/staff', payload: { username: 'friend', displayName: 'x' } })).statusCode).toBe(401);
  });
});

describe('an access token', () => {
  async function createToken(cookie: string) {
    return access.send({ method: 'POST', url: '/api/v1/tokens', payload: { label: 'nightly export', validForDays: 1 } }, cookie);
  }
  const withToken = (method: 'GET' | 'POST' | 'DELETE', url: string, token: string, payload?: object) =>
    access.app.inject({ method, url, headers: { authorization: `Bearer ${token}` }, ...(payload && { payload }) });

  it('acts for its owner until it is revoked or over', async () => {
    await access.addPerson('owner', [{ role: 'handler', unitId: access.units.EAST }]);
    const cookie = await access.signIn('owner');
    const { token, tokenId } = (await createToken(cookie)).json<{ token: string; tokenId: string }>();
    expect(token).toMatch(/^xq_/);
    expect((await withToken('GET', '/api/v1/staff/me', token)).json()).toMatchObject({ username: 'owner', needsTotp: false });
    expect((await withToken('GET', '/api/v1/units', token)).statusCode).toBe(200);
    expect((await access.send({ method: 'DELETE', url: `/api/v1/tokens/${tokenId}` }, cookie)).statusCode).toBe(204);
    expect((await withToken('GET', '/api/v1/units', token)).json()).toMatchObject({ status: 401, code: 'access.bad_token' });
    const second = (await createToken(cookie)).json<{ token: string }>().token;
    access.passTime(DAY);
    expect((await withToken('GET', '/api/v1/units', second)).statusCode).toBe(401);
  });

  it('makes no other token and touches no password, authenticator or session', async () => {
    await access.addPerson('careful', [{ role: 'handler', unitId: access.units.EAST }]);
    const cookie = await access.signIn('careful');
    const { token } = (await createToken(cookie)).json<{ token: string }>();
    const refused = await Promise.all([
      withToken('POST', '/api/v1/tokens', token, { label: 'another' }),
      withToken('POST', '/api/v1/totp', token, {}),
      withToken('POST', '/api/v1/password', token, { currentPassword: 'x', newPassword: 'a long sentence' }),
      withToken('POST', '/api/v1/session/step-up', token, {}),
    ]);
    expect(refused.map((response) => [response.statusCode, response.json<{ code: string }>().code])).toEqual(Array.from({ length: 4 }, () => [403, 'access.not_by_token']));
  });

  it('is shown to its owner without its secret, and to nobody else', async () => {
    await access.addPerson('lister', [{ role: 'handler', unitId: access.units.EAST }]);
    await access.addPerson('stranger', [{ role: 'handler', unitId: access.units.EAST }]);
    const [mine, theirs] = [await access.signIn('lister'), await access.signIn('stranger')];
    const { tokenId } = (await createToken(mine)).json<{ tokenId: string }>();
    const [listed] = (await access.send({ method: 'GET', url: '/api/v1/tokens' }, mine)).json<{ items: object[] }>().items;
    expect(Object.keys(listed ?? {}).toSorted()).toEqual(['createdAt', 'expiresAt', 'label', 'tokenId']);
    expect((await access.send({ method: 'GET', url: '/api/v1/tokens' }, theirs)).json()).toEqual({ items: [] });
    expect((await access.send({ method: 'DELETE', url: `/api/v1/tokens/${tokenId}` }, theirs)).statusCode).toBe(404);
  });

  it.each(['', 'Bearer', 'Bearer xq_short', 'Basic YWRtaW46YWRtaW4=', `Bearer xq_${'A'.repeat(43)}`])('%j is nobody', async (authorization) => {
    expect((await access.app.inject({ method: 'GET', url: '/api/v1/units', headers: { authorization } })).statusCode).toBe(401);
  });
});

describe('the first administrator', () => {
  let database: TestDatabase;
  let deps: AccessDeps;
  beforeAll(async () => {
    database = await createTestDatabase();
    deps = { ...access.deps, db: database.db, units: unitDirectoryOf(database.db), attempts: createAttemptQueue() };
  });
  afterAll(() => database.drop());

  const organisation = { code: 'HQ', name: '集团公司', profile: 'COMPETENT_UNIT' as const };
  const first = { password: PASSWORD, username: 'first', displayName: '李娜', organisation };

  it('comes in by the link of the last start, names the organisation, and is the only one', async () => {
    const old = tokenOf((await issueFirstAdministratorLink(deps))?.enrolmentUrl ?? '');
    const token = tokenOf((await issueFirstAdministratorLink(deps))?.enrolmentUrl ?? '');
    await expect(readEnrolment(deps, old)).rejects.toThrowError('access.enrolment_link_over');
    expect(await readEnrolment(deps, token)).toMatchObject({ purpose: 'FIRST_ADMINISTRATOR', needsOrganisation: true });
    await expect(completeEnrolment(deps, token, { ...first, organisation: undefined })).rejects.toThrowError('access.organisation_missing');
    expect(await completeEnrolment(deps, token, first)).toBe('first');
    const posts = await deps.db.reader.selectFrom('post').innerJoin('unit', 'unit.unit_id', 'post.unit_id').select(['role', 'code', 'kind']).execute();
    expect(posts).toEqual([{ role: 'administrator', code: 'HQ', kind: 'GROUP' }]);
    expect(await issueFirstAdministratorLink(deps)).toBeUndefined();
    await expect(completeEnrolment(deps, token, first)).rejects.toThrowError('access.enrolment_link_over');
  });
});
