import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate, type PlainDate } from '../../platform/kernel/index.ts';
import { nationalCalendar, nationalDayExceptions, nationalPublishedYears } from './national-calendar.ts';

const d = parsePlainDate;

function listDays(first: string, last: string): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = d(first); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the national calendar', () => {
  // State Council notice of 2025-11-04 on the holidays of 2026.
  it('has the days off and the make-up working days of 2026', () => {
    const own = nationalDayExceptions.filter(({ day }) => day.startsWith('2026'));
    const work = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    const off = [
      ...listDays('2026-01-01', '2026-01-03'),
      ...listDays('2026-02-15', '2026-02-23'),
      ...listDays('2026-04-04', '2026-04-06'),
      ...listDays('2026-05-01', '2026-05-05'),
      ...listDays('2026-06-19', '2026-06-21'),
      ...listDays('2026-09-25', '2026-09-27'),
      ...listDays('2026-10-01', '2026-10-07'),
    ];
    expect(own.filter(({ kind }) => kind === 'work').map(({ day }) => day).sort()).toEqual(work);
    expect(own.filter(({ kind }) => kind === 'off').map(({ day }) => day).sort()).toEqual(off);
  });

  it('agrees with the package it was made from on every day of 2004 to 2026', () => {
    const differing = listDays('2004-01-01', '2026-12-31').filter((day) => nationalCalendar.isWorkingDay(day) !== chineseDays.isWorkday(day));
    expect(differing).toEqual([]);
  });

  it('says what a day is', () => {
    expect(nationalCalendar.describeDay(d('2026-02-13'))).toEqual({ kind: 'WEEKDAY', working: true, name: null, published: true });
    expect(nationalCalendar.describeDay(d('2026-02-14'))).toEqual({
      kind: 'MAKEUP_WORKDAY',
      working: true,
      name: { zh: '春节', en: 'Spring Festival' },
      published: true,
    });
    expect(nationalCalendar.describeDay(d('2026-02-17')).kind).toBe('HOLIDAY');
    expect(nationalCalendar.describeDay(d('2026-03-01')).kind).toBe('WEEKEND');
  });

  it('knows the years 2004 to 2026 and assumes the plain week from 2027', () => {
    expect(nationalPublishedYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(nationalCalendar.isPublished(2027)).toBe(false);
    expect(nationalCalendar.describeDay(d('2027-10-01'))).toEqual({ kind: 'WEEKDAY', working: true, name: null, published: false });
  });

  it('names every holiday in both languages', () => {
    expect(nationalDayExceptions.filter(({ name }) => name.zh === '' || name.en === name.zh)).toEqual([]);
  });
});
