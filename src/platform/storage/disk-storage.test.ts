import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDiskFailure } from './disk-failure.ts';
import { openDiskStorage } from './disk-storage.ts';
import type { Storage } from './storage.ts';
import { buildZip } from './testing/build-zip.ts';

const MEGABYTE = 1024 ** 2;
let directory: string;
let storage: Storage;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-storage-'));
  storage = await openDiskStorage(directory);
});
afterEach(() => rmSync(directory, { recursive: true }));

function put(content: Buffer | string, fileName?: string) {
  return storage.put(Readable.from([Buffer.from(content)]), { limitInBytes: MEGABYTE, ...(fileName === undefined ? {} : { fileName }) });
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const DOCX = buildZip([
  { name: '[Content_Types].xml', content: Buffer.from(CONTENT_TYPES) },
  { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
]);

describe('files on disk', () => {
  it('are named after their content and come back as they were', async () => {
    const stored = await put('欠薪证据', 'a.txt');
    const sha256 = createHash('sha256').update('欠薪证据').digest('hex');
    expect(stored).toEqual({ sha256, size: 12, mediaType: 'text/plain', storageKey: `sha256/${sha256.slice(0, 2)}/${sha256}` });
    expect((await buffer(await storage.open(stored.storageKey))).toString()).toBe('欠薪证据');
  });

  it('are kept once, however often they come', async () => {
    const [first, second] = [await put(PNG), await put(PNG)];
    expect(second).toEqual(first);
  });

  it('are removed when they are old and nothing names them; what is young or named stays', async () => {
    const [forgotten, named, young] = [await put('忘记的'), await put('在卷的'), await put('刚传的')];
    const longAgo = new Date(Date.now() - 10_000);
    for (const { storageKey } of [forgotten, named]) utimesSync(join(directory, storageKey), longAgo, longAgo);
    expect(await storage.removeUnused(5000, (keys) => Promise.resolve(new Set(keys.filter((key) => key === named.storageKey))))).toBe(1);
    await expect(storage.open(forgotten.storageKey)).rejects.toMatchObject({ kind: 'not_found', code: 'storage.file_missing' });
    for (const { storageKey } of [named, young]) await expect(storage.open(storageKey)).resolves.toBeDefined();
  });

  it('come back when the same content arrives while they are being removed', async () => {
    const { storageKey } = await put('重复的');
    utimesSync(join(directory, storageKey), new Date(0), new Date(0));
    const arriving = async (): Promise<ReadonlySet<string>> => {
      await put('重复的');
      return new Set();
    };
    expect(await storage.removeUnused(5000, arriving)).toBe(0);
    await expect(storage.open(storageKey)).resolves.toBeDefined();
  });

  it('may be empty', async () => {
    expect(await put('')).toMatchObject({ size: 0, mediaType: 'text/plain' });
  });

  it('stop being read at the limit and leave nothing behind', async () => {
    let served = 0;
    async function* endless() {
      for (;;) {
        served += 1;
        yield Buffer.alloc(64 * 1024);
        await Promise.resolve();
      }
    }
    await expect(storage.put(endless(), { limitInBytes: MEGABYTE })).rejects.toMatchObject({
      kind: 'too_large',
      code: 'storage.too_large',
      params: { limitInMegabytes: 1 },
    });
    expect(served).toBe(17);
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
  });

  it('that break off leave nothing behind', async () => {
    const broken = new Readable({ read() { this.destroy(new Error('connection lost')); } });
    await expect(storage.put(broken, { limitInBytes: 10 })).rejects.toThrow('connection lost');
    expect(readdirSync(join(directory, 'incoming'))).toEqual([]);
  });

  it('that an earlier crash left half written are removed a day later', async () => {
    const [old, young] = ['old', 'young'].map((name) => join(directory, 'incoming', name));
    writeFileSync(old ?? '', 'x');
    writeFileSync(young ?? '', 'x');
    utimesSync(old ?? '', 0, 0);
    await openDiskStorage(directory);
    expect(readdirSync(join(directory, 'incoming'))).toEqual(['young']);
  });

  it.each(['../../etc/passwd', 'sha256/aa/../../x', `sha256/ab/${'0'.repeat(64)}`, ''])('are not reached by the key %j', async (key) => {
    await expect(storage.open(key)).rejects.toMatchObject({ code: 'storage.file_missing' });
  });

  it('tell how much room is left', async () => {
    expect(await storage.freeBytes()).toBeGreaterThan(0);
  });

  it.each([
    ['ENOSPC', 'storage.disk_full'],
    ['EDQUOT', 'storage.disk_full'],
    ['EROFS', 'storage.not_writable'],
    ['ENOTDIR', 'storage.not_writable'],
  ])('say what %s means', (code, expected) => {
    expect(toDiskFailure(Object.assign(new Error(code), { code }))).toMatchObject({ kind: 'unavailable', code: expected });
  });
});

describe('the type of a file', () => {
  it.each([
    ['a picture', PNG, 'x.txt', 'image/png'],
    ['a letter in Office', DOCX, 'x.zip', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an archive', buildZip([{ name: 'a.txt', content: Buffer.from('a') }]), 'x.docx', 'application/zip'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), undefined, 'application/pdf'],
    ['a table', '编号,事项\n1,欠薪', '登记.CSV', 'text/csv'],
    ['the same as text', '编号,事项\n1,欠薪', '登记.txt', 'text/plain'],
    ['text in GB18030', Buffer.from('c7b7d0bd', 'hex'), undefined, 'text/plain'],
    ['text that is cut in the middle of a character', '欠'.repeat(30_000), undefined, 'text/plain'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', 'x.png', 'application/octet-stream'],
    ['a page behind other words', 'hello <script>alert(1)</script>', 'x.txt', 'application/octet-stream'],
    ['a drawing that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.svg', 'application/octet-stream'],
    ['a broken archive', Buffer.concat([DOCX.subarray(0, 60), Buffer.alloc(100)]), 'x.zip', 'application/octet-stream'],
    ['unknown bytes', Buffer.from([0, 1, 2, 3, 0, 0]), 'x.pdf', 'application/octet-stream'],
  ])('of %s is found in its content', async (_title, content, fileName, expected) => {
    expect((await put(content, fileName)).mediaType).toBe(expected);
  });

  it.each([
    ['Windows', Buffer.from('4d5a9000', 'hex')],
    ['Linux', Buffer.from('7f454c4602', 'hex')],
    ['a Mac', Buffer.from('cffaedfe07', 'hex')],
    ['a shell', '#!/bin/sh\nrm -rf /'],
  ])('of a program for %s has it refused', async (_title, content) => {
    await expect(put(content, 'photo.jpg')).rejects.toMatchObject({ kind: 'invalid', code: 'storage.program_refused' });
    expect(readdirSync(directory)).toEqual(['incoming']);
  });
});

describe('an archive', () => {
  const zeros = Buffer.alloc(12 * MEGABYTE);

  it.each([
    ['is a thousand times larger inside', buildZip([{ name: 'a', content: zeros }])],
    ['claims to hold four gigabytes', buildZip([{ name: 'a', content: Buffer.from('a'), declaredSize: 0xffff_fff0 }])],
    ['has entries that overlap', buildZip([{ name: 'a', content: Buffer.from('a'), declaredPackedSize: 5000 }])],
    ['hides its size in ZIP64', buildZip([{ name: 'a', content: Buffer.from('a'), declaredSize: 0xffff_ffff }])],
    ['has ten thousand and one entries', buildZip(Array.from({ length: 10_001 }, () => ({ name: '', content: Buffer.alloc(0) })))],
  ])('that %s is refused', async (_title, content) => {
    await expect(put(content)).rejects.toMatchObject({ kind: 'invalid', code: 'storage.archive_would_burst' });
  });

  it('that shrinks well but is small is accepted', async () => {
    expect((await put(buildZip([{ name: 'a', content: Buffer.alloc(5 * MEGABYTE) }]))).mediaType).toBe('application/zip');
  });
});
