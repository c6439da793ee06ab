import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { createRedactor, INTERNAL_LETTER_TYPES, listHiddenOf, PETITIONER_LETTER_TYPES } from '../../domain/index.ts';
import { aLetter } from '../../domain/testing/index.ts';
import { createPdfRenderer } from '../pdf-renderer.ts';
import { renderRedactedLetter, type LetterToRedact } from './render-redacted-letter.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const { redact } = createRedactor(listHiddenOf({ kind: 'PERSON', name: '王秀兰', phone: '13800008000', address: '清溪市东湖街道12号' }));
const issued = { number: '信处〔2026〕12号', unitName: '清溪集团有限公司', issuedOn: parsePlainDate('2026-05-11') };

async function textOf(letter: LetterToRedact): Promise<string> {
  const pdf = await renderRedactedLetter(renderer, letter, redact);
  if (!pdf) throw new Error('the letter was not made');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/[\s\u200B]/g, '');
}

describe('a redacted letter', () => {
  it.each(PETITIONER_LETTER_TYPES)('%s names nobody who petitioned, and is otherwise whole', async (type) => {
    const text = await textOf({ ...issued, type, content: aLetter(type) });
    expect(['王秀兰', '秀兰', '13800008000', '138****8000', '东湖街道12号', 'K7MQ'].filter((each) => text.includes(each))).toEqual([]);
    expect(text).toContain('■■■');
    expect(text).toMatch(/信处〔2026〕12号|QXJT-20260310-00007/);
  });

  it('says as little of who took it as of whom it is for', async () => {
    const record = { servedOn: '2026-05-12', time: '10:20', receiverName: '刘大明', receiverRelation: '丈夫', witnesses: ['张华'], proof: '档案柜乙7' };
    const text = await textOf({ ...issued, type: 'SERVICE_RECEIPT', content: { ...aLetter('SERVICE_RECEIPT'), record } });
    expect(['刘大明', '丈夫', '张华', '档案柜乙7'].filter((each) => text.includes(each))).toEqual([]);
    expect(text).toContain('2026年5月12日');
  });

  it.each(INTERNAL_LETTER_TYPES)('is not made of a %s, which goes from unit to unit', async (type) => {
    expect(await renderRedactedLetter(renderer, { ...issued, type, content: aLetter(type) }, redact)).toBeUndefined();
  });

  it.each([
    ['whose kind is no longer known', { ...issued, type: 'OLD_LETTER', content: aLetter('REPLY') }],
    ['whose data no longer fits its kind', { ...issued, type: 'OPINION', content: aLetter('REPLY') }],
    ['that was never issued', { ...issued, issuedOn: null, type: 'REPLY', content: aLetter('REPLY') }],
  ])('is not made of one %s', async (_, letter) => {
    expect(await renderRedactedLetter(renderer, letter, redact)).toBeUndefined();
  });
});
