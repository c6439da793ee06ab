import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfRenderer } from '../pdf-renderer.ts';
import { renderPrintBatch, type LetterToPrint, type PrintBatch } from './render-print-batch.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const POST = {
  to: { name: '王秀兰', lines: '清溪市东湖街道12号3幢2单元501室', postcode: '312000' },
  from: { name: '清溪集团有限公司', lines: '清溪市滨江路88号', postcode: '312001' },
};

async function aPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([595.276, 841.89]).drawText(`page ${page + 1} of ${pages}`);
  return document.save();
}

function letterOf(pages: number, post: LetterToPrint['post'] = POST): LetterToPrint {
  return { title: `文书（${pages}页）`, open: () => aPdf(pages), post };
}

async function sizesOf(batch: Partial<PrintBatch>): Promise<readonly string[]> {
  const bytes = await buffer(renderPrintBatch(renderer, { title: 'P20260511-001', language: 'zh-CN', layout: 'LETTERS', letters: [], ...batch }));
  const document = await PDFDocument.load(bytes);
  return document.getPages().map((page) => `${Math.round(page.getWidth() / 72 * 25.4)}×${Math.round(page.getHeight() / 72 * 25.4)}`);
}

describe('a batch of letters', () => {
  it('has every letter begin on an odd page', async () => {
    expect(await sizesOf({ letters: [letterOf(1), letterOf(2), letterOf(3), letterOf(1)] })).toHaveLength(1 + 1 + 2 + 3 + 1 + 1);
  });

  it('has before each letter a sheet for the window of an envelope, with its back empty', async () => {
    expect(await sizesOf({ layout: 'WINDOW', letters: [letterOf(1), letterOf(2)] })).toHaveLength(2 + 1 + 1 + 2 + 2);
  });

  it.each([['DL', '220×110'], ['C5', '229×162']] as const)('has after the letters one envelope of size %s for each', async (layout, size) => {
    const sizes = await sizesOf({ layout, letters: [letterOf(1), letterOf(1)] });
    expect(sizes).toEqual(['210×297', '210×297', '210×297', '210×297', size, size]);
  });

  it('is not made when a letter cannot be read, or an envelope has no address', async () => {
    await expect(sizesOf({ letters: [{ ...letterOf(1), open: async () => Buffer.from('no PDF') }] })).rejects.toMatchObject({ code: 'documents.print_failed' });
    await expect(sizesOf({ layout: 'DL', letters: [letterOf(1, null)] })).rejects.toMatchObject({ code: 'documents.print_failed' });
  });
});

describe('an envelope', () => {
  const read = (kind: string, size: { width: number; height: number }, to: typeof POST.to | (Omit<typeof POST.to, 'postcode'> & { postcode: null }) = POST.to) =>
    renderer.read({ template: 'print-sheets', standard: '1.7', input: { title: 't', sheets: [{ kind, ...size, ...POST, to, letter: '文书' }] } }, 'own');

  it.each([['envelope', { width: 220, height: 110 }], ['envelope', { width: 229, height: 162 }], ['window', { width: 210, height: 297 }]] as const)('%s of %j says to whom and from where', async (kind, size) => {
    const text = await read(kind, size);
    for (const part of ['清溪市东湖街道12号3幢2单元501室', '王秀兰', '收', '清溪集团有限公司', '清溪市滨江路88号', '312000', '312001']) expect(text).toContain(part);
  });

  // GB/T 1416
  it('leaves the six boxes empty when nobody gave the postcode', async () => {
    const text = await read('envelope', { width: 220, height: 110 }, { ...POST.to, postcode: null });
    expect(text).not.toContain('312000');
    expect(text).toContain('贴邮票处');
  });
});
