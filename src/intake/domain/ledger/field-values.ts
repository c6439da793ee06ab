import type { Instant, PlainDate } from '../../../platform/kernel/index.ts';
import { isSpoiledNumber, withoutTextMark } from './cell-text.ts';
import type { FieldReader } from './field-reader.ts';
import { TEXT_RULES, type TextField } from './ledger-fields.ts';
import { parseLedgerDate } from './parse-date.ts';

type NumberField = 'number' | 'phone' | 'idNumber';
type DateField = 'receivedOn' | 'registeredOn' | 'acceptedOn' | 'answeredOn' | 'servedOn';

/** The text of a field; one that is too long is refused. */
export function readText(reader: FieldReader, field: TextField): string | undefined {
  const { limit, isLong } = TEXT_RULES[field];
  const text = reader.read(field, isLong);
  if (text !== undefined && text.length > limit) reader.refuse(field, 'ledger.too_long', { limit });
  return text;
}

/**
 * Digits that a spreadsheet may have spoilt. The number of a matter identifies it and is refused then; a spoilt
 * telephone is only a telephone less, and the raw row keeps it.
 */
export function readNumberText(reader: FieldReader, field: NumberField): string | undefined {
  const text = readText(reader, field);
  if (text === undefined) return undefined;
  const number = withoutTextMark(text);
  if (!isSpoiledNumber(number)) return number;
  if (field === 'number') reader.refuse(field, 'ledger.number_spoiled');
  else reader.notice(field, 'ledger.number_spoiled_and_left_out');
  return undefined;
}

export function readDate(reader: FieldReader, field: DateField): { readonly on: PlainDate; readonly at?: Instant } | undefined {
  const text = reader.read(field, false);
  if (text === undefined) return undefined;
  const rule = reader.ruleOf(field);
  const date = parseLedgerDate(text, {
    ...(rule?.format ? { order: rule.format } : {}),
    allowMonthOnly: rule?.allowMonthOnly ?? false,
    countsFrom1904: reader.row.countsFrom1904,
  });
  if (!date.ok) {
    reader.refuse(field, date.failure);
    return undefined;
  }
  if (date.value.isMonthOnly) reader.notice(field, 'ledger.month_taken_as_its_first_day');
  return date.value;
}

/** One of the codes that `words` knows, by the word or by the code itself. */
export function readCode<Code extends string>(
  reader: FieldReader,
  field: 'channel' | 'class' | 'route' | 'anonymous',
  words: Readonly<Record<string, Code>>,
): Code | undefined {
  const text = reader.read(field, false);
  if (text === undefined) return undefined;
  const word = [text, text.normalize('NFKC').toUpperCase()].find((spelling) => Object.hasOwn(words, spelling));
  if (word === undefined) reader.refuse(field, 'ledger.unknown_value');
  return word === undefined ? undefined : words[word];
}

/** A number of people from 1 to `largest`. */
export function readCount(reader: FieldReader, field: 'petitionerCount', largest: number): number | undefined {
  const text = reader.read(field, false);
  if (text === undefined) return undefined;
  const digits = /^(\d{1,9})(?:\.0+)? ?[人名位]?$/.exec(text.normalize('NFKC'))?.[1];
  const count = Number(digits);
  if (digits !== undefined && count >= 1 && count <= largest) return count;
  reader.refuse(field, 'ledger.count_unreadable', { largest });
  return undefined;
}
