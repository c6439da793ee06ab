import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate, toEpochDay } from '../../platform/kernel/index.ts';
import { nationalCalendar } from './national-calendar.ts';
import { aCalendar } from './testing/index.ts';
import { createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts';

const d = parsePlainDate;

function stepForward(calendar: WorkingCalendar, from: number, count: number): number {
  let day = from;
  for (let left = count; left > 0; ) {
    day += 1;
    if (calendar.table.isWorking(day)) left -= 1;
  }
  return day;
}

describe('a working calendar', () => {
  it('rests on Saturday and Sunday unless told otherwise', () => {
    const calendar = aCalendar({ off: ['2026-07-01'], work: ['2026-07-04'] });
    const week = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04', '2026-07-05'];
    expect(week.map((day) => calendar.isWorkingDay(d(day)))).toEqual([true, true, false, true, true, true, false]);
  });

  it('lets an enterprise rest on other weekdays', () => {
    // 国务院关于职工工作时间的规定 art. 7: enterprises may arrange their weekly days of rest.
    const calendar = createWorkingCalendar({ exceptions: [], publishedYears: [2026], restWeekdays: [1] });
    expect(calendar.isWorkingDay(d('2026-06-29'))).toBe(false);
    expect(calendar.isWorkingDay(d('2026-07-04'))).toBe(true);
  });

  it('does not call a plain weekday a make-up day', () => {
    expect(aCalendar({ work: ['2026-07-01'] }).describeDay(d('2026-07-01')).kind).toBe('WEEKDAY');
  });

  it('works without any data, and calls every year unpublished', () => {
    const calendar = aCalendar({ publishedYears: [] });
    expect(calendar.isWorkingDay(d('2026-07-03'))).toBe(true);
    expect(calendar.describeDay(d('2026-07-04'))).toEqual({ kind: 'WEEKEND', working: false, name: null, published: false });
    expect(calendar.table.areKnown(toEpochDay(d('2026-07-01')), toEpochDay(d('2026-07-02')))).toBe(false);
  });

  it('refuses a week without a working day, and years that cannot be meant', () => {
    expect(() => createWorkingCalendar({ exceptions: [], publishedYears: [], restWeekdays: [1, 2, 3, 4, 5, 6, 7] })).toThrow('clock.no_working_weekday');
    expect(() => aCalendar({ off: ['9026-07-01'] })).toThrow('clock.calendar_too_wide');
  });

  it('finds the same days by its tables as by stepping, inside its years and outside', () => {
    const day = fc.integer({ min: toEpochDay(d('1998-01-01')), max: toEpochDay(d('2034-12-31')) });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const { table } = nationalCalendar;
        const found = table.workingDayAfter(from, count);
        expect(found).toBe(stepForward(nationalCalendar, from, count));
        expect(table.countWorkingDays(from + 1, found)).toBe(count);
        expect(table.workingDayOnOrBefore(found)).toBe(found);
        expect(table.workingDayOnOrBefore(stepForward(nationalCalendar, found, 1) - 1)).toBe(found);
        expect(table.numberOf(table.dayOf(found))).toBe(found);
      }),
      { numRuns: 500 },
    );
  });

  it('does not invent days beyond the year 9999', () => {
    expect(() => nationalCalendar.table.dayOf(toEpochDay(d('9999-12-31')) + 1)).toThrow('clock.out_of_range');
  });
});
