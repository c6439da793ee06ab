import type { ClockEffect, ClockHandle, SuspensionGround } from '../../clock/domain/index.ts';
import type { Instant, PlainDate } from './ids.ts';

type RunState = 'running' | 'suspended' | 'stopped' | 'cancelled';

export interface When {
  readonly on: PlainDate;
  readonly at?: Instant;
}

/**
 * Collects what events do to clocks and knows which runs are open, so that an effect is only recorded where it can happen:
 * a notice that is served twice stops its clock once.
 */
export class RunBook {
  readonly effects: ClockEffect[] = [];
  readonly #states = new Map<string, RunState>();
  #reason = '';

  /** The event whose effects follow. */
  turnTo(reason: string): void {
    this.#reason = reason;
  }

  start(clock: ClockHandle, instance: string, when: When & { readonly fixedOn?: PlainDate }, basis: string): void {
    const kind = this.#states.has(keyOf(clock, instance)) ? 'restart' : 'start';
    this.#add({ kind, clock, instance, ...when, reason: this.#reason, basis }, 'running');
  }

  stop(clock: ClockHandle, instance: string, when: When, basis: string): void {
    if (this.isOpen(clock, instance)) this.#add({ kind: 'stop', clock, instance, ...when, reason: this.#reason, basis }, 'stopped');
  }

  cancel(clock: ClockHandle, instance: string, when: When, basis: string): void {
    if (this.isOpen(clock, instance)) this.#add({ kind: 'cancel', clock, instance, ...when, reason: this.#reason, basis }, 'cancelled');
  }

  restore(clock: ClockHandle, instance: string, when: When, basis: string): void {
    const state = this.#states.get(keyOf(clock, instance));
    if (state === 'stopped' || state === 'cancelled') this.#add({ kind: 'restore', clock, instance, ...when, reason: this.#reason, basis }, 'running');
  }

  extend(clock: ClockHandle, instance: string, when: When & { readonly days: number }, basis: string): void {
    if (this.isOpen(clock, instance)) this.#add({ kind: 'extend', clock, instance, ...when, reason: this.#reason, basis }, 'running');
  }

  suspend(clock: ClockHandle, instance: string, when: When & { readonly ground: SuspensionGround }, basis: string): void {
    if (this.#states.get(keyOf(clock, instance)) === 'running') {
      this.#add({ kind: 'suspend', clock, instance, ...when, reason: this.#reason, basis }, 'suspended');
    }
  }

  resume(clock: ClockHandle, instance: string, when: When, basis: string): void {
    if (this.#states.get(keyOf(clock, instance)) === 'suspended') {
      this.#add({ kind: 'resume', clock, instance, ...when, reason: this.#reason, basis }, 'running');
    }
  }

  isOpen(clock: ClockHandle, instance: string): boolean {
    const state = this.#states.get(keyOf(clock, instance));
    return state === 'running' || state === 'suspended';
  }

  isKnown(clock: ClockHandle, instance: string): boolean {
    return this.#states.has(keyOf(clock, instance));
  }

  /** Every open run, oldest first. */
  openRuns(): readonly { readonly clock: ClockHandle; readonly instance: string }[] {
    return this.#runsIn('running', 'suspended');
  }

  #runsIn(...wanted: readonly RunState[]) {
    return [...this.#states].filter(([, state]) => wanted.includes(state)).map(([key]) => splitKey(key));
  }

  #add(effect: ClockEffect, state: RunState): void {
    this.effects.push(effect);
    this.#states.set(keyOf(effect.clock, effect.instance), state);
  }
}

function keyOf(clock: ClockHandle, instance: string): string {
  return `${clock}/${instance}`;
}

function splitKey(key: string): { clock: ClockHandle; instance: string } {
  const slash = key.indexOf('/');
  // The key was joined from a handle and an instance just above.
  return { clock: key.slice(0, slash) as ClockHandle, instance: key.slice(slash + 1) };
}
