import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enumerateMatrix } from './permission-matrix.ts';
import { accessRoutes } from './access-routes.ts';
import { organisationRoutes } from '../../organisation/server/index.ts';
import { authorise } from '../domain/index.ts';
import { accessHooks } from './access-hooks.ts';
import { findMatrixFaults, openAccess, type OpenAccess } from './testing/index.ts';

let access: OpenAccess;
const cookies: Record<'admin' | 'head' | 'handler' | 'eastHead', string> = { admin: '', head: '', handler: '', eastHead: '' };
beforeAll(async () => {
  access = await openAccess();
  const { GROUP, EAST } = access.units;
  await access.addPerson('admin', [{ role: 'administrator', unitId: GROUP }]);
  await access.addPerson('head', [{ role: 'officeHead', unitId: GROUP }]);
  await access.addPerson('east-head', [{ role: 'officeHead', unitId: EAST }]);
  await access.addPerson('handler', [{ role: 'handler', unitId: EAST }]);
  Object.assign(cookies, {
    admin: await access.signIn('admin'),
    head: await access.signIn('head'),
    eastHead: await access.signIn('east-head'),
    handler: await access.signIn('handler'),
  });
});
afterAll(() => access.close());

const information = {
  zh: {
    onlineChannel: 'https://petition.example.cn', postalAddress: '示例路1号', phone: '010-12345678', receptionTime: '工作日 9:00-11:30',
    receptionPlace: '接待室', howToQuery: '凭编号和查询码', laws: ['《信访工作条例》'], procedure: '登记、办理、答复',
  },
  lastReviewedOn: '2026-10-01',
};

describe('the routes of the organisation', () => {
  it('are read by all staff and by nobody else', async () => {
    for (const url of ['/api/v1/units', '/api/v1/staff/directory', '/api/v1/themes']) {
      expect((await access.send({ method: 'GET', url }, cookies.handler)).statusCode).toBe(200);
      expect((await access.send({ method: 'GET', url })).statusCode).toBe(401);
    }
  });

  it('show a colleague without user name and address', async () => {
    const { items } = (await access.send({ method: 'GET', url: '/api/v1/staff/directory' }, cookies.handler)).json<{ items: object[] }>();
    expect(items).toHaveLength(4);
    expect(Object.keys(items[0] ?? {}).toSorted()).toEqual(['displayName', 'posts', 'staffId']);
    expect((await access.send({ method: 'GET', url: '/api/v1/staff' }, cookies.head)).statusCode).toBe(403);
  });

  it('let an administrator create, rename and staff a unit', async () => {
    const { unitId } = (await access.send({ method: 'POST', url: '/api/v1/units', payload: { code: 'MINE', kind: 'DEPARTMENT', name: '矿', parentId: access.units.EAST } }, cookies.admin)).json<{ unitId: string }>();
    expect((await access.send({ method: 'POST', url: `/api/v1/units/${unitId}/changes`, payload: { from: '2026-10-02', name: '一矿' } }, cookies.admin)).statusCode).toBe(204);
    const history = (await access.send({ method: 'GET', url: `/api/v1/units/${unitId}/history` }, cookies.handler)).json<{ items: { name: string }[] }>();
    expect(history.items.map((version) => version.name)).toEqual(['矿', '一矿']);
    const named = async (on: string) => (await access.send({ method: 'GET', url: `/api/v1/units?on=${on}` }, cookies.handler)).json<{ items: { name: string }[] }>().items.map((unit) => unit.name);
    expect(await named('2026-10-01')).toContain('矿');
    expect(await named('2026-10-02')).toContain('一矿');
  });

  it.each([
    ['POST', '/api/v1/units', { code: 'X1', kind: 'COMPANY', name: 'x' }],
    ['POST', '/api/v1/staff', { username: 'x1', displayName: 'x' }],
  ] as const)('keep %s %s from an office head and from a handler', async (method, url, payload) => {
    expect((await access.send({ method, url, payload }, cookies.head)).statusCode).toBe(403);
    expect((await access.send({ method, url, payload }, cookies.handler)).statusCode).toBe(403);
    expect((await access.send({ method, url, payload })).statusCode).toBe(401);
  });

  it('answer 422 for what is no unit, with the field', async () => {
    const response = await access.send({ method: 'POST', url: '/api/v1/units', payload: { code: 'lower', kind: 'COMPANY', name: 'x' } }, cookies.admin);
    expect([response.statusCode, response.json<{ fields: { path: string }[] }>().fields[0]?.path]).toEqual([422, 'code']);
  });

  it('let an office head publish for the units below, and not for others', async () => {
    const publish = (code: string, cookie?: string) => access.send({ method: 'PUT', url: `/api/v1/public-information/${code}`, payload: information }, cookie);
    expect((await publish('EAST', cookies.eastHead)).statusCode).toBe(204);
    expect((await publish('GROUP', cookies.eastHead)).statusCode).toBe(403);
    expect((await publish('WEST', cookies.head)).statusCode).toBe(204);
    expect((await publish('WEST', cookies.handler)).statusCode).toBe(403);
    expect((await publish('NOWHERE', cookies.admin)).statusCode).toBe(404);
    const open = await access.send({ method: 'GET', url: '/api/v1/public-information/EAST' });
    expect(open.json()).toMatchObject({ unitCode: 'EAST', information: { lastReviewedOn: '2026-10-01' } });
    expect((await access.send({ method: 'GET', url: '/api/v1/public-information/GROUP' })).statusCode).toBe(404);
  });

  it('let an office head import themes', async () => {
    const response = await access.send({ method: 'POST', url: '/api/v1/themes/import', payload: { lines: [{ path: ['劳动', '工资'] }] } }, cookies.head);
    expect(response.json()).toEqual({ added: 2 });
  });

  it('admit every role as the decision table says, and no other', async () => {
    const routes = [...accessRoutes(access.deps), ...organisationRoutes({ ...access.deps, authoriseOnUnit: authorise })];
    expect(enumerateMatrix(routes).length).toBeGreaterThan(13 * 26);
    expect(await findMatrixFaults(routes, accessHooks(access.deps), access.deps.clock.now())).toEqual([]);
  });

  it('show a rule that the hooks do not keep', async () => {
    const hooks = { ...accessHooks(access.deps), authorise: () => Promise.resolve() };
    const faults = await findMatrixFaults(accessRoutes(access.deps), hooks, access.deps.clock.now());
    expect(faults).toContain('POST /api/v1/staff: handler is admitted and should be access.forbidden');
    expect(faults).toContain('POST /api/v1/staff: the public is admitted and should be access.sign_in_required');
  });
});
