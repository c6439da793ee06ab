import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../clock/domain/index.ts';
import { CHANNELS, MATTER_CLASSES, APPEAL_ROUTES } from '../../../petitions/domain/index.ts';
import { addDays, dayInChina, parsePlainDate, weekdayOf } from '../../../platform/kernel/index.ts';
import { HISTORY_IN_DAYS, planArrivals } from './plan-arrivals.ts';

const today = parsePlainDate('2026-11-20');
const COUNT = 3000;
const plan = (seed: number) => planArrivals({ count: COUNT, seed, today, calendar: nationalCalendar });
const arrivals = plan(1);

describe('what comes in', () => {
  it('is as many as asked for, in the order of receipt, within three years before today', () => {
    expect(arrivals).toHaveLength(COUNT);
    const moments = arrivals.map(({ receivedAt }) => receivedAt);
    expect(moments.toSorted()).toEqual(moments);
    for (const { receivedAt, receivedOn } of arrivals) {
      expect(dayInChina(receivedAt)).toBe(receivedOn);
      expect(receivedOn < today && receivedOn >= addDays(today, -HISTORY_IN_DAYS - 10)).toBe(true);
    }
  });

  it('is the same for the same seed but for the ids, and another for another seed', () => {
    const gist = (seed: number) => plan(seed).map(({ receivedAt, themeCode, unitCode, channel, fate }) => [receivedAt, themeCode, unitCode, channel, fate].join());
    expect(gist(1)).toEqual(gist(1));
    expect(gist(2)).not.toEqual(gist(1));
  });

  it('comes by every channel, in every class and on every route', () => {
    expect(new Set(arrivals.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
    expect(new Set(arrivals.map((arrival) => arrival.class))).toEqual(new Set(MATTER_CLASSES));
    expect(new Set(arrivals.map(({ route }) => route).filter((route) => route !== null))).toEqual(new Set(APPEAL_ROUTES));
  });

  it('is most on Mondays and least at weekends, when nobody comes to a closed door', () => {
    const onWeekday = (day: number) => arrivals.filter(({ receivedOn }) => weekdayOf(receivedOn) === day).length;
    expect(onWeekday(1)).toBeGreaterThan(onWeekday(4));
    expect(onWeekday(7)).toBeLessThan(onWeekday(4) / 2);
    const closed = arrivals.filter(({ receivedOn, channel }) => !nationalCalendar.isWorkingDay(receivedOn) && (channel === 'VISIT' || channel === 'LETTER'));
    expect(closed).toEqual([]);
  });

  it('follows the seasons: roofs leak in the rain, wages are missed at the end of the year', () => {
    const inMonths = (theme: string, months: readonly number[]) => arrivals.filter(({ themeCode, receivedOn }) => themeCode === theme && months.includes(Number(receivedOn.slice(5, 7)))).length;
    expect(inMonths('030101', [6, 7, 8])).toBeGreaterThan(inMonths('030101', [12, 1, 2]) * 1.5);
    expect(inMonths('010103', [12, 1, 2])).toBeGreaterThan(inMonths('010103', [6, 7, 8]));
  });

  it('has shared causes: many matters of one theme at one place within weeks, the last of them now', () => {
    const shared = Map.groupBy(arrivals.filter(({ area }) => area !== undefined), ({ themeCode, area }) => `${themeCode} ${area ?? ''}`);
    expect([...shared.values()].filter((group) => group.length >= 5).length).toBeGreaterThanOrEqual(2);
    expect(arrivals.filter(({ area, receivedOn }) => area === '岚湖新城' && receivedOn >= addDays(today, -17)).length).toBeGreaterThanOrEqual(4);
  });

  it('has at least one of each special fate', () => {
    const fates = new Set(plan(4).slice(0).map(({ fate }) => fate));
    expect([...fates].toSorted()).toEqual([
      'AFTER_THE_END', 'DOUBLE', 'ENDED_BY_COURT', 'LEVEL_SKIPPED', 'NOT_COMPETENT', 'NO_AUTHORITY', 'ORDINARY', 'PENDING_BELOW', 'REPEAT', 'RETALIATION', 'SEALED',
    ]);
  });

  it('brings what follows another matter after it', () => {
    const followers = arrivals.filter(({ first }) => first !== undefined);
    for (const { first, receivedAt } of followers) expect(first !== undefined && first.receivedAt < receivedAt).toBe(true);
    expect(followers.length).toBeGreaterThan(50);
  });
});
