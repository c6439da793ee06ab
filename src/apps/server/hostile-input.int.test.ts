import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PetitionDetail, SubmissionReceipt, Uploaded } from '../../petitions/contract.ts';
import { buildZip } from '../../platform/storage/testing/build-zip.ts';
import { openTestSite, type TestSite } from './testing/test-site.ts';

let site: TestSite;
let clerk: string;
let accepted = 0;
beforeAll(async () => {
  site = await openTestSite({ largestBucket: 10_000 });
  clerk = await site.tokenOf(['registrar', 'screener']);
}, 120_000);
afterAll(() => site.close());

const MEGABYTE = 2 ** 20;
const MATTER = { requests: ['修路'], facts: '路坏了。', petitioner: { name: '赵一', phone: '13900000000' }, officeCode: 'QXJT' };

async function post(path: string, body: string | FormData | URLSearchParams, headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' }) {
  const response = await fetch(site.url + path, { method: 'POST', headers: { 'accept-language': 'en', ...headers }, body });
  const text = await response.text();
  if (path === '/api/v1/portal/submissions' && response.status === 201) accepted += 1;
  return { status: response.status, type: response.headers.get('content-type') ?? '', text, json: () => JSON.parse(text) as Record<string, unknown> };
}

const submit = (fields: object) => post('/api/v1/portal/submissions', JSON.stringify({ ...MATTER, ...fields }));

async function upload(content: Buffer, fileName: string) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), fileName);
  return post('/api/v1/portal/uploads', form, {});
}

async function readAsStaff(number: string): Promise<PetitionDetail> {
  const headers = { authorization: `Bearer ${clerk}` };
  const { items } = (await (await fetch(`${site.url}/api/v1/petitions?text=${number}`, { headers })).json()) as { items: { petitionId: string }[] };
  return (await (await fetch(`${site.url}/api/v1/petitions/${items[0]?.petitionId}`, { headers })).json()) as PetitionDetail;
}

describe('text that is unusual and lawful', () => {
  it.each([
    ['rare characters and emoji', '𠮷野家👨‍👩‍👧欠薪，㐂𪚥龘'],
    ['the replacement character, which says that something was lost before', '工资\uFFFD未发'],
    ['what looks like a script', '<script>alert(1)</script>"><img src=x onerror=alert(1)>'],
    ['what looks like SQL and like a template', `'; drop table petition; -- {{7*7}} \${7*7} %s %n`],
    ['Arabic and Hebrew beside Chinese', '请看 مرحبا שלום 谢谢'],
  ])('comes back as it was sent: %s', async (_, facts) => {
    const answer = await submit({ facts, requests: [facts] });
    expect(answer.status, answer.text).toBe(201);
    const { number, queryCode } = answer.json() as unknown as SubmissionReceipt;
    const detail = await readAsStaff(number);
    expect([detail.facts, detail.requests[0]?.text]).toEqual([facts, facts]);
    const page = await post('/track', new URLSearchParams({ number, queryCode }), { 'content-type': 'application/x-www-form-urlencoded' });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>');
    expect(page.text).not.toContain('<img src=x');
  });
});

it('marks that turn the order of reading are taken out of a text, which keeps its words', async () => {
  const answer = await submit({ facts: '请\u202E付\u2066工资', title: '工\u202E资' });
  const { facts, title } = await readAsStaff(String(answer.json()['number']));
  expect([facts, title]).toEqual(['请付工资', '工资']);
});

describe('what cannot be taken is refused with a sentence that says what to do, and nothing is kept', () => {
  const json = { 'content-type': 'application/json' };
  const deep = `{"facts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  it.each<[string, () => ReturnType<typeof post>, readonly number[]]>([
    ['NUL', () => submit({ facts: '工资\u0000未发' }), [422]],
    ['half a surrogate pair', () => post('/api/v1/portal/submissions', JSON.stringify({ ...MATTER, facts: '@@' }).replace('@@', '\\ud800'), json), [422]],
    ['a text longer than may be', () => submit({ facts: '长'.repeat(20_001) }), [422]],
    ['a megabyte', () => submit({ facts: 'x'.repeat(MEGABYTE) }), [413]],
    ['ten thousand requests', () => submit({ requests: Array.from({ length: 10_000 }, () => '修路') }), [422]],
    ['arrays in arrays', () => post('/api/v1/portal/submissions', deep, json), [400, 422]],
    ['no JSON', () => post('/api/v1/portal/submissions', '{"facts":', json), [400]],
    ['nothing', () => post('/api/v1/portal/submissions', '', json), [400]],
    ['another type of content', () => post('/api/v1/portal/submissions', '<facts/>', { 'content-type': 'application/xml' }), [415]],
    ['a prototype', () => post('/api/v1/portal/submissions', `{"__proto__":{"isAdmin":true},${JSON.stringify(MATTER).slice(1)}`, json), [400, 422]],
    ['wrong types', () => submit({ requests: '修路', facts: 7, petitioner: [] }), [422]],
    ['a program', () => upload(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), '工资条.pdf'), [422]],
    ['an archive that would burst', () => upload(aBomb(), '证据.zip'), [422]],
    ['a document that would burst', () => upload(aBomb(), '证据.docx'), [422]],
    ['a file larger than may be', () => upload(Buffer.alloc(51 * MEGABYTE), '录像.mp4'), [413]],
  ])('%s', async (_, send, expected) => {
    const answer = await send();
    expect(expected, answer.text.slice(0, 300)).toContain(answer.status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    const { detail, code } = answer.json();
    expect(String(detail).length, String(code)).toBeGreaterThan(10);
    expect(answer.text).not.toMatch(/at \w+ \(|node_modules|\.ts:/);
  });

  // A megabyte of zeros a thousand times over, in a few kilobytes.
  function aBomb(): Buffer {
    const content = Buffer.alloc(MEGABYTE);
    const size = deflateRawSync(content).length;
    return buildZip(Array.from({ length: 40 }, (_, index) => ({ name: `word/${index}.xml`, content, declaredSize: 400 * MEGABYTE, declaredPackedSize: size })));
  }
});

describe('names of files', () => {
  it.each([
    ['a path', '../../../etc/passwd'],
    ['a line break and a header', 'a.txt\r\nSet-Cookie: session=stolen'],
    ['quotes and marks', 'a"b<c>d.txt'],
    ['an end that is turned round', 'exe\u202Efdp.txt'],
  ])('never become a path or a header: %s', async (_, fileName) => {
    const { uploadToken } = (await upload(Buffer.from('材料'), 'a.txt')).json() as unknown as Uploaded;
    const answer = await submit({ attachments: [{ uploadToken, fileName }] });
    if (answer.status === 422) return;
    expect(answer.status, answer.text).toBe(201);
    const { petitionId, attachments } = await readAsStaff(String(answer.json()['number']));
    const response = await fetch(`${site.url}/api/v1/petitions/${petitionId}/attachments/${attachments[0]?.attachmentId}`, { headers: { authorization: `Bearer ${clerk}` } });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('content-disposition')).not.toMatch(/\.\.\/|\.\.\\|[\r\n\u202E]/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('the form of the portal keeps what was typed and says beside the field what is wrong, in the language of the reader', async () => {
  const fields = new URLSearchParams([['do', 'check'], ['facts', '路<b>坏了'], ['facts', '又一次'], ['requests', ''], ['phone', 'x'.repeat(300)]]);
  for (const language of ['zh-CN', 'en'] as const) {
    const page = await post('/submit', fields, { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language });
    expect(page.status).toBe(422);
    expect(page.text).toContain('aria-invalid="true"');
    expect(page.text).toContain(`<html lang="${language}"`);
    expect(page.text).toContain('路&lt;b&gt;坏了');
  }
});

it('of all of it exactly what was acknowledged is kept, each whole', async () => {
  const { reader } = site.db;
  const petitions = await reader.selectFrom('petition').select('petition_id').execute();
  const whole = await reader.selectFrom('petition').innerJoin('petition_content', 'petition_content.petition_id', 'petition.petition_id').innerJoin('submission', 'submission.petition_id', 'petition.petition_id').select('petition.petition_id').execute();
  expect([petitions.length, whole.length]).toEqual([accepted, accepted]);
});
