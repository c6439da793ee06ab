import type { PlainDate } from '../../../platform/kernel/index.ts';
import type { Letter } from '../letters/letter-types.ts';
import { fieldsOf, type LetterField, type LetterFields } from './letter-fields.ts';

/** What a Word template is filled with: texts as they are printed, lists whose entries know their number. */
export type LetterView = string | number | boolean | null | readonly LetterView[] | { readonly [name: string]: LetterView };

export interface LetterHead {
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly issuedOn: PlainDate;
}

export interface LetterWords {
  day(day: PlainDate): string;
  /** The word for a choice of a field, such as the decision SUPPORT. */
  choice(field: string, code: string): string;
}

/** The fields of the head stand under this name, so that none of a letter's own is in their way. */
export const HEAD_NAME = 'letter';
export const HEAD_FIELDS = ['number', 'title', 'unitName', 'issuedOn'] as const satisfies readonly (keyof LetterHead)[];

export function viewLetter({ type, data }: Letter, head: LetterHead, words: LetterWords): { readonly [name: string]: LetterView } {
  return { ...viewGroup(fieldsOf(type), data, words), [HEAD_NAME]: { ...head, issuedOn: words.day(head.issuedOn) } };
}

function viewGroup(fields: LetterFields, data: object, words: LetterWords): { readonly [name: string]: LetterView } {
  const values: Readonly<Record<string, unknown>> = { ...data };
  return Object.fromEntries([...fields].flatMap(([name, { field }]) => viewNamed(name, field, values[name], words)));
}

function viewNamed(name: string, field: LetterField, value: unknown, words: LetterWords): readonly (readonly [string, LetterView])[] {
  const viewed = viewField(name, field, value, words);
  if (field.kind !== 'choice' || typeof value !== 'string') return [[name, viewed]];
  return [[name, viewed], [choiceName(name), Object.fromEntries(field.values.map((each) => [each, each === value]))]];
}

/** Under this name a template asks which choice was made. */
export function choiceName(field: string): string {
  return `${field}Is`;
}

function viewField(name: string, field: LetterField, value: unknown, words: LetterWords): LetterView {
  if (value === undefined || value === null) return field.kind === 'list' ? [] : null;
  switch (field.kind) {
    case 'list':
      return Array.isArray(value) ? viewList(name, field.item, value, words) : [];
    case 'group':
      return typeof value === 'object' ? viewGroup(field.fields, value, words) : null;
    case 'day':
      // The data came out of the schema, which says that it is a day.
      return words.day(value as PlainDate);
    case 'choice':
      return words.choice(name, asText(value));
    case 'number':
      return Number(value);
    case 'yesNo':
      return value === true;
    case 'text':
      return asText(value);
  }
}

// The data came out of the schema, which says that it is a text.
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function viewList(name: string, item: LetterField, values: readonly unknown[], words: LetterWords): LetterView {
  return values.map((value, index) => {
    const place = { no: index + 1, ordinal: toOrdinal(index + 1), isLast: index === values.length - 1 };
    if (item.kind === 'group' && typeof value === 'object' && value !== null) return { ...viewGroup(item.fields, value, words), ...place };
    return { text: viewField(name, item, value, words), ...place };
  });
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十二, 二十; a letter has at most some hundred of anything. */
export function toOrdinal(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  if (hundreds > 0) {
    const rest = number % 100;
    return `${DIGITS[hundreds]}百${rest === 0 ? '' : rest < 10 ? `零${DIGITS[rest]}` : `${DIGITS[tens]}十${DIGITS[ones]}`}`;
  }
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}
