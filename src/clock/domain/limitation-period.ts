import { daysBetween, parsePlainDate, type PlainDate, yearOf } from '../../platform/kernel/index.ts';
import type { WorkingCalendar } from './working-calendar.ts';

interface PeriodSpec {
  readonly amount: number;
  readonly unit: 'DAY' | 'MONTH' | 'YEAR';
  /** From which day it runs: that on which one knew of the harm, of the act, or received the paper. */
  readonly from: 'HARM_KNOWN' | 'ACT_KNOWN' | 'PAPER_RECEIVED';
}

/** The periods within which the other statutory procedures must be begun; they run while a petition is handled. */
export const LIMITATION_PERIODS = {
  LABOUR_ARBITRATION: { amount: 1, unit: 'YEAR', from: 'HARM_KNOWN' }, // 《劳动争议调解仲裁法》第二十七条
  LABOUR_LAWSUIT: { amount: 15, unit: 'DAY', from: 'PAPER_RECEIVED' }, // 《劳动争议调解仲裁法》第五十条
  ADMIN_RECONSIDERATION: { amount: 60, unit: 'DAY', from: 'ACT_KNOWN' }, // 《行政复议法》第二十条
  ADMIN_LAWSUIT: { amount: 6, unit: 'MONTH', from: 'ACT_KNOWN' }, // 《行政诉讼法》第四十六条
  CIVIL_LAWSUIT: { amount: 3, unit: 'YEAR', from: 'HARM_KNOWN' }, // 《民法典》第一百八十八条
} as const satisfies Record<string, PeriodSpec>;

export type LimitationPeriod = keyof typeof LIMITATION_PERIODS;
export const LIMITATION_PERIOD_CODES = Object.keys(LIMITATION_PERIODS) as readonly LimitationPeriod[];

export interface RunningPeriod {
  /** The last day on which the procedure can be begun. */
  readonly lastOn: PlainDate;
  /** Days left, today not counted; negative once it is over. */
  readonly daysLeft: number;
  /** The holidays of that year are not published yet. */
  readonly provisional: boolean;
}

/**
 * When the period ends: the first day is not counted (民法典 art. 201); months and years end on the day of the same number,
 * or on the last of the month (art. 202); a last day that is off moves to the next working day (art. 203).
 */
export function runPeriod(period: LimitationPeriod, from: PlainDate, today: PlainDate, calendar: WorkingCalendar): RunningPeriod {
  const spec: PeriodSpec = LIMITATION_PERIODS[period];
  const { table } = calendar;
  const raw = spec.unit === 'DAY' ? table.numberOf(from) + spec.amount : table.numberOf(addMonths(from, spec.unit === 'YEAR' ? spec.amount * 12 : spec.amount));
  const lastOn = table.dayOf(table.workingDayOnOrAfter(raw));
  return { lastOn, daysLeft: daysBetween(today, lastOn), provisional: !calendar.isPublished(yearOf(lastOn)) };
}

function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastOfMonth = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return parsePlainDate(`${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, lastOfMonth)).padStart(2, '0')}`);
}
