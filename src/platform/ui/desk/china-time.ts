import { fromEpochMs, toEpochMs, type Instant } from '../../kernel/index.ts';

// China has had one zone, UTC+8, since 1991-09-15.
const OFFSET_IN_MS = 8 * 3_600_000;

/** An instant as a date-and-time field wants it: `2026-03-10T09:30`, in China. */
export function toChinaTime(instant: Instant): string {
  return fromEpochMs(toEpochMs(instant) + OFFSET_IN_MS).slice(0, 16);
}

/** What somebody typed into such a field, read as time in China. */
export function fromChinaTime(text: string): Instant {
  return fromEpochMs(Date.parse(`${text.slice(0, 16)}:00.000Z`) - OFFSET_IN_MS);
}
