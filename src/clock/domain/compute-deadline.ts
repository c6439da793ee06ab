import { AppError, dayInChina, fromEpochMs, type Instant, type PlainDate, toEpochMs } from '../../platform/kernel/index.ts';
import type { ClockHandle, ClockSpec } from './clock-spec.ts';
import type { DayTable } from './day-table.ts';
import { checkFixedDate, checkSuspensions, type Extension, mergeSuspensions, type Stretch, sumExtensions, type Suspension } from './deadline-terms.ts';
import { getClockSpec, type Profile } from './profile.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type ClockChoice = { readonly spec: ClockSpec } | { readonly handle: ClockHandle; readonly profile: Profile };

export type DeadlineInput = ClockChoice & {
  readonly calendar: WorkingCalendar;
  /** The day the clock starts, itself not counted; day clocks may give `startAt` instead. */
  readonly startOn?: PlainDate;
  /** The moment the clock starts; hour clocks need it. */
  readonly startAt?: Instant | undefined;
  /** The day that the assigning office named; only for a clock of unit FIXED. */
  readonly fixedOn?: PlainDate | undefined;
  readonly extensions?: readonly Extension[];
  readonly suspensions?: readonly Suspension[];
  /** How long an open suspension is known to last; without it, only its first day. */
  readonly today?: PlainDate;
};

/** A period in days ends with its last day at 24:00 in China. */
export interface DayDeadline {
  readonly unit: 'day';
  /** Lawful until this day: rolled forward when the last day is a day off (Civil Code art. 203). */
  readonly statutoryDueOn: PlainDate;
  /** The plain n-th day, not rolled: rankings count by it. */
  readonly assessmentDueOn: PlainDate;
  /** The last working day that is not after `assessmentDueOn`: staff are reminded by it. */
  readonly safeDueOn: PlainDate;
  /** A day that was looked at lies in a year whose holidays are not published. */
  readonly provisional: boolean;
  /** The clock stands still; the dates are the earliest possible ones. */
  readonly openSuspension: boolean;
}

export interface HourDeadline {
  readonly unit: 'hour';
  readonly statutoryDueAt: Instant;
  readonly assessmentDueAt: Instant;
  readonly safeDueAt: Instant;
  readonly provisional: false;
  readonly openSuspension: false;
}

export type ComputedDeadline = DayDeadline | HourDeadline;

const HOUR_IN_MS = 3_600_000;

/**
 * When a clock ends. Throws `refused` for an extension or suspension that the clock's rule does not allow,
 * `invalid` when the start or the fixed date is missing.
 */
export function computeDeadline(input: DeadlineInput): ComputedDeadline {
  const spec = getSpecOf(input);
  const extensionDays = sumExtensions(spec, input.extensions ?? []);
  checkSuspensions(spec, input.suspensions ?? []);
  if (spec.unit === 'H') return computeHours(getStartInstant(spec, input), spec.amount ?? 0);

  const { table } = input.calendar;
  const startOn = getStartDay(spec, input);
  const start = table.numberOf(startOn);
  const stretches = mergeSuspensions(input.suspensions ?? [], table, input.today);
  const last =
    spec.unit === 'FIXED'
      ? table.numberOf(checkFixedDate(input.fixedOn, startOn, spec)) + extensionDays
      : findLastCountedDay({ unit: spec.unit, start, length: (spec.amount ?? 0) + extensionDays, stretches, table });
  const statutory = spec.rollForward ? rollForward(last, stretches, table) : last;
  // A working-day clock ends on a working day: its three dates coincide.
  const safe = spec.unit === 'WD' ? last : table.workingDayOnOrBefore(last);
  return {
    unit: 'day',
    statutoryDueOn: table.dayOf(statutory),
    assessmentDueOn: table.dayOf(last),
    safeDueOn: table.dayOf(safe),
    provisional: !table.areKnown(spec.unit === 'WD' ? start + 1 : safe, statutory),
    openSuspension: isOpenBy(statutory, input.suspensions, table),
  };
}

export function getSpecOf(choice: ClockChoice): ClockSpec {
  return 'spec' in choice ? choice.spec : getClockSpec(choice.profile, choice.handle);
}

export function getStartDay(spec: ClockSpec, { startOn, startAt }: DeadlineInput): PlainDate {
  if (startOn !== undefined) return startOn;
  if (startAt !== undefined) return dayInChina(startAt);
  throw new AppError('invalid', 'clock.start_required', { clock: spec.handle });
}

export function getStartInstant(spec: ClockSpec, { startAt }: DeadlineInput): Instant {
  if (startAt === undefined) throw new AppError('invalid', 'clock.instant_required', { clock: spec.handle });
  return startAt;
}

function computeHours(startAt: Instant, hours: number): HourDeadline {
  const dueAt = fromEpochMs(toEpochMs(startAt) + hours * HOUR_IN_MS);
  return { unit: 'hour', statutoryDueAt: dueAt, assessmentDueAt: dueAt, safeDueAt: dueAt, provisional: false, openSuspension: false };
}

interface Count {
  readonly unit: 'CD' | 'WD';
  readonly start: number;
  readonly length: number;
  readonly stretches: readonly Stretch[];
  readonly table: DayTable;
}

/** Civil Code art. 201: the day of the start is not counted; the n-th counted day after it is the last. */
function findLastCountedDay({ unit, start, length, stretches, table }: Count): number {
  let excluded = 0;
  let last = unit === 'WD' ? table.workingDayAfter(start, length) : start + length;
  for (const [from, to] of stretches) {
    const first = Math.max(from, start + 1);
    if (first > last) break;
    if (to < first) continue;
    excluded += unit === 'WD' ? table.countWorkingDays(first, to) : to - first + 1;
    last = unit === 'WD' ? table.workingDayAfter(start, length + excluded) : start + length + excluded;
  }
  return last;
}

/** The last day is neither a day off nor a day on which the clock stands still. */
function rollForward(last: number, stretches: readonly Stretch[], table: DayTable): number {
  if (table.isWorking(last)) return last;
  let day = table.workingDayOnOrAfter(last);
  for (const [from, to] of stretches) if (from <= day && day <= to) day = table.workingDayOnOrAfter(to + 1);
  return day;
}

/** A suspension that begins after the period has ended changes nothing. */
function isOpenBy(statutory: number, suspensions: readonly Suspension[] | undefined, table: DayTable): boolean {
  return suspensions?.some(({ from, to }) => to === null && table.numberOf(from) <= statutory) ?? false;
}
