import pg from 'pg';
import type { Instant, PlainDate } from '../kernel/index.ts';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Calendar days stay text and never become a Date, so no process time zone can move them. */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text as PlainDate;
    if (oid === TIMESTAMPTZ) return parseTimestamp;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

// Sessions run in UTC, so the text is `2026-10-01 15:40:00[.ffffff]+00`.
function parseTimestamp(text: string): Instant {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z` as Instant;
}
