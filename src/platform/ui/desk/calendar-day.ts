import { dayInChina, type PlainDate } from '../../kernel/index.ts';
import { systemClock } from '../../time/index.ts';

/** Offices in China live by China's calendar, wherever the browser stands. */
export function todayInChina(): PlainDate {
  return dayInChina(systemClock.now());
}
