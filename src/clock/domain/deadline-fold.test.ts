import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError, parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import type { ClockEffect } from './clock-effect.ts';
import { applyClockEffect, type Deadline, foldClocks, settleRun, toDeadlineInput } from './deadline-fold.ts';
import { explainDeadline } from './explain-deadline.ts';
import { nationalCalendar, nationalDayExceptions, nationalPublishedYears } from './national-calendar.ts';
import { isOnTime, isOnTimeAt } from './on-time.ts';
import { getProfile } from './profile.ts';
import { aClockEffect, checkHistories, decodeHistory } from './testing/index.ts';
import { createWorkingCalendar } from './working-calendar.ts';

const national = getProfile('national');
const beijing = getProfile('beijing');
const d = parsePlainDate;

function fold(...effects: ClockEffect[]): readonly Deadline[] {
  return foldClocks(effects, national, nationalCalendar);
}

function foldOne(...effects: ClockEffect[]): Deadline | undefined {
  return fold(...effects)[0];
}

describe('a clock of a matter', () => {
  const start = aClockEffect('start', { on: '2026-03-10' });

  it('is open from its start', () => {
    expect(fold(start)).toEqual([
      {
        clock: 'HANDLE',
        instance: '1',
        startedOn: '2026-03-10',
        startedAt: null,
        fixedOn: null,
        extensions: [],
        suspensions: [],
        stoppedOn: null,
        stoppedAt: null,
        cancelledOn: null,
        statutoryDueOn: '2026-05-09',
        assessmentDueOn: '2026-05-09',
        safeDueOn: '2026-05-09',
        statutoryDueAt: null,
        provisional: false,
        openSuspension: false,
        outcome: 'open',
      },
    ]);
  });

  it.each([
    ['on the last day is met', '2026-05-09', 'met'],
    ['on the day after is late', '2026-05-10', 'late'],
  ])('stopped %s', (_why, on, outcome) => {
    expect(foldOne(start, aClockEffect('stop', { on }))).toMatchObject({ stoppedOn: on, outcome });
  });

  it('stopped on a day to which the end has rolled is met, although it is late for the ranking', () => {
    const window = aClockEffect('start', { clock: 'NOTIFY', on: '2026-02-03' });
    expect(foldOne(window, aClockEffect('stop', { clock: 'NOTIFY', on: '2026-02-24' }))).toMatchObject({ assessmentDueOn: '2026-02-18', outcome: 'met' });
  });

  it('is moved by an extension, in the whole not beyond the maximum', () => {
    const extended = [start, aClockEffect('extend', { on: '2026-04-20', days: 20 })];
    expect(foldOne(...extended)).toMatchObject({ statutoryDueOn: '2026-05-29', extensions: [{ days: 20, reason: 'test' }] });
    expect(() => fold(...extended, aClockEffect('extend', { on: '2026-04-21', days: 11 }))).toThrow('clock.extension_too_long');
  });

  // G10; Regulations art. 36 para 2.
  it('HANDLE does not stand still for a hearing', () => {
    expect(() => fold(start, aClockEffect('suspend', { on: '2026-03-20', ground: 'HEARING' }))).toThrow('clock.suspension_without_basis');
  });

  it('REREVIEW stands still for a hearing and runs on when it closes', () => {
    const asked = aClockEffect('start', { clock: 'REREVIEW', on: '2026-03-02' });
    const decided = aClockEffect('suspend', { clock: 'REREVIEW', on: '2026-03-10', ground: 'HEARING' });
    const closed = aClockEffect('resume', { clock: 'REREVIEW', on: '2026-03-20' });
    expect(foldOne(asked, decided)).toMatchObject({ openSuspension: true, outcome: 'open' });
    expect(foldOne(asked, decided, closed)).toMatchObject({ statutoryDueOn: '2026-04-13', openSuspension: false });
    // An opinion served while the clock stands still is not late, however long the hearing lasts.
    expect(foldOne(asked, decided, aClockEffect('stop', { clock: 'REREVIEW', on: '2026-06-01' }))).toMatchObject({ outcome: 'met' });
  });

  it('that fell away is cancelled, and restored as if it had never been', () => {
    // SP-6: a simple procedure that proves unfit falls back to the ordinary limit, counted from acceptance.
    const simple = [start, aClockEffect('cancel', { on: '2026-03-11' }), aClockEffect('start', { clock: 'SIMPLE_HANDLE', on: '2026-03-10' })];
    const back = [...simple, aClockEffect('cancel', { clock: 'SIMPLE_HANDLE', on: '2026-03-18' }), aClockEffect('restore', { on: '2026-03-18' })];
    expect(fold(...simple).map(({ clock, outcome }) => [clock, outcome])).toEqual([
      ['HANDLE', 'cancelled'],
      ['SIMPLE_HANDLE', 'open'],
    ]);
    expect(foldOne(...back)).toEqual(foldOne(start));
  });

  it('counts anew after a restart, without its old extension', () => {
    const again = [start, aClockEffect('extend', { on: '2026-04-20', days: 20 }), aClockEffect('restart', { on: '2026-03-11' })];
    expect(foldOne(...again)).toEqual(foldOne(aClockEffect('start', { on: '2026-03-11' })));
  });

  it('was never lawfully extended beyond its maximum, even if it was restarted later', () => {
    expect(() => fold(start, aClockEffect('extend', { on: '2026-04-20', days: 31 }), aClockEffect('restart', { on: '2026-04-21' }))).toThrow(
      'clock.extension_too_long',
    );
  });

  it('runs a second time under another instance', () => {
    const redo = aClockEffect('start', { instance: '2', on: '2026-07-01' });
    const [first, second] = fold(start, aClockEffect('stop', { on: '2026-04-01' }), redo);
    expect([first?.outcome, second?.outcome]).toEqual(['met', 'open']);
    expect(second?.statutoryDueOn).toBe('2026-08-31');
  });

  it('in hours ends at a moment, and its dates are the days of that moment in China', () => {
    const known = aClockEffect('start', { clock: 'OPINION_5H', at: '2026-10-01T15:40:00Z' });
    const inTime = aClockEffect('stop', { clock: 'OPINION_5H', at: '2026-10-01T20:40:00Z' });
    const late = aClockEffect('stop', { clock: 'OPINION_5H', at: '2026-10-01T20:40:00.001Z' });
    expect(foldOne(known)).toMatchObject({ startedOn: '2026-10-01', statutoryDueOn: '2026-10-02', statutoryDueAt: '2026-10-01T20:40:00.000Z' });
    expect(foldOne(known, inTime)).toMatchObject({ outcome: 'met', stoppedOn: '2026-10-02' });
    expect(foldOne(known, late)).toMatchObject({ outcome: 'late' });
    expect(foldOne(known, aClockEffect('stop', { clock: 'OPINION_5H', at: '2026-10-01T15:40:00Z' }))).toMatchObject({ outcome: 'met' });
    expect(() => fold(known, aClockEffect('stop', { clock: 'OPINION_5H', at: '2026-10-01T15:39:59Z' }))).toThrow('clock.stopped_before_start');
  });

  it.each([
    ['starts twice', [start, start], 'clock.already_started'],
    ['stops before it has started', [aClockEffect('stop', { on: '2026-03-10' })], 'clock.not_started'],
    ['restarts what never started', [aClockEffect('restart', { on: '2026-03-10' })], 'clock.not_started'],
    ['restores what is running', [start, aClockEffect('restore', { on: '2026-03-10' })], 'clock.already_running'],
    ['is extended after its end', [start, aClockEffect('stop', { on: '2026-03-12' }), aClockEffect('extend', { on: '2026-03-13', days: 1 })], 'clock.not_running'],
    ['resumes what runs', [start, aClockEffect('resume', { on: '2026-03-12' })], 'clock.not_suspended'],
    ['is done before it began', [start, aClockEffect('stop', { on: '2026-03-09' })], 'clock.stopped_before_start'],
    ['starts on no day', [aClockEffect('start', {})], 'clock.start_required'],
    ['has hours but no moment', [aClockEffect('start', { clock: 'OPINION_5H', on: '2026-03-10' })], 'clock.instant_required'],
    ['has no date from the letter', [aClockEffect('start', { clock: 'ASSIGN_FEEDBACK', on: '2026-03-10' })], 'clock.fixed_date_required'],
    ['is not known in the jurisdiction', [aClockEffect('start', { clock: 'REVIEW_ACCEPT', on: '2026-03-10' })], 'clock.not_in_profile'],
  ] as const)('that %s is refused', (_why, effects, code) => {
    expect(() => fold(...effects)).toThrow(code);
  });

  it('stands still once at a time', () => {
    const asked = aClockEffect('start', { clock: 'REREVIEW', on: '2026-03-02' });
    const hearing = aClockEffect('suspend', { clock: 'REREVIEW', on: '2026-03-10', ground: 'HEARING' });
    expect(() => fold(asked, hearing, hearing)).toThrow('clock.already_suspended');
  });
});

describe('being on time', () => {
  const [objection] = fold(aClockEffect('start', { clock: 'OBJECT', on: '2026-02-13' }));
  const [window] = fold(aClockEffect('start', { clock: 'REVIEW_WINDOW', on: '2026-09-02' }));
  if (!objection || !window) throw new Error('both clocks run');

  // G4; Regulations art. 23: five working days.
  it('an objection is possible on working day 5 until 23:59 in China, and not on working day 6', () => {
    expect(isOnTimeAt(objection, parseInstant('2026-02-27T23:59:59.999+08:00'))).toBe(true);
    expect(isOnTimeAt(objection, parseInstant('2026-02-28T00:00:00+08:00'))).toBe(false);
    expect(isOnTime(objection, d('2026-02-28'))).toBe(false);
  });

  it('T8 a request posted on the last day is on time, whenever it arrives', () => {
    const postmark = d('2026-10-08');
    expect(isOnTime(window, postmark)).toBe(true);
    expect(isOnTime(window, d('2026-10-09'))).toBe(false);
  });

  it('what was already late does not become timely by a hearing that is decided afterwards', () => {
    const asked = aClockEffect('start', { clock: 'REREVIEW', on: '2026-03-02' });
    const hearing = aClockEffect('suspend', { clock: 'REREVIEW', on: '2026-04-02', ground: 'HEARING' });
    expect(foldOne(asked, hearing, aClockEffect('stop', { clock: 'REREVIEW', on: '2026-04-10' }))).toMatchObject({
      statutoryDueOn: '2026-04-01',
      outcome: 'late',
    });
  });

  it('an hour clock cannot be judged by the day', () => {
    const [hours] = fold(aClockEffect('start', { clock: 'OPINION_5H', at: '2026-10-01T15:40:00Z' }));
    expect(() => hours && isOnTime(hours, d('2026-10-02'))).toThrow('clock.instant_required');
  });
});

/** Applies what is possible and returns the effects that happened. */
function applyAll(effects: readonly ClockEffect[]): { deadlines: readonly Deadline[]; kept: ClockEffect[] } {
  const kept: ClockEffect[] = [];
  let deadlines: readonly Deadline[] = [];
  for (const effect of effects) {
    try {
      deadlines = applyClockEffect(deadlines, effect, beijing, nationalCalendar);
      kept.push(effect);
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }
  return { deadlines, kept };
}

describe('for every history', () => {
  const histories = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 16, size: 'max' }).map(decodeHistory);

  it('what is computed step by step is what a full replay gives', () => {
    const { failed, counterexample, errorInstance, effects, histories: done } = checkHistories({ numRuns: 2000, seed: 20_260_301 });
    expect({ failed, counterexample, errorInstance }).toEqual({ failed: false, counterexample: null, errorInstance: null });
    expect(effects / done).toBeGreaterThan(5);
  });

  it('when a year is published, recomputing the stored deadlines is what a full replay with the new calendar gives', () => {
    const published = createWorkingCalendar({
      exceptions: [...nationalDayExceptions, { day: d('2026-06-01'), kind: 'off', name: { zh: '厂庆', en: 'Founding Day' }, source: 'test' }],
      publishedYears: [...nationalPublishedYears, 2027],
    });
    fc.assert(
      fc.property(histories, (effects) => {
        const { deadlines, kept } = applyAll(effects);
        expect(deadlines.map((deadline) => settleRun(deadline, beijing, published))).toEqual(foldClocks(kept, beijing, published));
      }),
      { numRuns: 200 },
    );
  });

  it('the ledger of every deadline ends on its date, and the outcome follows from it', () => {
    fc.assert(
      fc.property(histories, (effects) => {
        for (const deadline of applyAll(effects).deadlines) {
          const { rows } = explainDeadline(toDeadlineInput(deadline, beijing, nationalCalendar));
          expect(rows.at(-1)?.day).toBe(deadline.statutoryDueOn);
          const late = deadline.stoppedOn !== null && deadline.stoppedOn > deadline.statutoryDueOn && !deadline.openSuspension;
          expect(deadline.statutoryDueAt !== null || (deadline.outcome === 'late') === (late && deadline.cancelledOn === null)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
