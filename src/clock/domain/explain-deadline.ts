import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import type { ArticleId } from './article.ts';
import type { ClockSpec } from './clock-spec.ts';
import { computeDeadline, type DeadlineInput, getSpecOf, getStartDay } from './compute-deadline.ts';
import { type Extension, sumExtensions, type Suspension } from './deadline-terms.ts';
import { explainFixedDate } from './explain-fixed-date.ts';
import { explainHours } from './explain-hours.ts';
import { createRow, type DeadlineExplanation, type ExplanationRow, type WhyCode } from './explanation.ts';
import type { DayDescription, WorkingCalendar } from './working-calendar.ts';

/**
 * The ledger of a deadline: one row for each day from the start to the last day that is lawful.
 * It walks the days one by one and shares no arithmetic with `computeDeadline`, so each checks the other.
 */
export function explainDeadline(input: DeadlineInput): DeadlineExplanation {
  const spec = getSpecOf(input);
  const deadline = computeDeadline(input);
  if (deadline.unit === 'hour') return { spec, deadline, rows: explainHours(spec, deadline, input) };
  const rows = spec.unit === 'FIXED' ? explainFixedDate(spec, deadline, input) : explainDays(spec, input);
  return { spec, deadline, rows };
}

function explainDays(spec: ClockSpec, input: DeadlineInput): ExplanationRow[] {
  const { calendar, extensions = [] } = input;
  const startOn = getStartDay(spec, input);
  const length = (spec.amount ?? 0) + sumExtensions(spec, extensions);
  const rows = [createRow(calendar, startOn, { why: 'START_NOT_COUNTED', article: 'CIVIL_CODE_201' })];

  let day = startOn;
  for (let counted = 0; counted < length; ) {
    day = addDays(day, 1);
    const row = explainUncounted(spec, input, day) ?? explainCounted({ spec, calendar, day, number: counted + 1, length, extensions });
    if (row.counted) counted += 1;
    rows.push(row);
  }
  if (spec.rollForward) rows.push(...explainRoll(input, day));
  return rows;
}

function explainUncounted(spec: ClockSpec, input: DeadlineInput, day: PlainDate): ExplanationRow | undefined {
  const suspension = findSuspension(input, day);
  if (suspension) return createSuspendedRow(input.calendar, day, suspension);
  if (spec.unit !== 'WD' || input.calendar.isWorkingDay(day)) return undefined;
  return createRow(input.calendar, day, { why: 'SKIPPED_REST_DAY', article: 'REST_DAY_RULES' });
}

interface CountedDay {
  readonly spec: ClockSpec;
  readonly calendar: WorkingCalendar;
  readonly day: PlainDate;
  /** Which day of the period it is. */
  readonly number: number;
  /** How many days the period has, extensions included. */
  readonly length: number;
  readonly extensions: readonly Extension[];
}

function explainCounted(counted: CountedDay): ExplanationRow {
  const { spec, calendar, day, number, length, extensions } = counted;
  const extension = findExtension(extensions, number - (spec.amount ?? 0));
  const why = nameCountedDay(spec, calendar.describeDay(day), { isLast: number === length, isExtra: extension !== undefined });
  const article = citeCountedDay(spec, why, extension);
  const params = { number, length, ...(extension?.reason === undefined ? {} : { reason: extension.reason }) };
  return { ...createRow(calendar, day, { why, article, params }), counted: true, number };
}

function nameCountedDay(spec: ClockSpec, { kind, working }: DayDescription, place: { isLast: boolean; isExtra: boolean }): WhyCode {
  if (place.isLast && spec.rollForward && !working) return 'LAST_DAY_IS_OFF';
  if (place.isLast) return kind === 'MAKEUP_WORKDAY' ? 'LAST_DAY_MAKEUP_WORKDAY' : 'LAST_DAY';
  if (place.isExtra) return 'COUNTED_EXTENSION';
  if (kind === 'MAKEUP_WORKDAY') return 'COUNTED_MAKEUP_WORKDAY';
  return working ? 'COUNTED' : 'COUNTED_REST_DAY';
}

function citeCountedDay(spec: ClockSpec, why: WhyCode, extension: Extension | undefined): ArticleId {
  if (why === 'LAST_DAY_IS_OFF') return 'CIVIL_CODE_203';
  return extension && spec.extension ? spec.extension.article : spec.article;
}

/** The extension that the `extra`-th day beyond the plain period belongs to. */
function findExtension(extensions: readonly Extension[], extra: number): Extension | undefined {
  if (extra < 1) return undefined;
  let covered = 0;
  for (const extension of extensions) {
    covered += extension.days;
    if (extra <= covered) return extension;
  }
  return undefined;
}

/** The days after a last day that is off, up to the working day that becomes the last. */
function explainRoll(input: DeadlineInput, last: PlainDate): ExplanationRow[] {
  const { calendar } = input;
  if (calendar.isWorkingDay(last)) return [];
  const rows: ExplanationRow[] = [];
  for (let day = addDays(last, 1); ; day = addDays(day, 1)) {
    const suspension = findSuspension(input, day);
    const isDue = !suspension && calendar.isWorkingDay(day);
    const why = isDue ? 'DUE_AFTER_ROLL' : 'ROLLED_OVER';
    rows.push(suspension ? createSuspendedRow(calendar, day, suspension) : createRow(calendar, day, { why, article: 'CIVIL_CODE_203' }));
    if (isDue) return rows;
  }
}

function findSuspension({ suspensions = [], today }: DeadlineInput, day: PlainDate): Suspension | undefined {
  return suspensions.find(({ from, to }) => day === from || (from < day && day <= (to ?? today ?? from)));
}

function createSuspendedRow(calendar: WorkingCalendar, day: PlainDate, { ground, reason }: Suspension): ExplanationRow {
  const params = reason === undefined ? {} : { reason };
  return ground === 'HEARING'
    ? createRow(calendar, day, { why: 'SUSPENDED_HEARING', article: 'REGULATION_36', params })
    : createRow(calendar, day, { why: 'SUSPENDED_FORCE_MAJEURE', article: 'CIVIL_PROCEDURE_86', params });
}
