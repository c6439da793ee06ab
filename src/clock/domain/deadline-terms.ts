import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { ClockSpec, SuspensionGround } from './clock-spec.ts';
import type { DayTable } from './day-table.ts';

/** A stay of one clock: no day from `from` to `to` is counted, both included. */
export interface Suspension {
  readonly ground: SuspensionGround;
  /** The day on which the hearing was decided or the obstacle arose. */
  readonly from: PlainDate;
  /** The day on which it closed; null while it lasts. */
  readonly to: PlainDate | null;
  readonly reason?: string;
}

export interface Extension {
  /** Calendar days added to the period. */
  readonly days: number;
  readonly reason?: string;
}

/** Days that are not counted, as numbers of the day table, both included. */
export type Stretch = readonly [from: number, to: number];

const LONGEST_EXTENSION_IN_DAYS = 3650;
const NO_STRETCHES: readonly Stretch[] = [];

/**
 * All extensions of a clock together, in days.
 * Refuses what the clock's rule does not allow: `clock.extension_not_allowed`, `clock.extension_too_long`.
 */
export function sumExtensions(spec: ClockSpec, extensions: readonly Extension[]): number {
  if (extensions.length === 0) return 0;
  const rule = spec.extension;
  if (!rule) throw new AppError('refused', 'clock.extension_not_allowed', { clock: spec.handle });
  let total = 0;
  for (const { days } of extensions) {
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_EXTENSION_IN_DAYS) {
      throw new AppError('invalid', 'clock.bad_extension', { days, longest: LONGEST_EXTENSION_IN_DAYS });
    }
    total += days;
  }
  if (rule.max !== null && total > rule.max) {
    throw new AppError('refused', 'clock.extension_too_long', { clock: spec.handle, days: total, max: rule.max });
  }
  return total;
}

/** Refuses a ground that is not in the clock's rule: `clock.suspension_without_basis`. */
export function checkSuspensions(spec: ClockSpec, suspensions: readonly Suspension[]): void {
  for (const { ground, from, to } of suspensions) {
    if (!spec.suspend.includes(ground)) {
      throw new AppError('refused', 'clock.suspension_without_basis', { clock: spec.handle, ground });
    }
    if (to !== null && to < from) throw new AppError('invalid', 'clock.suspension_backwards', { from, to });
  }
}

/** The day that the assigning office named, if it named one that is not before the start. */
export function checkFixedDate(fixedOn: PlainDate | undefined, startOn: PlainDate, spec: ClockSpec): PlainDate {
  if (fixedOn === undefined) throw new AppError('invalid', 'clock.fixed_date_required', { clock: spec.handle });
  if (fixedOn < startOn) throw new AppError('invalid', 'clock.fixed_before_start', { fixedOn, startOn });
  return fixedOn;
}

/**
 * The days that are not counted, in order and without overlap.
 * An open suspension is known to last through `today`, and through its first day when no `today` is given.
 */
export function mergeSuspensions(suspensions: readonly Suspension[], table: DayTable, today?: PlainDate): readonly Stretch[] {
  if (suspensions.length === 0) return NO_STRETCHES;
  const stretches = suspensions.map((suspension) => toStretch(suspension, table, today)).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function toStretch({ from, to }: Suspension, table: DayTable, today: PlainDate | undefined): Stretch {
  const first = table.numberOf(from);
  if (to !== null) return [first, table.numberOf(to)];
  return [first, today === undefined ? first : Math.max(first, table.numberOf(today))];
}
