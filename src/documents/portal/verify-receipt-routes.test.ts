import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { aServer, type TestServer } from '../../platform/http/testing/a-server.ts';
import { createTranslator } from '../../platform/ui/index.ts';
import { httpMessages } from '../../platform/http/index.ts';
import { formatReceiptFile } from '../domain/index.ts';
import { aReceipt } from '../domain/testing/index.ts';
import { messages } from '../messages.ts';
import { issueReceipt } from '../server/index.ts';
import { verifyReceiptRoutes } from './verify-receipt-routes.ts';

const ring = createEphemeralKeyRing();
const issued = issueReceipt(ring.signer, aReceipt());
const BOUNDARY = 'x-boundary';
let server: TestServer;

beforeAll(async () => {
  const routes = verifyReceiptRoutes({ publicKeys: ring.publicKeys, renderPage: ({ title, body, language }) => `<html lang="${language}"><title>${title}</title>${body}</html>` });
  server = await aServer({ routes, translator: createTranslator([httpMessages, messages]) });
});
afterAll(() => server.app.close());

async function post(parts: Readonly<Record<string, string>>): Promise<string> {
  const payload = Object.entries(parts)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${name === 'file' ? '; filename="r.json"\r\nContent-Type: application/json' : ''}\r\n\r\n${value}\r\n`)
    .join('');
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-language': 'en' };
  const answer = await server.app.inject({ method: 'POST', url: '/verify', headers, payload: `${payload}--${BOUNDARY}--\r\n` });
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  return answer.body;
}

describe('GET /verify', () => {
  it('shows the form, and with the address of a QR code the answer', async () => {
    expect((await server.app.inject({ url: '/verify' })).body).toContain('<title>核验回执</title>');
    const answer = await server.app.inject({ url: issued.link.slice('https://xinfang.example.cn'.length) });
    expect(answer.body).toContain('回执有效');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('leaves no trace of the receipt in the log', async () => {
    await server.app.inject({ url: `/verify?receipt=${issued.token}` });
    expect(server.log()).not.toContain(issued.token.slice(0, 60));
  });
});

describe('POST /verify', () => {
  it('checks an uploaded file, and pasted text when there is no file', async () => {
    expect(await post({ text: '', file: formatReceiptFile(issued) })).toContain('The receipt is genuine');
    expect(await post({ file: '', text: formatReceiptFile(issued).replaceAll('\n', '\r\n') })).toContain('The receipt is genuine');
    expect(await post({ file: '', text: issued.token.replace(/.$/, '-') })).toContain('The check failed');
  });

  it('refuses another kind of body, as a page', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/verify', payload: { text: 'x' }, headers: { 'accept-language': 'en' } });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Use the form on this page');
  });
});

describe('GET /.well-known/xinqiao-keys.json', () => {
  it('publishes the keys that receipts are signed with, and nothing secret', async () => {
    const answer = await server.app.inject({ url: '/.well-known/xinqiao-keys.json' });
    expect(answer.json()).toEqual({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: issued.key.x, kid: ring.signer.keyId }] });
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
  });
});
