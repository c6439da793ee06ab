import { fail, isPlainDate, type PlainDate, type Result, succeed } from '../../platform/kernel/index.ts';

export interface PetitionNumber {
  /** Code of the office, e.g. `QXJT`. */
  readonly orgCode: string;
  readonly day: PlainDate;
  /** From 1, without gaps within one office and day. */
  readonly sequence: number;
}

const DIGITS = 5;
// Five digits with zeros in front, or more without: each number has one way to be written.
const NUMBER = /^([A-Z0-9]{2,16})-(\d{4})(\d{2})(\d{2})-((?!00000)\d{5}|[1-9]\d{5,9})$/;

/** `QXJT-20261125-00012`; a day with more than 99,999 matters simply gets longer numbers. */
export function formatPetitionNumber({ orgCode, day, sequence }: PetitionNumber): string {
  return `${orgCode}-${day.replaceAll('-', '')}-${String(sequence).padStart(DIGITS, '0')}`;
}

/** Reads a number as people type it: full-width, lower case, with spaces. */
export function parsePetitionNumber(text: string): Result<PetitionNumber, 'malformed'> {
  const match = NUMBER.exec(text.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '').replaceAll(/[‐-―−]/g, '-'));
  if (!match) return fail('malformed');
  const [, orgCode = '', year = '', month = '', day = '', sequence = ''] = match;
  const on = `${year}-${month}-${day}`;
  return isPlainDate(on) ? succeed({ orgCode, day: on, sequence: Number(sequence) }) : fail('malformed');
}
