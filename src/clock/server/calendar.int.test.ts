import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { changeCalendarYear, createCalendarSource } from './index.ts';

const actor = { kind: 'system' } as const;
const clock = { now: () => parseInstant('2026-11-25T02:00:00Z') };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function changeYear(expectedRevision: number, days: { day: string; kind: 'off' | 'work' }[], onCalendarChanged: () => void = () => undefined) {
  return changeCalendarYear({ db: database.db, clock, onCalendarChanged }, actor, 2027, {
    published: true,
    expectedRevision,
    source: '国办发明电〔2026〕7号',
    days: days.map((day) => ({ ...day, name: '元旦', nameEn: "New Year's Day" })),
  });
}

describe('the working calendar', () => {
  it('starts with the published national one, whoever asks first', async () => {
    const [one, two] = await Promise.all([createCalendarSource(database.db).current(), createCalendarSource(database.db).current()]);
    expect(one.calendar.isWorkingDay(parsePlainDate('2026-05-09'))).toBe(true);
    expect(two.calendar.isPublished(2027)).toBe(false);
  });

  it('follows an edit of a year and tells who must recompute', async () => {
    const { revision } = await createCalendarSource(database.db).current();
    const told: string[] = [];
    await changeYear(revision, [{ day: '2027-01-01', kind: 'off' }], () => void told.push('told'));
    const after = await createCalendarSource(database.db).current();
    expect(told).toEqual(['told']);
    expect(after.revision).toBe(revision + 1);
    expect(after.calendar.isPublished(2027)).toBe(true);
    expect(after.calendar.isWorkingDay(parsePlainDate('2027-01-01'))).toBe(false);
  });

  it('refuses an edit of a calendar that someone else has edited meanwhile', async () => {
    await expect(changeYear(1, [])).rejects.toThrow('clock.calendar_changed_meanwhile');
  });

  it.each([
    ['a day of another year', [{ day: '2028-01-01', kind: 'off' as const }], 'clock.day_of_other_year'],
    ['a day named twice', [{ day: '2027-01-01', kind: 'off' as const }, { day: '2027-01-01', kind: 'work' as const }], 'clock.day_twice'],
  ])('refuses %s', async (_title, days, code) => {
    const { revision } = await createCalendarSource(database.db).current();
    await expect(changeYear(revision, days)).rejects.toThrow(code);
  });
});
