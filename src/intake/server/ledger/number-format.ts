import { formatDayNumber } from '../../domain/ledger/excel-date.ts';

// Built-in formats of ECMA-376 that show a date or a time; 27-36 and 50-58 are those of the Chinese editions.
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [[14, 22], [27, 36], [45, 47], [50, 58]];
const LAST_DAY_NUMBER = 2_958_466;

/** Does a number format show its number as a date or a time? `formatCode` is absent for built-in formats. */
export function isDateFormat(formatId: number, formatCode: string | undefined): boolean {
  if (formatCode === undefined) return BUILT_IN_DATES.some(([first, last]) => formatId >= first && formatId <= last);
  const letters = formatCode
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .split(';', 1)[0]
    ?.replace(/General/gi, '');
  return /[ymdhs]/i.test(letters ?? '');
}

/** The text of a numeric cell as its file stores it in `<v>`. */
export function formatCellNumber(stored: string, isDate: boolean, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (isDate && value >= 0 && value < LAST_DAY_NUMBER) return formatDayNumber(value, from1904);
  if (/^-?\d+$/.test(stored)) return stored;
  // A spreadsheet keeps 15 digits: a longer whole number has lost its end, and says so by its exponent.
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(15)));
}
