import { addDays, dayInChina, startOfDayInChina, toEpochMs } from '../../platform/kernel/index.ts';
import type { ClockSpec } from './clock-spec.ts';
import { type DeadlineInput, getStartInstant, type HourDeadline } from './compute-deadline.ts';
import { createRow, type ExplanationRow } from './explanation.ts';

const MINUTE_IN_MS = 60_000;

/** The ledger of an hour clock: for each day in China, the minutes that ran, nights and holidays included. */
export function explainHours(spec: ClockSpec, { statutoryDueAt }: HourDeadline, input: DeadlineInput): ExplanationRow[] {
  const [start, due] = [toEpochMs(getStartInstant(spec, input)), toEpochMs(statutoryDueAt)];
  const rows: ExplanationRow[] = [];
  let dayStart = startOfDayInChina(dayInChina(getStartInstant(spec, input)));
  for (let from = start; from < due; from = toEpochMs(dayStart)) {
    const day = dayInChina(dayStart);
    const midnight = toEpochMs(dayStart);
    const nextDay = startOfDayInChina(addDays(day, 1));
    const to = Math.min(due, toEpochMs(nextDay));
    const params = { from: formatTime(from - midnight), to: formatTime(to - midnight), minutes: Math.round((to - from) / MINUTE_IN_MS) };
    rows.push({ ...createRow(input.calendar, day, { why: 'HOURS', article: 'CIVIL_CODE_201', params }), counted: true });
    dayStart = nextDay;
  }
  return rows;
}

/** `23:40`; the end of a day is `24:00` (Civil Code art. 203 para 2). */
function formatTime(sinceMidnightInMs: number): string {
  const minutes = Math.floor(sinceMidnightInMs / MINUTE_IN_MS);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
