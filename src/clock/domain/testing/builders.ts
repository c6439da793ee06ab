import { type Instant, parseInstant, parsePlainDate, type PlainDate } from '../../../platform/kernel/index.ts';
import type { ClockEffect } from '../clock-effect.ts';
import type { ClockHandle, ClockSpec } from '../clock-spec.ts';
import { computeDeadline, type DayDeadline, type DeadlineInput, type HourDeadline } from '../compute-deadline.ts';
import { nationalCalendar } from '../national-calendar.ts';
import { getClockSpec, getProfile } from '../profile.ts';
import { createWorkingCalendar, type DayException, type WorkingCalendar } from '../working-calendar.ts';

type Terms = Partial<Pick<DeadlineInput, 'extensions' | 'suspensions' | 'fixedOn' | 'today' | 'calendar'>>;

/** A calendar of plain weeks with these days off and these days worked, all in published years unless said otherwise. */
export function aCalendar({ off = [], work = [], publishedYears = [2025, 2026, 2027] }: {
  readonly off?: readonly string[];
  readonly work?: readonly string[];
  readonly publishedYears?: readonly number[];
}): WorkingCalendar {
  const name = { zh: '厂庆', en: 'Founding Day' };
  const toException = (kind: DayException['kind']) => (day: string) => ({ day: parsePlainDate(day), kind, name, source: 'test' });
  return createWorkingCalendar({ exceptions: [...off.map(toException('off')), ...work.map(toException('work'))], publishedYears });
}

/** The three dates of a day clock from the day it starts, by the national rules and calendar. */
export function aDayDeadline(handle: ClockHandle, start: string, terms: Terms = {}, profile = 'national'): DayDeadline {
  const deadline = computeDeadline({ handle, profile: getProfile(profile), calendar: nationalCalendar, startOn: parsePlainDate(start), ...terms });
  if (deadline.unit !== 'day') throw new Error(`${handle} runs in hours`);
  return deadline;
}

export function aHourDeadline(handle: ClockHandle, start: string): HourDeadline {
  const deadline = computeDeadline({ handle, profile: getProfile('national'), calendar: nationalCalendar, startAt: parseInstant(start) });
  if (deadline.unit !== 'hour') throw new Error(`${handle} runs in days`);
  return deadline;
}

/** The national rule of a clock with some of its terms changed. */
export function aSpec(handle: ClockHandle, changes: Partial<ClockSpec> = {}): ClockSpec {
  return { ...getClockSpec(getProfile('national'), handle), ...changes };
}

/** An effect on the first run of HANDLE, unless said otherwise. */
export function aClockEffect<Kind extends ClockEffect['kind']>(
  kind: Kind,
  fields: Omit<Extract<ClockEffect, { kind: Kind }>, 'kind' | 'clock' | 'instance' | 'reason' | 'basis' | 'on' | 'at'> & {
    readonly clock?: ClockHandle;
    readonly instance?: string;
    readonly on?: string;
    readonly at?: string;
  },
): ClockEffect {
  const { on, at, ...rest } = fields;
  const when: { on?: PlainDate; at?: Instant } = {};
  if (on !== undefined) when.on = parsePlainDate(on);
  if (at !== undefined) when.at = parseInstant(at);
  // The compiler cannot join a generic variant again from its parts.
  return { clock: 'HANDLE', instance: '1', reason: 'test', basis: 'XF-34', ...rest, ...when, kind } as unknown as ClockEffect;
}
