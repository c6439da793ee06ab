import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import type { ClockSpec } from './clock-spec.ts';
import { type DayDeadline, type DeadlineInput, getStartDay } from './compute-deadline.ts';
import { createRow, type ExplanationRow, type WhyCode } from './explanation.ts';

/** The ledger of a date that the assigning office named: nothing is counted, the day is given. */
export function explainFixedDate(spec: ClockSpec, { statutoryDueOn }: DayDeadline, input: DeadlineInput): ExplanationRow[] {
  const { calendar, fixedOn = statutoryDueOn, extensions = [] } = input;
  const startOn = getStartDay(spec, input);
  const reason = extensions[0]?.reason;
  const rows: ExplanationRow[] = [];
  for (let day = startOn; day <= statutoryDueOn; day = addDays(day, 1)) {
    const isExtra = day > fixedOn;
    const article = isExtra && spec.extension ? spec.extension.article : spec.article;
    const params = isExtra && reason !== undefined ? { reason } : {};
    rows.push(createRow(calendar, day, { why: nameDay(day, { fixedOn, statutoryDueOn }), article, params }));
  }
  return rows;
}

function nameDay(day: PlainDate, { fixedOn, statutoryDueOn }: { fixedOn: PlainDate; statutoryDueOn: PlainDate }): WhyCode {
  if (day < fixedOn) return 'FIXED_RUNNING';
  if (day === fixedOn) return 'FIXED_DATE';
  return day < statutoryDueOn ? 'FIXED_EXTENSION' : 'FIXED_EXTENDED_DATE';
}
