import type { RowNoticeCode } from './ledger-item.ts';

export interface CleanText {
  readonly text: string;
  readonly notices: readonly RowNoticeCode[];
}

// oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\ud800-\udfff]/;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL = /[\u0001-\u0008\u000b-\u001f\u007f]/g;
/** They reverse the reading direction, so that a name or a number shows as another one. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Paragraphs keep line breaks, tabs and every printable character; a single line also loses direction marks and
 * has its blanks folded. NUL goes everywhere: PostgreSQL does not store it.
 */
export function cleanText(value: string, isLong: boolean): CleanText {
  const notices: RowNoticeCode[] = [];
  let text = value;
  if (SUSPECT.test(value)) {
    text = withoutNul(value);
    if (text !== value) notices.push('ledger.nul_removed');
    text = text.toWellFormed();
    const kept = text.replace(/\r\n?|[\v\f]/g, '\n').replace(CONTROL, '');
    const plain = isLong ? kept : kept.replace(DIRECTION, '');
    if (plain.length !== text.replace(/\r\n/g, '\n').length) notices.push('ledger.control_removed');
    if (plain.includes('\ufffd')) notices.push('ledger.replacement_character');
    text = plain;
  }
  return { text: (isLong ? text : text.replace(/\s+/g, ' ')).trim(), notices };
}

export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Excel shows a long number that was typed as a number like this; its last digits are gone. */
export function isSpoiledNumber(text: string): boolean {
  return /^\d(?:\.\d+)?E\+\d{1,3}$/i.test(text);
}

/** Spellings by which spreadsheets keep a number as text: `'0139`, `="0139"`. */
export function withoutTextMark(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula) return formula[1] ?? '';
  return /^['‘’][\d+(（]/.test(text) ? text.slice(1) : text;
}

/** The first sentence or line of a text, at most `limit` characters, never half of a surrogate pair. */
export function firstSentence(text: string, limit: number): string {
  const sentence = /^[^\n。！？!?]+/.exec(text)?.[0].trim() || text;
  const characters = Array.from(sentence.slice(0, limit * 2 + 2));
  return characters.length <= limit ? sentence : `${characters.slice(0, limit - 1).join('')}…`;
}
