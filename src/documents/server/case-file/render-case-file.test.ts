import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts, degrees } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import type { CaseFileBlock, CaseFilePart, Placing } from '../../domain/index.ts';
import { createPdfRenderer } from '../pdf-renderer.ts';
import { createTrial } from './pdf-assembler.ts';
import { renderCaseFile } from './render-case-file.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function make(parts: readonly CaseFilePart[]): Promise<Buffer> {
  const cover = { title: '案卷', subtitle: '完整版', facts: [['编号', 'QXJT-1']] as const, notes: ['说明'] };
  const chunks: Uint8Array[] = [];
  const given = (async function* () { yield* parts; })();
  for await (const chunk of renderCaseFile(renderer, { language: 'zh-CN', title: 'QXJT-1', cover: () => cover, parts: given })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What stands on each page, without white space. */
async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replaceAll(/[\s\u200B]/g, ''));
}

async function aPdf(text: string, { pages = 1, turn = 0, password }: { pages?: number; turn?: number; password?: string } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    const sheet = document.addPage([800, 1100]);
    sheet.drawText(`${text}-${page}`, { x: 50, y: 500, font, size: 20 });
    sheet.setRotation(degrees(turn));
  }
  document.setAuthor('Somebody');
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: 'owner', permissions: {} });
  return document.save();
}

/** A third of a megabyte that says it is the contents of a page of 300 megabytes. */
function aBomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(300 * 2 ** 20));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents [4 0 R 4 0 R] >>',
  ];
  const head = Buffer.from(`%PDF-1.7\n${objects.map((text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`).join('')}4 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
  return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n')]);
}

/** A page whose tree of pages is its own parent. */
function aCircle(): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>', '<< /Type /Page /Parent 2 0 R >>'];
  return Buffer.from(`%PDF-1.7\n${objects.map((text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n`);
}

const chapter = (text: string) => ({ text, level: 1 as const });
const pages = (text: string, blocks: readonly CaseFileBlock[]): CaseFilePart => ({ kind: 'pages', heading: chapter(text), blocks: () => blocks });
const pdf = (id: string, bytes: Uint8Array): CaseFilePart => ({ kind: 'pdf', id, heading: { text: id, level: 2 }, mark: `附件 ${id}`, place: 'fitted', open: () => Promise.resolve(one(bytes)) });

// 1 × 1, red.
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

describe('a case file', () => {
  it('numbers every page through, and its index names the page on which each part begins', async () => {
    const file = await make([pages('登记', [{ kind: 'prose', text: '路坏了。' }]), pdf('one.pdf', await aPdf('first', { pages: 3 })), pdf('two.pdf', await aPdf('second', { turn: 90 })), pages('结尾', [])]);
    const text = await pagesOf(file);
    expect(text).toHaveLength(8);
    for (const [index, page] of text.entries()) expect(page).toContain(`第${index + 1}页共8页`);
    expect([text[2], text[3], text[6]].map((page) => /登记|first-1|second-1/.exec(page ?? '')?.[0])).toEqual(['登记', 'first-1', 'second-1']);
    expect(text[1]).toMatch(/登记\.+3one\.pdf\.+4two\.pdf\.+7结尾\.+8/);
    expect(text[4]).toContain('附件one.pdf');
  });

  it('names a file that cannot be opened, and holds everything else', async () => {
    const seen: Record<string, Placing> = {};
    const last: CaseFilePart = { kind: 'pages', tellsPages: true, blocks: ({ placings, frontPages }) => (Object.assign(seen, Object.fromEntries(placings)), [{ kind: 'note', text: `到此为止，前有${frontPages}页` }]) };
    const picture = (id: string, bytes: Uint8Array): CaseFilePart => ({ kind: 'picture', id, caption: `照片 ${id}`, open: () => Promise.resolve(one(bytes)) });
    const text = await pagesOf(await make([
      pdf('broken', Buffer.from('%PDF-1.4 nothing')), pdf('locked', await aPdf('secret', { password: 'word' })), pdf('open', await aPdf('readable', { password: '' })), pdf('good', await aPdf('good')),
      picture('photo', PNG), picture('half', PNG.subarray(0, 40)), last,
    ]));
    expect(seen).toEqual({ broken: { failure: 'broken' }, locked: { failure: 'locked' }, open: { first: 1, pages: 1 }, good: { first: 2, pages: 1 }, photo: { first: 3, pages: 1 }, half: { failure: 'broken' } });
    expect(text.map((page) => /readable-1|good-1|照片photo|到此为止.*页/.exec(page)?.[0])).toEqual([undefined, undefined, 'readable-1', 'good-1', '照片photo', expect.stringMatching(/^到此为止，前有2页/)]);
  });

  it('passes over a file that would fill the memory or goes round in circles, and is still made', async () => {
    const seen: Record<string, Placing> = {};
    const last: CaseFilePart = { kind: 'pages', blocks: ({ placings }) => (Object.assign(seen, Object.fromEntries(placings)), []) };
    await make([pdf('bomb', aBomb()), pdf('circle', aCircle()), pdf('good', await aPdf('good')), last]);
    expect(seen).toEqual({ bomb: { failure: 'too_large' }, circle: { failure: 'broken' }, good: { first: 1, pages: 1 } });
  });

  it('loses no more than the file that takes longer than it may', async () => {
    const impatient = createTrial(1);
    expect([await impatient.try(await aPdf('good')), await impatient.try(await aPdf('good'))]).toEqual([{ failure: 'broken' }, { failure: 'broken' }]);
    await impatient.close();
    const patient = createTrial();
    expect(await patient.try(await aPdf('good'))).toMatchObject({ sizes: [{ width: 800, height: 1100 }] });
    await patient.close();
  });

  it('carries nothing along of who made the files that it is made of', async () => {
    const file = await make([pdf('one', await aPdf('first'))]);
    const document = await PDFDocument.load(file, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor()]).toEqual(['QXJT-1', undefined]);
    expect(file.includes('Somebody')).toBe(false);
  });
});
