import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate } from '../../platform/kernel/index.ts';
import { planReminders, type OpenDeadline } from './plan-reminders.ts';

const dueOn = parsePlainDate('2026-05-08');
const deadline: OpenDeadline = { petitionId: 'a', petitionNumber: 'QXJT-20260310-00007', clock: 'HANDLE', instance: '1', safeDueOn: dueOn, statutoryDueOn: parsePlainDate('2026-05-09') };

function stepOn(day: number): string | undefined {
  return planReminders([deadline], addDays(dueOn, day))[0]?.step;
}

/** What is sent when the job runs on these days (0 is the due day) and the table forbids repeats. */
function sentOn(days: readonly number[]): readonly (readonly [number, string])[] {
  const sent = new Set<string>();
  return days.flatMap((day) => {
    const step = stepOn(day);
    if (step === undefined || sent.has(step)) return [];
    sent.add(step);
    return [[day, step] as const];
  });
}

describe('reminders of a deadline', () => {
  it('come 7, 3 and 1 days before, on the day, daily for three days after, then weekly', () => {
    const days = Array.from({ length: 60 }, (_, index) => index - 30);
    expect(sentOn(days)).toEqual([
      [-7, 'BEFORE_7'], [-3, 'BEFORE_3'], [-1, 'BEFORE_1'], [0, 'DUE'], [1, 'AFTER_1'], [2, 'AFTER_2'], [3, 'AFTER_3'],
      [10, 'AFTER_10'], [17, 'AFTER_17'], [24, 'AFTER_24'],
    ]);
  });

  it('do not come before the seventh day', () => {
    expect(stepOn(-8)).toBeUndefined();
  });

  it('are made up once when the program stood still', () => {
    expect(sentOn([-7, -2, -1])).toEqual([[-7, 'BEFORE_7'], [-2, 'BEFORE_3'], [-1, 'BEFORE_1']]);
    expect(sentOn([5, 6, 9])).toEqual([[5, 'AFTER_3']]);
  });

  it('say how many days are left, not which step it is', () => {
    expect(planReminders([deadline], addDays(dueOn, -2))[0]).toMatchObject({ step: 'BEFORE_3', daysLeft: 2 });
  });

  it('never repeat a step and leave none for later, on whatever days the job runs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 120 })), (days) => {
        const sent = sentOn(days.toSorted((a, b) => a - b));
        expect(new Set(sent.map(([, step]) => step)).size).toBe(sent.length);
        const [last] = days.toSorted((a, b) => b - a);
        const step = last === undefined ? undefined : stepOn(last);
        expect(step === undefined || sent.some(([, each]) => each === step)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
