import { describe, expect, it } from 'vitest';
import { addDays, dayInChina, daysBetween, parseInstant, parsePlainDate, startOfDayInChina, weekdayOf } from './plain-date.ts';

describe('a calendar day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '0026-00-10', '', '2026-01-01T00:00'])('refuses %j', (text) => {
    expect(() => parsePlainDate(text)).toThrowError('kernel.bad_date');
  });

  it('adds days over months and leap years', () => {
    expect(addDays(parsePlainDate('2028-01-31'), 30)).toBe('2028-03-01');
    expect(daysBetween(parsePlainDate('2026-03-10'), parsePlainDate('2026-05-09'))).toBe(60);
  });

  it('knows its weekday before and after 1970', () => {
    expect(weekdayOf(parsePlainDate('2026-05-09'))).toBe(6);
    expect(weekdayOf(parsePlainDate('1969-12-28'))).toBe(7);
  });

  it('is the day in China, whatever the zone of the process', () => {
    expect(dayInChina(parseInstant('2026-10-01T15:59:59.999Z'))).toBe('2026-10-01');
    expect(dayInChina(parseInstant('2026-10-01T16:00:00Z'))).toBe('2026-10-02');
    expect(startOfDayInChina(parsePlainDate('2026-10-02'))).toBe('2026-10-01T16:00:00.000Z');
  });
});
