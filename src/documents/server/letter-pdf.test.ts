import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { LETTER_TYPES, type Letter } from '../domain/index.ts';
import { aLetter, aReceipt } from '../domain/testing/index.ts';
import { composeLetter, type LetterStamp } from './compose-letter.ts';
import { issueReceipt } from './issue-receipt.ts';
import { createPdfRenderer } from './pdf-renderer.ts';
import { verifyPdfSeal } from './pdf-seal.ts';
import { renderLetter } from './render-letter.ts';
import { renderReceipt } from './render-receipt.ts';
import { verifyReceiptFile } from './verify-receipt-file.ts';

const ring = createEphemeralKeyRing();
const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const stamp: LetterStamp = { number: '信处〔2026〕12号', unitName: '清溪集团有限公司', issuedOn: parsePlainDate('2026-05-11') };
const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [readFileSync(font)] }] });

/** What stands on the paper, without spaces and line breaks. */
function textOn(letter: Letter, more: Partial<LetterStamp> = {}): string {
  const { template, input } = composeLetter(ring.signer, letter, { ...stamp, ...more });
  const document = compiler.compile({ mainFilePath: `${templates}${template}.typ`, inputs: { data: JSON.stringify(input) } }).result;
  const svg = document ? compiler.svg(document) : '';
  const decoded = [...svg.matchAll(/class="tsel"[^>]*>([^<]*)</g)].map((match) => match[1]).join('');
  return decoded.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replace(/\s/g, '');
}

/** Every sentence a person wrote into a letter; codes, dates and numbers are printed in words. */
function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^([A-Z_]+|\d{4}-\d{2}-\d{2})$/.test(value) ? [] : value.split('\n').map((line) => line.replace(/\s/g, ''));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

describe('a letter on paper', () => {
  it.each(LETTER_TYPES)('%s carries every sentence of its data, and its head', (type) => {
    const letter = { type, data: aLetter(type) } as Letter;
    const text = textOn(letter);
    expect(sentencesOf(letter.data).filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it.each(['NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_NO_LONGER', 'NOTICE_GUIDE', 'NOTICE_EXTEND', 'OPINION', 'REVIEW_OPINION', 'REREVIEW_OPINION', 'REPLY'] as const)(
    '%s carries number, issuer, date and the place of the seal',
    (type) => {
      const text = textOn({ type, data: aLetter(type) } as Letter);
      for (const part of ['信处〔2026〕12号', '清溪集团有限公司', '2026年5月11日', '（印章）', '—1—']) expect(text).toContain(part);
    },
  );

  // GB/T 9704-2012, 7.3.5.5
  it.each(['NOTICE_ACCEPT', 'NOTICE_NO_LONGER', 'OPINION', 'REPLY', 'SUPERVISE_REPLY', 'LETTER_TRANSFER'] as const)('%s has its last words with the seal and the date, also where a page ends', (type) => {
    const text = textOn({ type, data: aLetter(type) } as Letter);
    expect(text).not.toMatch(/—\d+—清溪集团有限公司（印章）/);
  });

  it('tells beside the code what it is for, on what goes to the petitioner alone', () => {
    const trackAt = 'https://xinfang.example.cn/track';
    const told = '扫码查询办理进展，需输入信访事项编号和接收回执上的查询码。';
    expect(textOn({ type: 'REPLY', data: aLetter('REPLY') }, { trackAt })).toContain(told);
    expect(textOn({ type: 'OBJECTION', data: aLetter('OBJECTION') }, { trackAt })).not.toContain(told);
    // A long name leaves no room beside it.
    expect(textOn({ type: 'REPLY', data: aLetter('REPLY') }, { trackAt, unitName: '清溪能源化工（集团）股份有限公司滨江新区第三分公司' })).toContain(told);
  });

  // PP-6, Regulation art. 35
  it('tells with an opinion the right to review, the body and the 30 days', () => {
    expect(textOn({ type: 'OPINION', data: aLetter('OPINION') })).toContain('您可以自收到本意见书之日起30日内，书面请求清溪市人民政府国有资产监督管理委员会复查');
  });

  it('prints what people wrote as they wrote it and never runs it', () => {
    const facts = '#panic("ran") *stern* $x$ \\ <label> @ref `raw` // note #import "/etc/passwd"';
    expect(textOn({ type: 'OPINION', data: aLetter('OPINION', { facts }) })).toContain(facts.replace(/\s/g, ''));
  });
});

describe('the file of a letter', () => {
  it('is sealed, and any changed byte breaks the seal', async () => {
    const pdf = await renderLetter(renderer, ring.signer, { type: 'NOTICE_ROUTE', data: aLetter('NOTICE_ROUTE') }, stamp);
    expect(verifyReceiptFile(pdf, ring.publicKeys)).toEqual({ ok: true, value: { kind: 'letter', keyId: ring.signer.keyId } });
    const sealAt = pdf.indexOf('xinqiao-seal');
    const places = [...Array.from({ length: 250 }, (_, index) => Math.floor((index * pdf.length) / 250)), ...Array.from({ length: 112 }, (_, index) => sealAt + index)];
    for (const at of places) {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyPdfSeal(changed, ring.publicKeys).ok, `byte ${at}`).toBe(false);
    }
    expect(verifyPdfSeal(Buffer.concat([pdf, Buffer.from('\n')]), ring.publicKeys).ok).toBe(false);
  });

  it('names in its metadata the number and the unit and nobody', async () => {
    const pdf = await renderLetter(renderer, ring.signer, { type: 'NOTICE_ROUTE', data: aLetter('NOTICE_ROUTE') }, stamp);
    const readable = pdf.toString('latin1');
    const metadata = Buffer.from(readable.slice(readable.indexOf('<?xpacket begin'), readable.indexOf('<?xpacket end')), 'latin1').toString('utf8');
    expect(metadata).toContain('信处〔2026〕12号');
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).not.toMatch(/王秀兰|加班|李建国/);
    expect(readable).not.toContain(Buffer.from('王秀兰', 'utf16le').swap16().toString('latin1'));
  });

  it('shows the picture of the seal instead of its place', async () => {
    const sealImage = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="none" stroke="#d0021b"/></svg>');
    const letter: Letter = { type: 'NOTICE_ROUTE', data: aLetter('NOTICE_ROUTE') };
    const [without, sealed] = await Promise.all([renderLetter(renderer, ring.signer, letter, stamp), renderLetter(renderer, ring.signer, letter, { ...stamp, sealImage })]);
    expect(sealed.length).not.toBe(without.length);
    expect(verifyPdfSeal(sealed, ring.publicKeys).ok).toBe(true);
  });

  it('is not made from data that the template cannot read', async () => {
    const broken = { template: 'opinion', standard: 'a-2a', input: { data: {} } } as const;
    await expect(renderer.render(broken)).rejects.toMatchObject({ code: 'documents.render_failed' });
  });
});

describe('the paper receipt', () => {
  it('verifies from the PDF alone, byte for byte', async () => {
    const issued = issueReceipt(ring.signer, aReceipt());
    const pdf = await renderReceipt(renderer, ring.signer, { issued, queryCode: 'K7MQ-2XRD-9TWP' });
    expect(verifyReceiptFile(pdf, ring.publicKeys)).toMatchObject({ ok: true, value: { kind: 'receipt', signed: { receipt: aReceipt() } } });
    pdf[pdf.length - 20] = (pdf[pdf.length - 20] ?? 0) ^ 1;
    expect(verifyReceiptFile(pdf, ring.publicKeys)).toEqual({ ok: false, failure: 'seal_broken' });
  });

  it('does not carry the query code where a program or a stranger would find it', async () => {
    const issued = issueReceipt(ring.signer, aReceipt());
    const pdf = await renderReceipt(renderer, ring.signer, { issued, queryCode: 'K7MQ-2XRD-9TWP' });
    expect(pdf.toString('latin1')).not.toContain('K7MQ');
    expect(issued.link).not.toContain('K7MQ');
  });
});
