import type { PlainDate } from '../../platform/kernel/index.ts';
import type { ArticleId } from './article.ts';
import type { ClockSpec } from './clock-spec.ts';
import type { ComputedDeadline } from './compute-deadline.ts';
import type { DayKind, DayName, WorkingCalendar } from './working-calendar.ts';

/** Why a day is, or is not, counted; `clock.why.<code>` in messages.ts says it in plain words. */
export const WHY_CODES = [
  'START_NOT_COUNTED',
  'COUNTED',
  'COUNTED_REST_DAY',
  'COUNTED_MAKEUP_WORKDAY',
  'COUNTED_EXTENSION',
  'SKIPPED_REST_DAY',
  'SUSPENDED_HEARING',
  'SUSPENDED_FORCE_MAJEURE',
  'LAST_DAY',
  'LAST_DAY_MAKEUP_WORKDAY',
  'LAST_DAY_IS_OFF',
  'ROLLED_OVER',
  'DUE_AFTER_ROLL',
  'FIXED_RUNNING',
  'FIXED_DATE',
  'FIXED_EXTENSION',
  'FIXED_EXTENDED_DATE',
  'HOURS',
] as const;

export type WhyCode = (typeof WHY_CODES)[number];

/** One day of the ledger that explains a date. */
export interface ExplanationRow {
  readonly day: PlainDate;
  /** Whether the day is one of the n days (or holds some of the n hours) of the period. */
  readonly counted: boolean;
  /** Which of the n days it is. */
  readonly number: number | null;
  readonly why: WhyCode;
  readonly article: ArticleId;
  readonly dayKind: DayKind;
  readonly dayName: DayName | null;
  readonly published: boolean;
  /** What the sentence of `why` needs: `number` and `length`, `reason`, or `from`, `to` and `minutes` of an hour clock. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface DeadlineExplanation {
  readonly spec: ClockSpec;
  readonly deadline: ComputedDeadline;
  readonly rows: readonly ExplanationRow[];
}

interface Finding {
  readonly why: WhyCode;
  readonly article: ArticleId;
  readonly params?: ExplanationRow['params'];
}

/** A row for a day that is not counted. */
export function createRow(calendar: WorkingCalendar, day: PlainDate, { why, article, params = {} }: Finding): ExplanationRow {
  const { kind, name, published } = calendar.describeDay(day);
  return { day, counted: false, number: null, why, article, dayKind: kind, dayName: name, published, params };
}
