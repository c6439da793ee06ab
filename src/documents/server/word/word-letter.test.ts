import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { fieldsOf, LETTER_TYPES, type Letter, type LetterField, type LetterType } from '../../domain/index.ts';
import { aLetter } from '../../domain/testing/index.ts';
import { composeLetter } from '../compose-letter.ts';
import { hasLayout, plainLayoutOf } from './letter-layouts.ts';
import { makeWordTemplate, renderWordLetter } from './render-word-letter.ts';
import { packWordDocument } from './word-package.ts';

const stamp = { number: '信处〔2026〕12号', unitName: '清溪集团有限公司', issuedOn: parsePlainDate('2026-05-11') };
const ring = createEphemeralKeyRing();
const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [readFileSync(font)] }] });

function make(letter: Letter): PizZip {
  return new PizZip(renderWordLetter(makeWordTemplate(letter.type), letter, stamp));
}

function read(zip: PizZip, path: string): string {
  return zip.file(path)?.asText() ?? '';
}

const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** The text of each paragraph, without spaces. */
function paragraphsOf(zip: PizZip): readonly string[] {
  return [...read(zip, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    unescape([...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')).replace(/\s/g, ''));
}

/** What stands on the printed letter, without spaces. */
function printed(letter: Letter): string {
  const { template, input } = composeLetter(ring.signer, letter, stamp);
  const document = compiler.compile({ mainFilePath: `${templates}${template}.typ`, inputs: { data: JSON.stringify(input) } }).result;
  const svg = document ? compiler.svg(document) : '';
  return unescape([...svg.matchAll(/class="tsel"[^>]*>([^<]*)</g)].map((match) => match[1]).join('')).replace(/\s/g, '');
}

function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^([A-Z_]+|\d{4}-\d{2}-\d{2})$/.test(value) ? [] : value.split('\n').map((line) => line.replace(/\s/g, ''));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

const letterOf = (type: LetterType): Letter => ({ type, data: aLetter(type) }) as Letter;

describe('a letter as a Word document', () => {
  it.each(LETTER_TYPES)('%s carries every sentence of its data, and no tag is left', (type) => {
    const letter = letterOf(type);
    const text = paragraphsOf(make(letter)).join('');
    expect(sentencesOf(letter.data).filter((sentence) => !text.includes(sentence))).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|true|false|[A-Z]+_[A-Z]/);
  });

  // Forms are ruled by hand in either; ＿, ☐ and the blanks of a form are no words.
  it.each(LETTER_TYPES.filter((type) => hasLayout(type) && !['REG_FORM', 'SERVICE_RECEIPT', 'REVIEW_REQ'].includes(type)))('%s says what the printed letter says, word for word', (type) => {
    const letter = letterOf(type);
    const paper = printed(letter).replace(/—\d+—/g, '');
    const strange = paragraphsOf(make(letter)).filter((paragraph) => !paper.includes(paragraph));
    expect(strange).toEqual([]);
    // What only paper needs, such as the words beside a code to scan, stands there alone.
    expect(paragraphsOf(make(letter)).join('').length).toBeGreaterThan(paper.length * 0.85);
  });

  it('prints what people wrote as they wrote it, tags and mark-up included', () => {
    const facts = '{petitionerName} {#requests} <w:p/> & "x" {/} \u{20BB7}';
    const text = paragraphsOf(make({ type: 'OPINION', data: aLetter('OPINION', { facts }) })).join('');
    expect(text).toContain(facts.replace(/\s/g, ''));
  });

  it('begins a paragraph for each line that a person wrote', () => {
    const facts = '第一段。\n\n第二段。';
    const paragraphs = paragraphsOf(make({ type: 'OPINION', data: aLetter('OPINION', { facts }) }));
    expect(paragraphs.slice(paragraphs.indexOf('第一段。'), paragraphs.indexOf('第一段。') + 2)).toEqual(['第一段。', '第二段。']);
  });

  it('says of a letter that is sent back nothing about a right that does not exist yet', () => {
    const text = paragraphsOf(make({ type: 'REVIEW_OPINION', data: aLetter('REVIEW_OPINION', { remedy: null }) })).join('');
    expect(text).not.toContain('复核权利');
  });

  it('tells of a period that has ended that it has', () => {
    const limitation = { from: parsePlainDate('2024-01-01'), lastOn: parsePlainDate('2025-01-01'), daysLeft: -20, provisional: false };
    const text = paragraphsOf(make({ type: 'NOTICE_GUIDE', data: aLetter('NOTICE_GUIDE', { limitation }) })).join('');
    expect(text).toContain('至2025年1月1日届满，在本告知之日已经届满');
    expect(text).not.toContain('还有');
  });

  // GB/T 9704-2012, 5.2 and 7.
  it('has the page of an official paper: A4, 37, 28, 35 and 26 mm, 28 characters a line, page numbers outside', () => {
    const zip = make(letterOf('OPINION'));
    const xml = read(zip, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml).toContain('w:type="linesAndChars" w:linePitch="579"');
    expect(read(zip, 'word/footer1.xml')).toContain('PAGE');
    expect(read(zip, 'word/styles.xml')).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/);
    expect(read(zip, 'word/fontTable.xml')).toContain('Noto Serif SC');
  });

  it('sets a long issuer smaller, so that the red head stays on one line', () => {
    const issuerOf = (unitName: string): string | undefined => {
      const zip = new PizZip(renderWordLetter(makeWordTemplate('OPINION'), letterOf('OPINION'), { ...stamp, unitName }));
      return /w:styleId="XqIssuer".*?<w:sz w:val="(\d+)"/s.exec(read(zip, 'word/styles.xml'))?.[1];
    };
    expect([issuerOf('清溪集团'), issuerOf('清溪集团有限公司钢铁分公司连铸厂信访办')]).toEqual(['88', '44']);
  });

  it('names in its properties the number and the unit and nobody', () => {
    const properties = read(make(letterOf('OPINION')), 'docProps/core.xml');
    expect(properties).toContain('信处〔2026〕12号');
    expect(properties).not.toMatch(/王秀兰|加班/);
  });

  it.each(['REG_FORM', 'SERVICE_RECEIPT'] as const)('%s has a paragraph in every cell, without which Word calls a file damaged', (type) => {
    const cells = read(make(letterOf(type)), 'word/document.xml').split('<w:tc>').slice(1).map((cell) => cell.slice(0, cell.indexOf('</w:tc>')));
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => !cell.endsWith('</w:p>') && !cell.endsWith('<w:p/>'))).toEqual([]);
  });

  it('is made from the same bytes each time', () => {
    expect(renderWordLetter(makeWordTemplate('REPLY'), letterOf('REPLY'), stamp).equals(renderWordLetter(makeWordTemplate('REPLY'), letterOf('REPLY'), stamp))).toBe(true);
  });
});

describe('the fields of a letter', () => {
  const choicesOf = (field: LetterField): readonly string[] => {
    if (field.kind === 'choice') return field.values;
    if (field.kind === 'list') return choicesOf(field.item);
    return field.kind === 'group' ? [...field.fields.values()].flatMap((each) => choicesOf(each.field)) : [];
  };

  it.each(LETTER_TYPES)('%s: every choice has its Chinese word', (type) => {
    for (const [name, { field }] of fieldsOf(type)) {
      for (const code of choicesOf(field)) {
        const data = { ...aLetter(type), [name]: field.kind === 'choice' ? code : (aLetter(type) as Record<string, unknown>)[name] };
        expect(paragraphsOf(make({ type, data } as Letter)).join('')).not.toContain(code);
      }
    }
  });
});

describe('a kind of letter without a layout of its own', () => {
  it('gets a plain page with all that it says', () => {
    const data = aLetter('OPINION');
    const text = paragraphsOf(new PizZip(renderWordLetter(packWordDocument({ isForm: false, blocks: plainLayoutOf('OPINION') }), { type: 'OPINION', data }, stamp))).join('');
    expect(sentencesOf(data).filter((sentence) => !text.includes(sentence))).toEqual([]);
    for (const part of ['信访事项处理意见书', '信处〔2026〕12号', '王秀兰：', '予以支持', '2026年3月10日', '30']) expect(text).toContain(part);
  });
});
