import { AppError, dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import type { ClockHandle, SuspensionGround } from './clock-spec.ts';

interface EffectBase {
  readonly clock: ClockHandle;
  /** Tells two runs of the same clock apart, e.g. '1' and '2' when a matter is handled again after a review. */
  readonly instance: string;
  /** The day in law on which it takes effect; day clocks may give `at` instead. */
  readonly on?: PlainDate;
  /** The moment; hour clocks need it to start and to stop. */
  readonly at?: Instant;
  /** The fact behind it in plain words, without personal data. */
  readonly reason: string;
  /** The rule that gives it this effect, e.g. `XF-34`. */
  readonly basis: string;
}

/** What an event of a matter does to one of its clocks. */
export type ClockEffect =
  /** Opens a run that does not exist yet. */
  | (EffectBase & { readonly kind: 'start'; readonly fixedOn?: PlainDate })
  /** The duty is done. */
  | (EffectBase & { readonly kind: 'stop' })
  | (EffectBase & { readonly kind: 'suspend'; readonly ground: SuspensionGround })
  /** The suspension closes on this day, which is the last that is not counted. */
  | (EffectBase & { readonly kind: 'resume' })
  | (EffectBase & { readonly kind: 'extend'; readonly days: number })
  /** Counts anew from this day: earlier extensions and suspensions fall away. */
  | (EffectBase & { readonly kind: 'restart'; readonly fixedOn?: PlainDate })
  /** Undoes a stop or a cancellation as if it had never been: a simple procedure that falls back to HANDLE from acceptance. */
  | (EffectBase & { readonly kind: 'restore' })
  /** The duty falls away: withdrawn, merged, led into another procedure. */
  | (EffectBase & { readonly kind: 'cancel' });

/** Throws `clock.start_required` when the effect has neither a day nor a moment. */
export function getEffectDay({ clock, on, at }: ClockEffect): PlainDate {
  if (on !== undefined) return on;
  if (at !== undefined) return dayInChina(at);
  throw new AppError('invalid', 'clock.start_required', { clock });
}
