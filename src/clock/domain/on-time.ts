import { AppError, dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import type { ClockRun } from './clock-run.ts';

/** As much of a deadline as it takes to say whether an act is in time. */
export interface Due extends Pick<ClockRun, 'clock' | 'suspensions'> {
  readonly statutoryDueOn: PlainDate;
  readonly statutoryDueAt: Instant | null;
}

/**
 * Whether an act on this day is in time: the last day counts to its end (Civil Code art. 203 para 2).
 * For a letter, `day` is that of the postmark: what was posted in time is not late.
 * While a clock stands still nothing is late. Hour clocks need the moment: `clock.instant_required`.
 */
export function isOnTime(due: Due, day: PlainDate): boolean {
  if (due.statutoryDueAt !== null) throw new AppError('invalid', 'clock.instant_required', { clock: due.clock });
  return day <= due.statutoryDueOn || due.suspensions.some(({ from, to }) => to === null && from <= day && from <= due.statutoryDueOn);
}

/** As `isOnTime`, for a moment: 23:59 of the last day in China is in time, 00:00 of the next is not. */
export function isOnTimeAt(due: Due, at: Instant): boolean {
  return due.statutoryDueAt === null ? isOnTime(due, dayInChina(at)) : at <= due.statutoryDueAt;
}
