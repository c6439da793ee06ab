import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../kernel/index.ts';
import { messages } from './messages.ts';
import { defineRoute } from './route.ts';
import { aServer, type TestServer } from './testing/a-server.ts';

const submit = defineRoute({
  method: 'POST',
  url: '/api/v1/portal/submissions/:number',
  access: { kind: 'public' },
  summary: 'tests.late',
  status: 201,
  schema: {
    params: z.object({ number: z.string().describe('As on the receipt <b>') }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).optional() }),
    body: z.object({
      facts: plainText({ min: 1, max: 5000 }),
      requests: z.array(z.object({ text: z.string() })).min(1),
      channel: z.enum(['portal', 'letter']).optional(),
    }),
    response: z.object({ number: z.string() }),
  },
  handler: () => Promise.resolve({ number: 'XF-1' }),
});
const mine = defineRoute({
  method: 'GET',
  url: '/api/v1/me',
  access: { kind: 'signed-in' },
  summary: 'Who one is',
  schema: { response: z.object({ name: z.string() }) },
  handler: () => Promise.resolve({ name: 'x' }),
});

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ routes: [submit, mine] });
});
afterAll(() => server.app.close());

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the API reference', () => {
  it('is an OpenAPI 3.1 document of what programs call', async () => {
    const document = (await server.app.inject('/api/openapi.json')).json<{ openapi: string; paths: Record<string, unknown> }>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/health/live', '/health/ready', '/metrics', '/api/openapi.json', '/api/v1/portal/submissions/{number}', '/api/v1/me']);
    expect(document.paths['/api/v1/portal/submissions/{number}']).toMatchObject({
      post: {
        summary: '{days} days late',
        tags: ['portal'],
        'x-access': 'public',
        requestBody: { content: { 'application/json': { schema: { properties: { facts: { minLength: 1, maxLength: 5000 } } } } } },
        responses: { 201: {}, 422: { content: { 'application/problem+json': {} } } },
      },
    });
    const me = document.paths['/api/v1/me'] as { get: { security: unknown; responses: object } };
    expect(me.get.security).toEqual([{ session: [] }, { token: [] }]);
    // It sends nothing that could be wrong, and is a read.
    expect(Object.keys(me.get.responses)).toEqual(['200', '401', '503']);
  });

  it('is a page that needs no script and escapes what it shows', async () => {
    const { body, headers } = await server.app.inject('/api/docs?lang=en');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).not.toMatch(/<script|style=|onclick/);
    expect(body).toContain('As on the receipt &lt;b&gt;');
    expect(body).toContain('<code>requests[].text</code>');
    expect(body).toContain('&quot;portal&quot; | &quot;letter&quot;');
    expect(body).toContain('1 … 5000');
    expect(body).toContain('staff who have signed in');
  });

  it('speaks both languages', async () => {
    const { body } = await server.app.inject('/api/docs');
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).toContain('已超过 {days} 天');
    expect(body).toContain('已登录的工作人员');
  });

  it('brings its own style sheet', async () => {
    const response = await server.app.inject('/api/docs.css');
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('the messages of this folder', () => {
  it('exist in both languages under the same keys, with the same values to fill in', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
    for (const [key, text] of Object.entries(messages.en)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(messages['zh-CN'][key as keyof (typeof messages)['zh-CN']])]);
    }
  });
});
