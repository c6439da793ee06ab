export { AppError, ERROR_KINDS, isAppError } from './app-error.ts';
export type { ErrorKind, ErrorParams } from './app-error.ts';
export type { Brand } from './brand.ts';
export { assertNever } from './exhaustive.ts';
export {
  addDays,
  dayInChina,
  daysBetween,
  fromEpochDay,
  fromEpochMs,
  isPlainDate,
  parseInstant,
  parsePlainDate,
  startOfDayInChina,
  toEpochDay,
  toEpochMs,
  weekdayOf,
  yearOf,
} from './plain-date.ts';
export type { Instant, PlainDate } from './plain-date.ts';
export { fail, succeed } from './result.ts';
export type { Result } from './result.ts';
export { countCharacters, lineText, plainText } from './text.ts';
