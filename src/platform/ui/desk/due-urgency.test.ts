import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../kernel/index.ts';
import { stateOfDue } from './due-urgency.ts';

const due = { statutoryDueOn: parsePlainDate('2026-03-25'), safeDueOn: parsePlainDate('2026-03-20') };

describe('how pressing a date is', () => {
  it.each([
    ['2026-03-26', 'overdue', -1],
    ['2026-03-25', 'pressing', 0],
    ['2026-03-20', 'pressing', 5],
    ['2026-03-19', 'soon', 6],
    ['2026-03-17', 'soon', 8],
    ['2026-03-16', 'calm', 9],
  ])('on %s it is %s with %i days to the statutory day', (today, urgency, daysLeft) => {
    expect(stateOfDue(due, parsePlainDate(today))).toEqual({ urgency, daysLeft });
  });
});
