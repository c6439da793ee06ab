import { AppError, assertNever, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import { type ClockEffect, getEffectDay } from './clock-effect.ts';
import type { ClockHandle, ClockSpec } from './clock-spec.ts';
import { checkFixedDate, checkSuspensions, type Extension, sumExtensions, type Suspension } from './deadline-terms.ts';

/** All that is known of one run of a clock; its dates follow from this, a profile and a calendar. */
export interface ClockRun {
  readonly clock: ClockHandle;
  readonly instance: string;
  readonly startedOn: PlainDate;
  readonly startedAt: Instant | null;
  readonly fixedOn: PlainDate | null;
  readonly extensions: readonly Extension[];
  readonly suspensions: readonly Suspension[];
  readonly stoppedOn: PlainDate | null;
  readonly stoppedAt: Instant | null;
  readonly cancelledOn: PlainDate | null;
}

export function isRunning({ stoppedOn, cancelledOn }: Pick<ClockRun, 'stoppedOn' | 'cancelledOn'>): boolean {
  return stoppedOn === null && cancelledOn === null;
}

/**
 * The run after one effect. Throws when the effect cannot happen: `clock.not_running`, `clock.already_started`,
 * `clock.already_suspended`, `clock.not_suspended`, `clock.stopped_before_start`, or what the clock's rule refuses.
 */
export function evolveRun(run: ClockRun | undefined, effect: ClockEffect, spec: ClockSpec): ClockRun {
  switch (effect.kind) {
    case 'start':
      if (run) throw refuse('clock.already_started', effect);
      return openRun(effect, spec);
    case 'restart':
      if (!run) throw refuse('clock.not_started', effect);
      return openRun(effect, spec);
    case 'restore':
      if (!run) throw refuse('clock.not_started', effect);
      if (isRunning(run)) throw refuse('clock.already_running', effect);
      return { ...run, stoppedOn: null, stoppedAt: null, cancelledOn: null };
    case 'stop':
      return stopRun(requireRunning(run, effect), effect, spec);
    case 'cancel':
      return { ...requireRunning(run, effect), cancelledOn: getEffectDay(effect) };
    case 'extend':
      return extendRun(requireRunning(run, effect), effect, spec);
    case 'suspend':
      return suspendRun(requireRunning(run, effect), effect, spec);
    case 'resume':
      return resumeRun(requireRunning(run, effect), effect, spec);
    default:
      return assertNever(effect);
  }
}

function openRun(effect: ClockEffect & { kind: 'start' | 'restart' }, spec: ClockSpec): ClockRun {
  requireInstant(effect, spec);
  const startedOn = getEffectDay(effect);
  if (spec.unit === 'FIXED') checkFixedDate(effect.fixedOn, startedOn, spec);
  return {
    clock: effect.clock,
    instance: effect.instance,
    startedOn,
    startedAt: effect.at ?? null,
    fixedOn: effect.fixedOn ?? null,
    extensions: [],
    suspensions: [],
    stoppedOn: null,
    stoppedAt: null,
    cancelledOn: null,
  };
}

function stopRun(run: ClockRun, effect: ClockEffect & { kind: 'stop' }, spec: ClockSpec): ClockRun {
  requireInstant(effect, spec);
  const stoppedOn = getEffectDay(effect);
  const isBefore = run.startedAt !== null && effect.at !== undefined ? effect.at < run.startedAt : stoppedOn < run.startedOn;
  if (isBefore) throw new AppError('invalid', 'clock.stopped_before_start', { stoppedOn, startedOn: run.startedOn });
  return { ...run, stoppedOn, stoppedAt: effect.at ?? null };
}

function extendRun(run: ClockRun, effect: ClockEffect & { kind: 'extend' }, spec: ClockSpec): ClockRun {
  const extensions = [...run.extensions, { days: effect.days, reason: effect.reason }];
  sumExtensions(spec, extensions);
  return { ...run, extensions };
}

function suspendRun(run: ClockRun, effect: ClockEffect & { kind: 'suspend' }, spec: ClockSpec): ClockRun {
  if (run.suspensions.some(({ to }) => to === null)) throw refuse('clock.already_suspended', effect);
  const suspensions = [...run.suspensions, { ground: effect.ground, from: getEffectDay(effect), to: null, reason: effect.reason }];
  checkSuspensions(spec, suspensions);
  return { ...run, suspensions };
}

function resumeRun(run: ClockRun, effect: ClockEffect & { kind: 'resume' }, spec: ClockSpec): ClockRun {
  const to = getEffectDay(effect);
  if (run.suspensions.every((suspension) => suspension.to !== null)) throw refuse('clock.not_suspended', effect);
  const suspensions = run.suspensions.map((suspension) => (suspension.to === null ? { ...suspension, to } : suspension));
  checkSuspensions(spec, suspensions);
  return { ...run, suspensions };
}

function requireRunning(run: ClockRun | undefined, effect: ClockEffect): ClockRun {
  if (!run) throw refuse('clock.not_started', effect);
  if (!isRunning(run)) throw refuse('clock.not_running', effect);
  return run;
}

function requireInstant({ at }: ClockEffect, spec: ClockSpec): void {
  if (spec.unit === 'H' && at === undefined) throw new AppError('invalid', 'clock.instant_required', { clock: spec.handle });
}

function refuse(code: string, { clock, instance, kind }: ClockEffect): AppError {
  return new AppError('refused', code, { clock, instance, effect: kind });
}
