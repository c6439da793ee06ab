import { describe, expect, it } from 'vitest';
import { parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { endsOnTheDay, listFreeSlots, listSlots, type ReceptionDay, timeInChina } from './reception-day.ts';

const day: ReceptionDay = {
  receptionDayId: 'd', unitId: 'u' as never, leaderId: 'l' as never, kind: 'RECEPTION', heldOn: parsePlainDate('2026-03-10'), beginsAt: '09:00', minutesPerVisit: 30,
  visits: 4, place: '接待室', subject: '', cancelledBecause: undefined,
};
const at = (time: string) => parseInstant(`2026-03-10T${time}:00.000Z`);

describe('the times of a reception day', () => {
  it('follow one another without a gap', () => {
    expect(listSlots(day).map(({ beginsAt, endsAt }) => `${beginsAt}-${endsAt}`)).toEqual(['09:00-09:30', '09:30-10:00', '10:00-10:30', '10:30-11:00']);
  });

  it('are told by the clock of China', () => {
    expect([timeInChina(at('01:05')), timeInChina(at('16:00')), timeInChina(at('15:59'))]).toEqual(['09:05', '00:00', '23:59']);
  });

  it('can be booked until they begin, unless they are taken', () => {
    expect(listFreeSlots(day, [2], at('00:59')).map(({ no }) => no)).toEqual([1, 3, 4]);
    expect(listFreeSlots(day, [2], at('01:00')).map(({ no }) => no)).toEqual([3, 4]);
    expect(listFreeSlots(day, [], parseInstant('2026-03-10T16:00:00.000Z'))).toEqual([]);
    expect(listFreeSlots(day, [], parseInstant('2026-03-09T15:59:00.000Z'))).toHaveLength(4);
  });

  it('cannot be booked once the day is called off', () => {
    expect(listFreeSlots({ ...day, cancelledBecause: '另行安排' }, [], at('00:00'))).toEqual([]);
  });

  it('end before midnight', () => {
    expect(endsOnTheDay({ beginsAt: '22:00', minutesPerVisit: 30, visits: 3 })).toBe(true);
    expect(endsOnTheDay({ beginsAt: '22:00', minutesPerVisit: 30, visits: 4 })).toBe(false);
  });
});
