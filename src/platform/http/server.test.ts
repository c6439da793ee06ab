import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError, ERROR_KINDS, plainText } from '../kernel/index.ts';
import type { RouteAccess } from './route-access.ts';
import { defineRoute, type Route } from './route.ts';
import { aServer, type TestServer } from './testing/a-server.ts';

const Body = z.strictObject({
  facts: plainText({ min: 1, max: 10 }),
  requests: z.array(z.string().min(2)).min(1).max(2),
  petitioner: z.object({ phone: z.string().regex(/^1\d{10}$/, 'tests.bad_phone'), age: z.int().max(150).optional() }).optional(),
  channel: z.enum(['portal', 'letter']).optional(),
});

// Which permissions there are is the access feature's business.
const staffOnly = (permission: string) => JSON.parse(JSON.stringify({ kind: 'staff', permission })) as RouteAccess;
const Ok = z.object({ ok: z.boolean() });
const answerOk = () => Promise.resolve({ ok: true });

const routes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/v1/things/:id',
    access: { kind: 'public' },
    summary: 'Makes a thing',
    status: 201,
    schema: { params: z.object({ id: z.uuid() }), query: z.object({ limit: z.coerce.number().int().max(100).optional() }), body: Body, response: z.object({ id: z.string(), facts: z.string() }) },
    handler: (request) => Promise.resolve({ id: request.params.id, facts: request.body.facts, internalNote: 'never leaves' }),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/shapes',
    access: { kind: 'public' },
    summary: 's',
    schema: {
      body: z.object({
        identity: z.union([z.object({ name: z.string(), phone: z.string() }), z.object({ anonymous: z.literal(true) })]).optional(),
        channel: z.discriminatedUnion('kind', [z.object({ kind: z.literal('portal') }), z.object({ kind: z.literal('letter') })]).optional(),
      }),
      response: Ok,
    },
    handler: answerOk,
  }),
  defineRoute({ method: 'GET', url: '/api/v1/mine', access: { kind: 'signed-in' }, summary: 's', schema: { response: Ok }, handler: answerOk }),
  defineRoute({ method: 'GET', url: '/api/v1/read', access: staffOnly('petition.read'), summary: 's', schema: { response: Ok }, handler: answerOk }),
  defineRoute({ method: 'GET', url: '/api/v1/sealed', access: staffOnly('petition.seal'), summary: 's', schema: { response: Ok }, handler: answerOk }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/fail/:kind',
    access: { kind: 'public' },
    summary: 's',
    schema: { params: z.object({ kind: z.enum([...ERROR_KINDS, 'crash']) }), response: Ok },
    handler: (request) => {
      const { kind } = request.params;
      if (kind === 'crash') throw new Error('connect to postgres://me:hunter2@db failed for 王小明');
      throw new AppError(kind, 'tests.late', { days: 3, ...(kind === 'too_many' ? { retryAfterInSeconds: 7 } : {}) });
    },
  }),
  defineRoute({ method: 'DELETE', url: '/api/v1/gone', access: { kind: 'public' }, summary: 's', status: 204, handler: () => Promise.resolve(undefined) }),
  defineRoute({
    method: 'GET',
    url: '/page',
    access: { kind: 'public' },
    summary: 's',
    produces: 'html',
    schema: { query: z.object({ fail: z.string().optional() }) },
    handler: (request) => {
      if (request.query.fail !== undefined) throw new AppError('refused', 'tests.late', { days: 3 });
      return Promise.resolve(`<p>${request.language} ${request.actor.kind}</p>`);
    },
  }),
];

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ routes });
});
afterAll(() => server.app.close());

const ID = '0199b0a8-0000-7000-8000-000000000000';
const post = (payload: unknown, headers: Record<string, string> = {}, url = `/api/v1/things/${ID}`) =>
  server.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) });
const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

describe('a route', () => {
  it('gets what its contract has parsed, and only what the contract names leaves', async () => {
    const response = await post({ facts: ' 欠薪 ', requests: ['支付工资'] });
    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({ id: ID, facts: '欠薪' });
  });

  it('without a rule who may call it stops the start', async () => {
    const open = { ...defineRoute({ method: 'GET', url: '/api/v1/open', access: { kind: 'public' }, summary: 's', schema: { response: Ok }, handler: answerOk }), access: undefined };
    await expect(aServer({ routes: [open as unknown as Route] })).rejects.toThrow('does not say who may call it');
  });

  it('with a rule that nobody knows stops the start', async () => {
    const sneaking = { ...routes[0], access: { kind: 'everyone' } } as unknown as Route;
    await expect(aServer({ routes: [sneaking] })).rejects.toThrow('does not say who may call it');
  });

  it('without an allow-list for its answer stops the start', async () => {
    const row = defineRoute({ method: 'GET', url: '/api/v1/row', access: { kind: 'public' }, summary: 's', handler: answerOk });
    await expect(aServer({ routes: [row] })).rejects.toThrow('does not say what it answers');
  });

  it.each([
    ['/api/v1/mine', undefined, 401],
    ['/api/v1/mine', 'Bearer bad', 401],
    ['/api/v1/mine', 'Bearer good', 200],
    ['/api/v1/read', 'Bearer good', 200],
    ['/api/v1/sealed', 'Bearer good', 403],
    ['/api/v1/sealed', undefined, 401],
  ])('%s answers authorization %s with %i', async (url, authorization, expected) => {
    expect((await get(url, authorization === undefined ? {} : { authorization })).statusCode).toBe(expected);
  });

  it('that is public stays open to one whose session has expired', async () => {
    const response = await get('/page', { authorization: 'Bearer bad' });
    expect([response.statusCode, response.body]).toEqual([200, '<p>zh-CN public</p>']);
  });

  it('may answer nothing', async () => {
    const response = await server.app.inject({ method: 'DELETE', url: '/api/v1/gone' });
    expect([response.statusCode, response.body]).toEqual([204, '']);
  });
});

describe('a failure', () => {
  it.each([
    ['invalid', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['refused', 409],
    ['too_many', 429],
    ['too_large', 413],
    ['unavailable', 503],
  ])('of the kind %s has the status %i', async (kind, status) => {
    const response = await get(`/api/v1/fail/${kind}`, { 'accept-language': 'en' });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toMatchObject({ type: kind, status, code: 'tests.late', params: { days: 3 }, detail: '3 days late', requestId: response.headers['x-request-id'] });
  });

  it('that passes by itself says when to come back', async () => {
    expect((await get('/api/v1/fail/too_many')).headers['retry-after']).toBe('7');
    expect((await get('/api/v1/fail/unavailable')).headers['retry-after']).toBe('30');
  });

  it.each([
    ['/api/v1/fail/refused', {}, '已超过 3 天'],
    ['/api/v1/fail/refused', { 'accept-language': 'en-GB' }, '3 days late'],
    ['/api/v1/fail/refused', { 'accept-language': 'en', cookie: 'lang=zh-CN' }, '已超过 3 天'],
    ['/api/v1/fail/refused?lang=en', { cookie: 'lang=zh-CN' }, '3 days late'],
    ['/api/v1/fail/refused?lang=xx', {}, '已超过 3 天'],
  ])('speaks the language of its reader: %s %o', async (url, headers, expected) => {
    expect((await get(url, headers)).json()).toMatchObject({ detail: expected });
  });

  it('that nobody foresaw leaks nothing and is found in the log by its id', async () => {
    const response = await get('/api/v1/fail/crash');
    expect(response.statusCode).toBe(500);
    const problem = response.json<{ code: string; requestId: string; detail: string }>();
    expect(problem.code).toBe('http.unexpected');
    expect(problem.detail).toContain(problem.requestId);
    expect(response.body).not.toMatch(/hunter2|postgres|王小明/);
    expect(server.log()).toContain(problem.requestId);
    expect(server.log()).not.toMatch(/hunter2|王小明/);
  });

  it('of a page is a page', async () => {
    const response = await get('/page?fail=1&lang=en');
    expect([response.statusCode, response.headers['content-type']]).toEqual([409, 'text/html; charset=utf-8']);
    expect(response.body).toContain('3 days late');
  });

  it.each([
    ['/api/v1/nowhere', 'text/html', 'application/problem+json; charset=utf-8'],
    ['/nowhere', 'text/html,*/*', 'text/html; charset=utf-8'],
    ['/nowhere', 'application/json', 'application/problem+json; charset=utf-8'],
  ])('to find %s for one who accepts %s is %s', async (url, accept, contentType) => {
    const response = await get(url, { accept });
    expect([response.statusCode, response.headers['content-type']]).toEqual([404, contentType]);
  });
});

describe('a request that does not fit the contract', () => {
  it('is told field by field what is wrong and how to mend it', async () => {
    const response = await post(
      { facts: '一二三四五六七八九十一', requests: ['x', 3], petitioner: { phone: '138', age: 200 }, channel: 'fax', extra: 1 },
      { 'accept-language': 'en' },
    );
    expect(response.statusCode).toBe(422);
    const problem = response.json<{ code: string; detail: string; fields: { in: string; path: string; code: string; message: string }[] }>();
    expect(problem.code).toBe('http.invalid_request');
    expect(problem.detail).toBe('7 fields need to be corrected');
    expect(problem.fields).toEqual([
      { in: 'body', path: 'facts', code: 'http.field.too_long', message: 'At most 10 characters' },
      { in: 'body', path: 'requests.0', code: 'http.field.too_short', message: 'At least 2 characters' },
      { in: 'body', path: 'requests.1', code: 'http.field.wrong_type', message: 'Must be text' },
      { in: 'body', path: 'petitioner.phone', code: 'tests.bad_phone', message: 'Give a phone number of 11 digits' },
      { in: 'body', path: 'petitioner.age', code: 'http.field.too_big', message: 'Not above 150' },
      { in: 'body', path: 'channel', code: 'http.field.not_in_list', message: 'Must be one of: portal, letter' },
      { in: 'body', path: '', code: 'http.field.unknown_name', message: 'Unknown fields, remove them: extra' },
    ]);
  });

  it.each([
    [{ identity: { name: 'Wang' } }, [['identity.phone', 'http.field.missing']]],
    [{ identity: { name: 1, phone: 2 } }, [['identity.anonymous', 'http.field.missing']]],
    [{ channel: { kind: 'fax' } }, [['channel.kind', 'http.field.not_in_list']]],
    [{ channel: {} }, [['channel.kind', 'http.field.missing']]],
  ])('among several shapes is told about the nearest: %j', async (payload, expected) => {
    const problem = (await post(payload, {}, '/api/v1/shapes')).json<{ fields: { path: string; code: string }[] }>();
    expect(problem.fields.map(({ path, code }) => [path, code])).toEqual(expected);
  });

  it('tells a missing field from a wrong one', async () => {
    const problem = (await post({ requests: [] }, { 'accept-language': 'en' })).json<{ fields: { path: string; message: string }[] }>();
    expect(problem.fields.map(({ path, message }) => [path, message])).toEqual([
      ['facts', 'Fill this in'],
      ['requests', 'At least 1 entries'],
    ]);
  });

  it('never hears its own values again, nor does the log', async () => {
    const response = await post({ facts: 5, requests: ['x'], petitioner: { phone: '13800138000王小明' } });
    expect(response.statusCode).toBe(422);
    for (const text of [response.body, server.log()]) expect(text).not.toMatch(/13800138000|王小明/);
  });

  it.each([
    ['params', '/api/v1/things/abc', 'params', 'id'],
    ['query', `/api/v1/things/${ID}?limit=1000`, 'query', 'limit'],
  ])('is told about its %s', async (_title, url, place, path) => {
    const response = await post({ facts: 'a', requests: ['aa'] }, {}, url);
    expect(response.json<{ fields: unknown[] }>().fields).toMatchObject([{ in: place, path }]);
  });

  it.each([
    ['JSON that breaks off', '{"facts": "王小明', 'application/json', 400, 'http.malformed_json'],
    ['an empty body', '', 'application/json', 400, 'http.malformed_json'],
    ['a prototype', '{"__proto__": {"a": 1}}', 'application/json', 400, 'http.malformed_json'],
    ['another type', '<a/>', 'application/xml', 415, 'http.unsupported_media_type'],
    ['too much', JSON.stringify({ facts: 'x'.repeat(600_000) }), 'application/json', 413, 'http.body_too_large'],
    ['a NUL', '{"facts":"a\\u0000b","requests":["aa"]}', 'application/json', 422, 'text.control_character'],
    ['a NUL in a name', '{"a\\u0000": 1}', 'application/json', 422, 'text.control_character'],
    ['half a surrogate pair', '{"facts":"\\ud842","requests":["aa"]}', 'application/json', 422, 'text.broken_character'],
  ])('because of %s is refused', async (_title, payload, contentType, status, code) => {
    const response = await post(payload, { 'content-type': contentType });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
    expect(response.body).not.toContain('王小明');
  });

  it('because its address holds a NUL or is no address is refused', async () => {
    expect((await post({ facts: 'a', requests: ['aa'] }, {}, '/api/v1/things/a%00b')).json()).toMatchObject({ code: 'text.control_character' });
    expect((await get('/%zz')).json()).toMatchObject({ code: 'http.bad_request', status: 400 });
  });
});

describe('a request from another web site', () => {
  const body = { facts: 'a', requests: ['aa'] };
  it.each([
    ['a program', {}, 201],
    ['this site', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8080' }, 201],
    ['an old browser on this site', { origin: 'http://localhost:8080' }, 201],
    ['an old browser on the address it was given', { origin: 'http://10.0.0.5:8080', host: '10.0.0.5:8080' }, 201],
    ['an old browser that does not tell', { origin: 'null' }, 201],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an old browser on another site', { origin: 'https://evil.example' }, 403],
  ])('is told from one by %s', async (_title, headers, expected) => {
    expect((await post(body, headers as Record<string, string>)).statusCode).toBe(expected);
  });

  it('may still read what is public', async () => {
    expect((await get('/page', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200);
  });
});

describe('every answer', () => {
  it('forbids inline scripts and styles, foreign sources, frames, guessing and telling where one was', async () => {
    const { headers } = await get('/page');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data: blob:;media-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('insists on TLS where the site is reached by TLS', async () => {
    const secure = await aServer({ publicUrl: 'https://petition.example.cn' });
    const { headers } = await secure.app.inject('/health/live');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.app.close();
  });

  it('is logged by its route alone: no address of the caller, no query, no header', async () => {
    await get('/page?code=K7Q2-99PX', { cookie: 'session=hunter2', authorization: 'Bearer good', 'user-agent': 'Phone of Wang' });
    expect(server.log()).toContain('"route":"/page"');
    expect(server.log()).not.toMatch(/K7Q2|hunter2|Bearer|Phone of Wang|127\.0\.0\.1/);
  });
});
