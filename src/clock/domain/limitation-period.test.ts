import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { type LimitationPeriod, runPeriod } from './limitation-period.ts';
import { nationalCalendar } from './national-calendar.ts';

const d = parsePlainDate;

// Civil Code arts. 201-203.
describe('the period within which another procedure must be begun', () => {
  it.each<[LimitationPeriod, string, string, string]>([
    ['LABOUR_ARBITRATION', '2025-03-10', '2026-03-10', 'one year ends on the day of the same number'],
    ['LABOUR_ARBITRATION', '2024-02-29', '2025-02-28', 'or on the last of the month'],
    ['LABOUR_ARBITRATION', '2025-10-04', '2026-10-08', 'a last day in a holiday moves behind it'],
    ['CIVIL_LAWSUIT', '2023-05-08', '2026-05-08', 'three years'],
    ['ADMIN_LAWSUIT', '2025-08-31', '2026-02-28', 'six months from the 31st; 28 February 2026 is a Saturday on which one works'],
    ['ADMIN_RECONSIDERATION', '2026-03-10', '2026-05-09', 'sixty days; 9 May 2026 is a Saturday on which one works'],
    ['LABOUR_LAWSUIT', '2026-09-17', '2026-10-08', 'fifteen days, the last in the holidays of October'],
  ])('%s from %s: %s (%s)', (period, from, last) => {
    expect(runPeriod(period, d(from), d('2026-01-01'), nationalCalendar).lastOn).toBe(last);
  });

  it('counts the days that are left, today not among them, and says when it is over', () => {
    const left = (today: string) => runPeriod('ADMIN_RECONSIDERATION', d('2026-03-10'), d(today), nationalCalendar).daysLeft;
    expect([left('2026-05-08'), left('2026-05-09'), left('2026-05-10')]).toEqual([1, 0, -1]);
  });

  it('is provisional in a year whose holidays are not published', () => {
    expect(runPeriod('CIVIL_LAWSUIT', d('2025-05-08'), d('2026-01-01'), nationalCalendar)).toMatchObject({ lastOn: '2028-05-08', provisional: true });
  });
});
