import { AppError, dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import type { ClockEffect } from './clock-effect.ts';
import { type ClockRun, evolveRun, isRunning } from './clock-run.ts';
import { computeDeadline, type DeadlineInput, type HourDeadline } from './compute-deadline.ts';
import { type Due, isOnTime, isOnTimeAt } from './on-time.ts';
import { getClockSpec, type Profile } from './profile.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** One clock of one matter with its dates; what is stored, listed and shown. */
export interface Deadline extends ClockRun {
  readonly statutoryDueOn: PlainDate;
  readonly assessmentDueOn: PlainDate;
  readonly safeDueOn: PlainDate;
  /** The end of an hour clock; null for day clocks, whose last day ends at 24:00 in China. */
  readonly statutoryDueAt: Instant | null;
  readonly provisional: boolean;
  /** The clock stands still; the dates are the earliest possible ones. */
  readonly openSuspension: boolean;
  readonly outcome: 'open' | 'met' | 'late' | 'cancelled';
}

/** All deadlines of a matter from all its clock effects, in the order in which they happened. */
export function foldClocks(effects: Iterable<ClockEffect>, profile: Profile, calendar: WorkingCalendar): readonly Deadline[] {
  const runs = new Map<string, ClockRun>();
  for (const effect of effects) {
    const key = `${effect.clock}/${effect.instance}`;
    runs.set(key, evolveRun(runs.get(key), effect, getClockSpec(profile, effect.clock)));
  }
  return Array.from(runs.values(), (run) => settleRun(run, profile, calendar));
}

/** The deadlines after one more effect; the stored deadlines are all the history that it needs. */
export function applyClockEffect(
  deadlines: readonly Deadline[],
  effect: ClockEffect,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly Deadline[] {
  const index = deadlines.findIndex(({ clock, instance }) => clock === effect.clock && instance === effect.instance);
  const run = evolveRun(deadlines[index], effect, getClockSpec(profile, effect.clock));
  const deadline = settleRun(run, profile, calendar);
  return index === -1 ? [...deadlines, deadline] : deadlines.with(index, deadline);
}

/** The dates and the outcome of a run; call it again when the calendar of a provisional year is published. */
export function settleRun(run: ClockRun, profile: Profile, calendar: WorkingCalendar): Deadline {
  const computed = computeDeadline(toDeadlineInput(run, profile, calendar));
  const { statutoryDueOn, assessmentDueOn, safeDueOn } = computed.unit === 'day' ? computed : toDueDates(computed);
  const statutoryDueAt = computed.unit === 'day' ? null : computed.statutoryDueAt;
  const { provisional, openSuspension } = computed;
  const outcome = judge(run, { clock: run.clock, suspensions: run.suspensions, statutoryDueOn, statutoryDueAt });
  return { ...run, statutoryDueOn, assessmentDueOn, safeDueOn, statutoryDueAt, provisional, openSuspension, outcome };
}

/** What `computeDeadline` and `explainDeadline` need to know of a run. */
export function toDeadlineInput(run: ClockRun, profile: Profile, calendar: WorkingCalendar): DeadlineInput {
  const { clock: handle, startedOn: startOn, startedAt, fixedOn, extensions, suspensions } = run;
  return { handle, profile, calendar, startOn, startAt: startedAt ?? undefined, fixedOn: fixedOn ?? undefined, extensions, suspensions };
}

/** Lists sort all deadlines by day: an hour clock stands there with the day of its moment. */
function toDueDates({ statutoryDueAt }: HourDeadline): Pick<Deadline, 'statutoryDueOn' | 'assessmentDueOn' | 'safeDueOn'> {
  const day = dayInChina(statutoryDueAt);
  return { statutoryDueOn: day, assessmentDueOn: day, safeDueOn: day };
}

function judge(run: ClockRun, due: Due): Deadline['outcome'] {
  if (isRunning(run)) return 'open';
  if (run.stoppedOn === null) return 'cancelled';
  if (due.statutoryDueAt === null) return isOnTime(due, run.stoppedOn) ? 'met' : 'late';
  if (run.stoppedAt === null) throw new AppError('invalid', 'clock.instant_required', { clock: run.clock });
  return isOnTimeAt(due, run.stoppedAt) ? 'met' : 'late';
}
