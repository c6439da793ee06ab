import { addDays, daysBetween, parsePlainDate } from '../../platform/kernel/index.ts';
import type { CalendarDay } from '../contract.ts';

export type ExceptionDay = Pick<CalendarDay, 'day' | 'kind' | 'name' | 'nameEn'>;

export interface DayRange extends Omit<ExceptionDay, 'day'> {
  readonly from: string;
  /** The last day; the first one when not given. */
  readonly to?: string;
}

/** Each day of the range; none when it ends before it begins. */
export function daysOf({ from, to, kind, name, nameEn }: DayRange): readonly ExceptionDay[] {
  const first = parsePlainDate(from);
  const count = daysBetween(first, parsePlainDate(to ? to : from)) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => ({ day: addDays(first, index), kind, name, nameEn }));
}

/** In the order of the calendar; a day that is given again takes the new meaning. */
export function addDaysTo(days: readonly ExceptionDay[], added: readonly ExceptionDay[]): readonly ExceptionDay[] {
  const byDay = new Map([...days, ...added].map((each) => [each.day, each]));
  return [...byDay.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
