import { PDFDocument, StandardFonts, degrees } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import type { CaseFileBlock, CaseFilePart, Placing } from '../../domain/index.ts';
import { createPdfRenderer } from '../pdf-renderer.ts';
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

  it('carries nothing along of who made the files that it is made of', async () => {
    const file = await make([pdf('one', await aPdf('first'))]);
    const document = await PDFDocument.load(file, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor()]).toEqual(['QXJT-1', undefined]);
    expect(file.includes('Somebody')).toBe(false);
  });
});
