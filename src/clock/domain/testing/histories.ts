import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isAppError, parsePlainDate, startOfDayInChina, toEpochDay } from '../../../platform/kernel/index.ts';
import type { ClockEffect } from '../clock-effect.ts';
import { applyClockEffect, type Deadline, foldClocks } from '../deadline-fold.ts';
import { nationalCalendar } from '../national-calendar.ts';
import { getProfile } from '../profile.ts';

const CLOCKS = ['HANDLE', 'REREVIEW', 'REVIEW_WINDOW', 'OBJECT', 'ASSIGN_FEEDBACK', 'OPINION_5H'] as const;
const LATER_KINDS = ['suspend', 'resume', 'extend', 'stop', 'restore', 'restart', 'cancel', 'suspend', 'resume', 'extend', 'stop', 'start'] as const;
const { dayOf } = nationalCalendar.table;
const PROFILE = getProfile('beijing');
const FIRST_DAY = toEpochDay(parsePlainDate('2024-01-01'));

/** Turns numbers into clock effects, mostly lawful ones, in order and backdated, over the years 2024 to 2026. */
export function decodeHistory(choices: readonly number[]): readonly ClockEffect[] {
  const started = new Set<string>();
  let day = FIRST_DAY;
  return choices.map((choice) => {
    const take = createTaker(choice);
    const clock = CLOCKS[take(CLOCKS.length)] ?? 'HANDLE';
    const instance = String(1 + take(2));
    const isNew = !started.has(clock + instance) && take(20) > 0;
    started.add(clock + instance);
    const kind = isNew ? 'start' : (LATER_KINDS[take(LATER_KINDS.length)] ?? 'stop');
    day = Math.max(FIRST_DAY, day + take(60) - 8);
    const on = dayOf(day);
    const when = clock === 'OPINION_5H' ? { at: startOfDayInChina(on) } : { on };
    const base = { clock, instance, ...when, reason: 'history', basis: 'XF-34' };
    const amount = take(40);
    if (kind === 'extend') return { ...base, kind, days: amount };
    if (kind === 'suspend') return { ...base, kind, ground: (clock === 'REREVIEW') === amount > 0 ? 'HEARING' : 'FORCE_MAJEURE' };
    if (kind === 'start' || kind === 'restart') return { ...base, kind, fixedOn: dayOf(day + amount) };
    return { ...base, kind };
  });
}

/**
 * Random histories: what is computed step by step must be what a full replay gives,
 * and a step that is refused must be refused by the replay for the same reason.
 */
export function checkHistories({ numRuns, seed }: { readonly numRuns: number; readonly seed: number }) {
  const tally = { effects: 0, refused: 0, digest: 0 };
  const histories = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 16, size: 'max' });
  const property = fc.property(histories, (choices) => {
    const { deadlines, kept, refused } = applyOneByOne(decodeHistory(choices));
    const replayed = foldClocks(kept, PROFILE, nationalCalendar);
    tally.effects += kept.length;
    tally.refused += refused;
    for (const { statutoryDueOn, safeDueOn } of replayed) tally.digest = addToDigest(tally.digest, statutoryDueOn + safeDueOn);
    return isDeepStrictEqual(deadlines, replayed);
  });
  const { failed, counterexample, numRuns: done, errorInstance } = fc.check(property, { numRuns, seed });
  return { failed, counterexample, errorInstance, histories: done, ...tally };
}

function applyOneByOne(effects: readonly ClockEffect[]) {
  const kept: ClockEffect[] = [];
  let deadlines: readonly Deadline[] = [];
  let refused = 0;
  for (const effect of effects) {
    const code = catchCode(() => {
      deadlines = applyClockEffect(deadlines, effect, PROFILE, nationalCalendar);
    });
    if (code === undefined) kept.push(effect);
    else {
      refused += 1;
      const replayCode = catchCode(() => foldClocks([...kept, effect], PROFILE, nationalCalendar));
      if (replayCode !== code) throw new Error(`refused with ${code}, but the replay with ${replayCode}`);
    }
  }
  return { deadlines, kept, refused };
}

function catchCode(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}

/** Reads a number as digits of changing bases, so that one number decides everything about one effect. */
function createTaker(choice: number): (base: number) => number {
  let rest = choice;
  return (base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  };
}

function addToDigest(digest: number, text: string): number {
  let hash = digest;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash;
}
