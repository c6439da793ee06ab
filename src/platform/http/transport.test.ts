import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineRoute, type Route } from './route.ts';
import { sendFile } from './send-file.ts';
import { aServer, type TestServer } from './testing/a-server.ts';

const LONG = '欠薪三月 '.repeat(500);
const open = { kind: 'public' } as const;

const routes: readonly Route[] = [
  defineRoute({ method: 'GET', url: '/long', access: open, summary: 's', produces: 'html', handler: () => Promise.resolve(LONG) }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/events',
    access: open,
    summary: 's',
    produces: 'events',
    handler: (_request, reply) => {
      const events = new Readable({ read: () => undefined });
      events.push(`data: ${LONG}\n\n`);
      return Promise.resolve(reply.type('text/event-stream').send(events));
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/file/:type',
    access: open,
    summary: 's',
    produces: 'file',
    handler: (request, reply) => {
      const [mediaType, fileName] = (request.params as { type: string }).type === 'page' ? ['application/octet-stream', 'x.html'] : ['image/png', '证据 "1".png'];
      const content = Buffer.from('<script>'.repeat(500));
      return Promise.resolve(sendFile(reply, { content, fileName, mediaType, size: content.length }));
    },
  }),
];

let directory: string;
let server: TestServer;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-desk-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<script src="/desk/assets/main-1a2b.js"></script>');
  writeFileSync(join(directory, 'assets', 'main-1a2b.js'), `//${LONG}`);
  writeFileSync(join(directory, '..', 'xinqiao-outside.txt'), 'outside');
  server = await aServer({ routes, deskDirectory: directory });
});
afterAll(async () => {
  await server.app.close();
  rmSync(directory, { recursive: true });
  rmSync(join(directory, '..', 'xinqiao-outside.txt'));
});
const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

describe('compression', () => {
  it('makes pages small for those who understand it', async () => {
    const response = await get('/long', { 'accept-encoding': 'br, gzip' });
    expect(response.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(response.rawPayload).toString()).toBe(LONG);
    expect((await get('/long')).headers).not.toHaveProperty('content-encoding');
  });

  it('holds back no event of a stream that stays open', async () => {
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const abort = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, { headers: { 'accept-encoding': 'br, gzip' }, signal: abort.signal });
    const first = await response.body?.getReader().read();
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(new TextDecoder().decode(first?.value)).toContain('data: 欠薪三月');
    abort.abort();
  });
});

describe('the desk', () => {
  it.each(['/desk', '/desk/', '/desk/petitions/42', '/desk/x.y'])('answers %s with its one page, never from a cache', async (url) => {
    const response = await get(url);
    expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(response.body).toContain('/desk/assets/main-1a2b.js');
  });

  it('lets its files be kept for ever, since their names change with their content', async () => {
    const response = await get('/desk/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect(response.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br', 'content-type': expect.stringContaining('javascript') });
  });

  it.each(['/desk/assets/old-9z.js', '/desk/assets/../../xinqiao-outside.txt', '/desk/assets/%2e%2e/%2e%2e/xinqiao-outside.txt'])('does not have %s', async (url) => {
    const response = await get(url);
    expect(response.body).not.toBe('outside');
    expect([response.statusCode, response.headers['cache-control']]).toEqual([404, 'no-store']);
  });

  it('that has not been built says what to do', async () => {
    const { app } = await aServer();
    const response = await app.inject({ url: '/desk', headers: { 'accept-language': 'en' } });
    expect([response.statusCode, response.body]).toEqual([503, expect.stringContaining('npm run build:desk')]);
    await app.close();
  });
});

describe('a file that somebody uploaded', () => {
  it('is a download and cannot run when it could hold a script', async () => {
    const { headers } = await get('/file/page', { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="x.html.bin"; filename*=UTF-8''x.html.bin`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': '4000',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('is shown in the page when it is a picture, under its Chinese name', async () => {
    const { headers } = await get('/file/picture');
    expect(headers['content-disposition']).toBe(`inline; filename="__ _1_.png"; filename*=UTF-8''%E8%AF%81%E6%8D%AE%20_1_.png`);
  });
});
