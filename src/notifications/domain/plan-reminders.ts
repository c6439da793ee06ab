import { daysBetween, type PlainDate } from '../../platform/kernel/index.ts';

/** One running clock of one matter, as far as a reminder needs it. */
export interface OpenDeadline {
  readonly petitionId: string;
  readonly petitionNumber: string;
  readonly clock: string;
  readonly instance: string;
  readonly safeDueOn: PlainDate;
  readonly statutoryDueOn: PlainDate;
}

/** `BEFORE_7`, `BEFORE_3`, `BEFORE_1`, `DUE`, `AFTER_1`, `AFTER_2`, `AFTER_3`, `AFTER_10`, `AFTER_17` … */
type ReminderStep = `BEFORE_${number}` | 'DUE' | `AFTER_${number}`;

export interface PlannedReminder {
  readonly deadline: OpenDeadline;
  readonly step: ReminderStep;
  /** Until `safeDueOn`; negative when it has passed. */
  readonly daysLeft: number;
}

export const FIRST_STEP_IN_DAYS = 7;
const STEPS_BEFORE = [1, 3, FIRST_STEP_IN_DAYS];
const DAILY_FOR_DAYS = 3;
const THEN_EVERY_DAYS = 7;

/**
 * The reminders that are due today: for each deadline the latest step that its day has reached, so that a step missed
 * while the program stood still is made up by one reminder and not by several. Whether it was sent before, the table knows.
 */
export function planReminders(deadlines: readonly OpenDeadline[], today: PlainDate): readonly PlannedReminder[] {
  return deadlines.flatMap((deadline) => {
    const daysLeft = daysBetween(today, deadline.safeDueOn);
    const step = stepAt(daysLeft);
    return step === undefined ? [] : [{ deadline, step, daysLeft }];
  });
}

function stepAt(daysLeft: number): ReminderStep | undefined {
  if (daysLeft > 0) {
    const days = STEPS_BEFORE.find((step) => daysLeft <= step);
    return days === undefined ? undefined : `BEFORE_${days}`;
  }
  if (daysLeft === 0) return 'DUE';
  const late = -daysLeft;
  // Daily at first; then weekly, or the mail would be filtered away.
  return `AFTER_${late <= DAILY_FOR_DAYS ? late : DAILY_FOR_DAYS + THEN_EVERY_DAYS * Math.floor((late - DAILY_FOR_DAYS) / THEN_EVERY_DAYS)}`;
}
