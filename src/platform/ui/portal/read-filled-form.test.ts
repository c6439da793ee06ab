import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineRoute } from '../../http/index.ts';
import { aServer, type TestServer } from '../../http/testing/a-server.ts';
import { AppError } from '../../kernel/index.ts';
import { type FilledForm, readFilledForm } from './read-filled-form.ts';

const LIMIT = 300_000;
let server: TestServer;
let filled: FilledForm;

// As the storage does it: reads to its limit, then stops in the middle of the stream.
async function stage(source: Readable): Promise<{ uploadToken: string; size: number; mediaType: string; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw new AppError('too_large', 'storage.too_large');
    hash.update(chunk);
  }
  return { uploadToken: `token-${size}`, size, mediaType: 'text/plain', sha256: hash.digest('hex') };
}

beforeAll(async () => {
  const route = defineRoute({
    method: 'POST',
    url: '/form',
    access: { kind: 'public' },
    summary: 's',
    produces: 'html',
    handler: async (request) => {
      filled = await readFilledForm(request, { language: 'zh-CN', stage, explain: () => '超过上限' });
      return 'read';
    },
  });
  server = await aServer({ routes: [route] });
});
afterAll(() => server.app.close());

async function send(parts: readonly (readonly [string, string, string?])[]): Promise<number> {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (fileName === undefined) form.append(name, value);
    else form.append(name, new Blob([value]), fileName);
  }
  const request = new Request('http://localhost/form', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const response = await server.app.inject({ method: 'POST', url: '/form', payload, headers: { 'content-type': request.headers.get('content-type') ?? '' } });
  return response.statusCode;
}

const staged = { uploadToken: 't1', fileName: '合同.pdf', size: 5, mediaType: 'application/pdf', sha256: 'ab'.repeat(32) };

describe('a form with files', () => {
  it('keeps every field, in its order, and each file under its own name', async () => {
    expect(await send([['request', '一'], ['request', '二 <b>'], ['files', 'wages', '工资 条.txt'], ['facts', '😀𠮷']])).toBe(200);
    expect(filled.values.get('request')).toEqual(['一', '二 <b>']);
    expect(filled.values.get('facts')).toEqual(['😀𠮷']);
    expect(filled.files).toEqual([{ uploadToken: 'token-5', fileName: '工资 条.txt', size: 5, mediaType: 'text/plain', sha256: createHash('sha256').update('wages').digest('hex') }]);
  });

  it('loses no field and no other file to a file that is too large', async () => {
    expect(await send([['before', '1'], ['files', 'x'.repeat(LIMIT * 3), '视频.mp4'], ['files', 'ok', 'b.txt'], ['after', '2']])).toBe(200);
    expect([filled.values.get('before'), filled.values.get('after')]).toEqual([['1'], ['2']]);
    expect(filled.files.map(({ fileName }) => fileName)).toEqual(['b.txt']);
    expect(filled.faults).toEqual([{ field: 'files', text: '“视频.mp4”没有收下：超过上限' }]);
  });

  it('keeps the files that were sent before, and no more than twenty in all', async () => {
    const earlier = Array.from({ length: 19 }, () => ['file', JSON.stringify(staged)] as const);
    await send([...earlier, ['files', 'a', 'a.txt'], ['files', 'b', 'b.txt']]);
    expect(filled.files).toHaveLength(20);
    expect(filled.files.at(-1)?.fileName).toBe('a.txt');
    expect(filled.faults.map(({ text }) => text)).toEqual(['“b.txt”没有收下：最多 20 个文件']);
  });

  it('takes no notice of a file field that was left alone, and says so of an empty file', async () => {
    await send([['files', '', '']]);
    expect([filled.files, filled.faults]).toEqual([[], []]);
    await send([['files', '', 'empty.txt']]);
    expect(filled.faults.map(({ text }) => text)).toEqual(['“empty.txt”没有收下：文件是空的']);
  });

  it('takes a name without its folder, and without characters that turn it round', async () => {
    await send([['files', 'a', '证据\u202Egnp.exe']]);
    expect(filled.files[0]?.fileName).toBe('证据gnp.exe');
    await send([['files', 'a', `C:\\secret\\${'长'.repeat(300)}.txt`]]);
    expect(filled.files[0]?.fileName).toBe(`${'长'.repeat(196)}.txt`);
  });

  it('believes no file that this page has not made', async () => {
    await send([['file', '{"uploadToken":""}'], ['file', 'no json'], ['file', JSON.stringify(staged)]]);
    expect(filled.files).toEqual([staged]);
  });
});

describe('a form without files', () => {
  it('is read in the same way', async () => {
    const payload = new URLSearchParams([['request', '一'], ['request', '二'], ['file', JSON.stringify(staged)], ['files', 'photo.jpg']]).toString();
    await server.app.inject({ method: 'POST', url: '/form', payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(filled.values.get('request')).toEqual(['一', '二']);
    expect(filled.files).toEqual([staged]);
  });

  it('is refused when it is no form', async () => {
    expect((await server.app.inject({ method: 'POST', url: '/form', payload: { request: { text: 1 } } })).statusCode).toBe(422);
  });
});
