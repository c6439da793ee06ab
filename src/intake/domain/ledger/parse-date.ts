import { dayInChina, fail, fromEpochMs, isPlainDate, succeed, type Instant, type PlainDate, type Result } from '../../../platform/kernel/index.ts';
import { looksLunar, normaliseDateText } from './date-text.ts';
import { formatDayNumber } from './excel-date.ts';
import type { DateFault } from './ledger-item.ts';
import { parseLedgerTime, type LedgerTime } from './parse-time.ts';

export type DateOrder = 'YMD' | 'MDY' | 'DMY';

export interface DateOptions {
  /** How `2/3/2019` and `19-2-3` are meant; without it such dates are refused rather than guessed. */
  readonly order?: DateOrder;
  /** Take `2019年2月` as the first day of the month. */
  readonly allowMonthOnly?: boolean;
  readonly countsFrom1904?: boolean;
}

export interface LedgerDate {
  readonly on: PlainDate;
  /** Only when the text has a time of day; without a zone it is China time. */
  readonly at?: Instant;
  readonly isMonthOnly?: true;
}

interface DayText {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly rest: string;
}

const USUAL = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}):(\d{2}))?$/;

/** Reads a date in any form that Chinese registers use. Blank text is `ledger.date_unreadable`. */
export function parseLedgerDate(text: string, options: DateOptions = {}): Result<LedgerDate, DateFault> {
  const usual = USUAL.exec(text);
  if (usual) {
    const day: DayText = { year: usual[1] ?? '', month: usual[3] ?? '', day: usual[4] ?? '', rest: '' };
    const [hour, minute, second] = [Number(usual[5] ?? -1), Number(usual[6] ?? 0), Number(usual[7] ?? 0)];
    if (hour > 23 || minute > 59 || second > 59) return fail('ledger.time_does_not_exist');
    return toLedgerDate(day, hour < 0 ? undefined : { secondOfDay: hour * 3600 + minute * 60 + second });
  }
  if (looksLunar(text)) return fail('ledger.date_lunar');
  const plain = normaliseDateText(text);
  const day = readDay(plain, options);
  if (typeof day === 'string') return fail(day);
  const time = parseLedgerTime(day.rest.trim());
  if (!time.ok) return time;
  const date = toLedgerDate(day, time.value);
  return date.ok && day.isMonthOnly ? succeed({ ...date.value, isMonthOnly: true }) : date;
}

type ReadDay = (parts: Readonly<Record<string, string | undefined>>, options: DateOptions) => (DayText & { isMonthOnly?: true }) | DateFault;

/** The forms in order: an earlier one wins. `rest` is what stands behind the day. */
const FORMS: readonly (readonly [RegExp, ReadDay])[] = [
  [/^(?<serial>\d{5}(?:\.\d+)?)$/, ({ serial }, options) => readDay(formatDayNumber(Number(serial), options.countsFrom1904), {})],
  [/^(?<year>\d{4})(?: ?[-/.年] ?(?<month>\d{1,2}) ?月?|(?<compact>0[1-9]|1[0-2]))$/, readMonthOnly],
  [/^(?<year>\d{4}) ?[-/.年 ] ?(?<month>\d{1,2}) ?[-/.月 ] ?(?<day>\d{1,2})(?!\d)(?: ?日)?(?<rest>.*)$/, readParts],
  [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T ]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?!\d)(?:\.0+)?(?<rest>.*)$/, readCompact],
  [/^(?<short>\d{2}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2})(?!\d)(?: ?日)?(?<rest>.*)$/, readParts],
  [/^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<c>\d{4}|\d{1,2})(?!\d)(?<rest>.*)$/, readThreeNumbers],
  [/^\d{4} ?年?$/, () => 'ledger.date_year_only'],
  [/^\d{1,2} ?月 ?\d{1,2}(?: ?日)?/, () => 'ledger.date_without_year'],
];

function readDay(text: string, options: DateOptions): ReturnType<ReadDay> {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.groups ?? {}, options);
  }
  return 'ledger.date_unreadable';
}

function readParts({ year, short = '', month = '', day = '', rest = '' }: Parameters<ReadDay>[0]): DayText {
  return { year: year ?? fullYear(short), month, day, rest };
}

function readMonthOnly({ year = '', month, compact = '' }: Parameters<ReadDay>[0], options: DateOptions): ReturnType<ReadDay> {
  if (!options.allowMonthOnly) return 'ledger.date_month_only';
  return { year, month: month ?? compact, day: '1', rest: '', isMonthOnly: true };
}

function readCompact({ hour, minute = '', second = '00', rest = '', ...day }: Parameters<ReadDay>[0]): DayText {
  return readParts({ ...day, rest: hour === undefined ? rest : `${hour}:${minute}:${second}${rest}` });
}

function readThreeNumbers({ a = '', b = '', c = '', rest = '' }: Parameters<ReadDay>[0], { order }: DateOptions): ReturnType<ReadDay> {
  const yearIsLast = c.length === 4;
  if (order === undefined) return yearIsLast ? 'ledger.date_order_unknown' : 'ledger.date_two_digit_year';
  if (order === 'YMD') return yearIsLast ? 'ledger.date_order_unknown' : { year: fullYear(a), month: b, day: c, rest };
  const year = yearIsLast ? c : fullYear(c);
  return order === 'MDY' ? { year, month: a, day: b, rest } : { year, month: b, day: a, rest };
}

function fullYear(twoDigits: string): string {
  return `${Number(twoDigits) < 50 ? '20' : '19'}${twoDigits.padStart(2, '0')}`;
}

const MINUTE_IN_MS = 60_000;
const CHINA_OFFSET_IN_MINUTES = 8 * 60;

function toLedgerDate(day: DayText, time: LedgerTime | undefined): Result<LedgerDate, DateFault> {
  const on = `${day.year}-${day.month.padStart(2, '0')}-${day.day.padStart(2, '0')}`;
  if (!isPlainDate(on)) return fail('ledger.date_does_not_exist');
  if (on < '1900' || on > '2200') return fail('ledger.date_out_of_range');
  if (!time) return succeed({ on });
  const wallClock = Date.UTC(Number(day.year), Number(day.month) - 1, Number(day.day)) + time.secondOfDay * 1000;
  const at = fromEpochMs(wallClock - (time.offsetInMinutes ?? CHINA_OFFSET_IN_MINUTES) * MINUTE_IN_MS);
  // With another zone the day in China may be the day before or after.
  return succeed({ on: time.offsetInMinutes === undefined ? on : dayInChina(at), at });
}
