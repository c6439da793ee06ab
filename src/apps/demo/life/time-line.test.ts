import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../clock/domain/index.ts';
import { addDays, dayInChina, parseInstant, parsePlainDate, startOfDayInChina, toEpochMs } from '../../../platform/kernel/index.ts';
import { Random } from '../random.ts';
import { TimeLine } from './time-line.ts';

const MINUTE_IN_MS = 60_000;

function open(at: string, seed = 1): TimeLine {
  return new TimeLine(new Random(seed), nationalCalendar, parseInstant(at));
}

describe('the time of a matter', () => {
  it('never goes back, and staff act on working days in office hours', () => {
    const line = open('2026-02-10T02:00:00.000Z');
    let before = line.now;
    for (let step = 0; step < 200; step += 1) {
      const at = step % 3 === 0 ? line.workdays(0, 3) : step % 3 === 1 ? line.soon() : line.workdayOn(addDays(line.today, step % 4));
      expect(at >= before).toBe(true);
      expect(nationalCalendar.isWorkingDay(dayInChina(at))).toBe(true);
      const minute = (toEpochMs(at) - toEpochMs(startOfDayInChina(dayInChina(at)))) / MINUTE_IN_MS;
      expect(minute).toBeGreaterThanOrEqual(8 * 60 + 30);
      expect(minute).toBeLessThanOrEqual(18 * 60 + 30);
      before = at;
    }
  });

  it('counts working days over the Spring Festival', () => {
    // 2026-02-13 is a Friday, 02-14 a working Saturday, 02-15 to 02-23 the holiday.
    const line = open('2026-02-13T03:00:00.000Z');
    expect(dayInChina(line.workdays(2, 2))).toBe('2026-02-24');
  });

  it('begins the next working morning when something comes in at night', () => {
    const at = open('2026-11-20T15:00:00.000Z').soon();
    expect(dayInChina(at)).toBe('2026-11-23');
  });

  it('lets petitioners act on any day', () => {
    const line = open('2026-10-01T03:00:00.000Z');
    expect(dayInChina(line.days(2, 2))).toBe('2026-10-03');
  });

  it('has branches that leave it alone', () => {
    const line = open('2026-11-16T03:00:00.000Z');
    const branch = line.branch(line.now);
    branch.workdays(5, 5);
    expect(line.today).toBe(parsePlainDate('2026-11-16'));
  });
});
