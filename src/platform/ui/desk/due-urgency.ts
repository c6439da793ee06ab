import { daysBetween, type PlainDate } from '../../kernel/index.ts';

export const URGENCIES = ['overdue', 'pressing', 'soon', 'calm'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface DueDays {
  /** The last day that the law leaves. */
  readonly statutoryDueOn: PlainDate;
  /** The last working day on which staff can still meet every count. */
  readonly safeDueOn: PlainDate;
}

export interface DueState {
  readonly urgency: Urgency;
  /** Until the statutory day; negative when it has passed. */
  readonly daysLeft: number;
}

const SOON_IN_DAYS = 3;

/** Overdue is a matter of law; pressing and soon are measured on the safe day, on which reminders run. */
export function stateOfDue(due: DueDays, today: PlainDate): DueState {
  const daysLeft = daysBetween(today, due.statutoryDueOn);
  return { urgency: urgencyOf(due, today, daysLeft), daysLeft };
}

function urgencyOf({ safeDueOn }: DueDays, today: PlainDate, daysLeft: number): Urgency {
  if (daysLeft < 0) return 'overdue';
  if (safeDueOn <= today) return 'pressing';
  return daysBetween(today, safeDueOn) <= SOON_IN_DAYS ? 'soon' : 'calm';
}
