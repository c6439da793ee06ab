import { describe, expect, it } from 'vitest';
import { addDaysTo, daysOf } from './exception-days.ts';

const holiday = { kind: 'off', name: '国庆节', nameEn: 'National Day' } as const;

describe('days that differ from the ordinary week', () => {
  it('are added one by one from the first to the last', () => {
    expect(daysOf({ ...holiday, from: '2026-09-30', to: '2026-10-02' }).map(({ day }) => day)).toEqual(['2026-09-30', '2026-10-01', '2026-10-02']);
    expect(daysOf({ ...holiday, from: '2026-10-01' })).toEqual([{ day: '2026-10-01', ...holiday }]);
    expect(daysOf({ ...holiday, from: '2026-10-02', to: '2026-10-01' })).toEqual([]);
  });

  it('stand in order, and a day given again takes the new meaning', () => {
    const days = addDaysTo([{ day: '2026-10-10', ...holiday }, { day: '2026-10-01', ...holiday }], [{ day: '2026-10-10', ...holiday, kind: 'work' }]);
    expect(days.map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2026-10-01 off', '2026-10-10 work']);
  });
});
