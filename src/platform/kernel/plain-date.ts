import { AppError } from './app-error.ts';
import type { Brand } from './brand.ts';

/** A calendar day of the proleptic Gregorian calendar as `YYYY-MM-DD`; it has no time and no zone. */
export type PlainDate = Brand<string, 'PlainDate'>;

/** An instant as an ISO 8601 string in UTC with milliseconds, e.g. `2026-10-01T15:40:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;

const DAY_IN_MS = 86_400_000;
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. Throws `kernel.bad_date` when the text is no existing calendar day. */
export function toEpochDay(date: PlainDate): number {
  return parseEpochDay(date);
}

export function fromEpochDay(epochDay: number): PlainDate {
  return new Date(epochDay * DAY_IN_MS).toISOString().slice(0, 10) as PlainDate;
}

export function parsePlainDate(text: string): PlainDate {
  parseEpochDay(text);
  return text as PlainDate;
}

export function isPlainDate(text: string): text is PlainDate {
  return readEpochDay(text) !== undefined;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: PlainDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function parseInstant(text: string): Instant {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new AppError('invalid', 'kernel.bad_instant', { value: text.slice(0, 40) });
  return new Date(ms).toISOString() as Instant;
}

export function toEpochMs(instant: Instant): number {
  return Date.parse(instant);
}

export function fromEpochMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

const SHANGHAI_OFFSET_IN_MS = 8 * 3_600_000;

/**
 * The calendar day of an instant in China Standard Time (UTC+8 all year since 1991-09-15),
 * whatever the time zone of the process is.
 */
export function dayInChina(instant: Instant): PlainDate {
  return fromEpochDay(Math.floor((toEpochMs(instant) + SHANGHAI_OFFSET_IN_MS) / DAY_IN_MS));
}

/** The first instant of a calendar day in China Standard Time. */
export function startOfDayInChina(date: PlainDate): Instant {
  return fromEpochMs(toEpochDay(date) * DAY_IN_MS - SHANGHAI_OFFSET_IN_MS);
}

function parseEpochDay(text: string): number {
  const epochDay = readEpochDay(text);
  if (epochDay === undefined) throw new AppError('invalid', 'kernel.bad_date', { value: text.slice(0, 40) });
  return epochDay;
}

function readEpochDay(text: string): number | undefined {
  const match = PLAIN_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC maps the years 0-99 to 1900-1999 and rolls 02-30 over: neither round-trips.
  const isThatDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThatDay ? date.getTime() / DAY_IN_MS : undefined;
}
