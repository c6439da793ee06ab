import { z } from 'zod';
import { viewLetter, type Letter, type LetterType } from '../../domain/index.ts';
import { composeUnsealedLetter, type LetterStamp } from '../compose-letter.ts';
import { formatDay } from '../format-day.ts';
import { fillWordTemplate } from './fill-word-template.ts';
import { layoutOf } from './letter-layouts.ts';
import { MADE, packWordDocument } from './word-package.ts';
import { fitStyles } from './word-styles.ts';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const STYLES = 'word/styles.xml';
const made = new Map<LetterType, Buffer>();

/** Our own template for a kind of letter. */
export function makeWordTemplate(type: LetterType): Buffer {
  const template = made.get(type) ?? packWordDocument(layoutOf(type));
  made.set(type, template);
  return template;
}

/** The letter as a Word document that can be edited: neither sealed nor the original. */
export function renderWordLetter(template: Uint8Array, letter: Letter, stamp: Omit<LetterStamp, 'sealImage'>): Buffer {
  const words = wordsOnPaper(letter, stamp);
  const head = { ...stamp, title: words[`documents.type.${letter.type}`] ?? letter.type };
  const view = viewLetter(letter, head, { day: (day) => formatDay(day, 'zh-CN'), choice: (field, code) => wordFor(words, field, code) });
  const zip = fillWordTemplate(template, view).getZip();
  const styles = zip.file(STYLES)?.asText();
  if (styles !== undefined) zip.file(STYLES, fitStyles(styles, { unitName: stamp.unitName, day: formatDay(stamp.issuedOn, 'zh-CN') }));
  for (const entry of Object.values(zip.files)) entry.date = MADE;
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

type Words = Readonly<Record<string, string>>;

const Labelled = z.object({ labels: z.record(z.string(), z.string()) });

/** The words for titles and choices that the printed letter has. */
function wordsOnPaper(letter: Letter, stamp: Omit<LetterStamp, 'sealImage'>): Words {
  return Labelled.parse(composeUnsealedLetter(letter, stamp).input).labels;
}

/** They lie under the name of the field, or of what it is a kind of. */
function wordFor(words: Words, field: string, code: string): string {
  const named = words[`documents.${field}.${code}`];
  if (named !== undefined) return named;
  const other = Object.keys(words).find((key) => key.endsWith(`.${code}`) && /^documents\.[a-zA-Z]+\.[A-Z_]+$/.test(key) && !key.startsWith('documents.type.'));
  return (other === undefined ? undefined : words[other]) ?? code;
}
