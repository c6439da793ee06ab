import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../platform/kernel/index.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, findUnlabelledInputs, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import { aTrackServer, CODE, NUMBER, type TrackServer } from './testing/a-track-server.ts';
import { DOCUMENT } from './testing/a-tracked-petition.ts';

type Fields = Readonly<Record<string, string>>;
const proof = { number: NUMBER, queryCode: CODE };

let server: TrackServer;
beforeAll(async () => {
  server = await aTrackServer();
});
afterAll(() => server.app.close());
beforeEach(() => {
  server.calls.length = 0;
});

function post(url: string, fields: Fields, language = 'en') {
  return server.app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language } });
}

describe('number and code', () => {
  it('are asked for on a small page with labels, the number filled in where a letter gave it', async () => {
    const { body } = await server.app.inject({ url: '/track?number=QXJT-1', headers: { 'accept-language': 'en' } });
    expect(body).toContain('value="QXJT-1"');
    expect([findUnlabelledInputs(body), findInlineCode(body), findBrokenReferences(body)]).toEqual([[], [], []]);
    expect(compressedBytesOf(body)).toBeLessThan(MOST_COMPRESSED_BYTES);
    expect(outlineOf((await server.app.inject({ url: '/track' })).body)).toEqual(outlineOf((await server.app.inject({ url: '/track?lang=en' })).body));
  });

  it('open the matter, which no cache may keep', async () => {
    const answer = await post('/track', proof);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.body).toContain('Pay the wages');
  });

  it('get one and the same answer whichever of them is wrong', async () => {
    const [number, code] = [await post('/track', { ...proof, number: 'QXJT-0' }), await post('/track', { ...proof, queryCode: 'baba-dita-fumo-gira-hozu-kinu' })];
    const answerOf = (body: string): string => body.slice(body.indexOf('<main'), body.indexOf('<form class="part"'));
    expect([number.statusCode, code.statusCode]).toEqual([403, 403]);
    expect(answerOf(number.body)).toContain('No petition fits this number and this code together');
    expect(answerOf(code.body)).toBe(answerOf(number.body));
  });

  it('that cannot be right are called mistyped, and what was typed is kept', async () => {
    const { body } = await post('/track', { ...proof, queryCode: 'bako<' });
    expect(body).toContain('A letter of the code is probably mistyped');
    expect(body).toContain('value="bako&lt;"');
  });

  it('that are missing are asked for at their field', async () => {
    const { body, statusCode } = await post('/track', { number: '', queryCode: '' });
    expect(statusCode).toBe(422);
    expect(body).toContain('<a href="#queryCode">');
  });

  it('can be tried again only so often for one matter', async () => {
    const codes = [];
    for (let time = 0; time < 61; time += 1) codes.push((await post('/track', { number: ' qxjt-9', queryCode: CODE })).statusCode);
    expect(codes.at(-2)).toBe(403);
    expect(codes.at(-1)).toBe(429);
    expect((await post('/track', { number: 'QXJT-9 ', queryCode: CODE })).statusCode).toBe(429);
    expect((await post('/track', proof)).statusCode).toBe(200);
  });

  it('leave no trace in the log', async () => {
    await post('/track', proof);
    expect(server.log()).not.toMatch(/QXJT-20261125|bako-dita/);
  });

  it.each(['/track/message', '/track/evaluation', '/track/review', '/track/withdrawal', '/track/material', '/track/material/send', '/track/document'])('are asked for again by whoever returns to %s', async (url) => {
    const answer = await server.app.inject({ url });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/track']);
  });
});

describe('a right', () => {
  it.each([
    ['/track/message', { text: 'Hello\r\nthere' }, 'sendMessage', { text: 'Hello\nthere' }, 'Your message has been sent.'],
    ['/track/evaluation', { target: 'OFFICE', value: 'DISSATISFIED', reason: 'slow' }, 'evaluate', { target: 'OFFICE', value: 'DISSATISFIED', reason: 'slow' }, 'Your rating has been recorded.'],
    ['/track/review', { right: 'requestReview', requests: 'r', reasons: 'w', lateReason: ' ' }, 'requestReview', { requests: 'r', reasons: 'w' }, 'Your request has been sent.'],
    ['/track/withdrawal', { statement: 's', ownFreeWill: 'yes' }, 'withdraw', { statement: 's', ownFreeWill: true }, 'Your withdrawal has been sent'],
  ] as const)('at %s is taken and confirmed', async (url, fields, method, body, confirmation) => {
    const answer = await post(url, { ...proof, ...fields });
    expect(answer.statusCode).toBe(200);
    expect(server.calls).toEqual([[method, expect.objectContaining(body)]]);
    expect(answer.body).toContain(confirmation);
  });

  it.each([
    ['/track/message', { text: ' ' }, '#message-text'],
    ['/track/evaluation', { target: 'UNIT', reason: 'kept text' }, '#value-UNIT'],
    ['/track/review', { right: 'requestReview', requests: 'kept text', reasons: '' }, '#review-reasons'],
    // PP-9: no withdrawal without the petitioner's own statement that it is his will.
    ['/track/withdrawal', { statement: 'kept text' }, '#withdrawal-free'],
  ] as const)('at %s that is not filled in says where, and keeps what was typed', async (url, fields, place) => {
    const { statusCode, body } = await post(url, { ...proof, ...fields });
    expect(statusCode).toBe(422);
    expect(server.calls).toEqual([]);
    expect(body).toContain(`<a href="${place}">`);
    expect(body).toContain('<details open>');
    expect(findBrokenReferences(body)).toEqual([]);
    expect(body.includes('kept text')).toBe(JSON.stringify(fields).includes('kept text'));
  });

  it('that the law refuses says why, and keeps what was typed', async () => {
    server.failWith(new AppError('refused', 'tests.too_late'));
    const { statusCode, body } = await post('/track/message', { ...proof, text: '<b>my words</b>' });
    expect(statusCode).toBe(409);
    expect(body).toContain('[tests.too_late]');
    expect(body).toContain('&lt;b&gt;my words&lt;/b&gt;</textarea>');
  });

  it('with a wrong code is not even looked at', async () => {
    const { statusCode, body } = await post('/track/message', { number: NUMBER, queryCode: 'baba-dita-fumo-gira-hozu-kinu', text: 'x' });
    expect([statusCode, server.calls]).toEqual([403, []]);
    expect(body).not.toContain('Pay the wages');
  });
});

describe('material', () => {
  async function postWithFile(fields: Fields): Promise<string> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('files', new Blob(['slip']), 'slip.pdf');
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const answer = await server.app.inject({ method: 'POST', url: '/track/material', payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type') ?? '', 'accept-language': 'en' } });
    return answer.body;
  }

  it('is written, checked and sent, with its files', async () => {
    const checked = await postWithFile({ ...proof, text: 'My pay slips', do: 'check' });
    expect(checked).toContain('Please check; nothing is sent yet');
    const file = /name="file" value="([^"]*)"/.exec(checked)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const answer = await post('/track/material/send', { ...proof, text: 'My pay slips', file });
    expect(server.calls).toEqual([['supplement', { ...proof, text: 'My pay slips', attachments: [{ uploadToken: 'token-1', fileName: 'slip.pdf' }] }]]);
    expect(answer.body).toContain('Your material has been received.');
  });

  it('without a word about it is asked for one, and its files are kept', async () => {
    const body = await postWithFile({ ...proof, text: '', do: 'check' });
    expect(body).toContain('<a href="#text">');
    expect(body).toContain('slip.pdf');
    expect([findUnlabelledInputs(body), findInlineCode(body), findBrokenReferences(body)]).toEqual([[], [], []]);
  });

  it('can be gone back to, and a file taken away', async () => {
    const file = JSON.stringify({ uploadToken: 't', fileName: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: 'ab'.repeat(32) });
    expect((await post('/track/material', { ...proof, text: 'kept text', file, do: 'edit' })).body).toMatch(/kept text[\s\S]*a\.pdf/);
    expect((await post('/track/material', { ...proof, text: 'kept text', file, do: 'remove:0' })).body).not.toContain('a.pdf');
  });
});

describe('a letter', () => {
  it('is opened by number and code in the body', async () => {
    const answer = await post('/track/document', { ...proof, documentId: DOCUMENT });
    expect([answer.headers['content-type'], answer.body]).toEqual(['application/pdf', `%PDF-${DOCUMENT}`]);
  });

  it('stays closed to a wrong code, with a page that says so', async () => {
    const answer = await post('/track/document', { number: NUMBER, queryCode: 'bako', documentId: DOCUMENT });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
  });
});
