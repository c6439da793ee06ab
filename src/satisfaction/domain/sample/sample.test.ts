import { describe, expect, it } from 'vitest';
import type { UnitId, UnitTree } from '../../../organisation/domain/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { chooseOffice } from './choose-office.ts';
import { drawSample } from './draw-sample.ts';
import { periodOf, readPeriod } from './period.ts';

describe('a quarter', () => {
  it.each([['2026-01-01', '2026-Q1', '2026-03-31'], ['2026-06-30', '2026-Q2', '2026-06-30'], ['2026-11-25', '2026-Q4', '2026-12-31'], ['2028-02-29', '2028-Q1', '2028-03-31']])(
    '%s lies in %s, which ends on %s', (day, name, lastOn) => expect(periodOf(parsePlainDate(day))).toMatchObject({ name, lastOn }),
  );
  it('is read by its name alone', () => {
    expect(readPeriod('2026-Q4')).toEqual(periodOf(parsePlainDate('2026-12-31')));
    expect([readPeriod('2026-Q5'), readPeriod('26-Q1'), readPeriod('')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the sample', () => {
  const matters = (unitId: string, count: number) => Array.from({ length: count }, (_, index) => ({ petitionId: `${unitId}${String(index)}`, unitId, rank: ((index * 7919) % 9973).toString(16).padStart(8, '0') }));

  it('takes of each unit its share, at least the minimum, and all when there are fewer', () => {
    const drawn = drawSample([...matters('a', 200), ...matters('b', 50), ...matters('c', 4)], { percent: 10, minimum: 10 });
    expect(Object.fromEntries([...Map.groupBy(drawn, ({ unitId }) => unitId)].map(([unit, all]) => [unit, all.length]))).toEqual({ a: 20, b: 10, c: 4 });
  });

  it('is the same again for the same seed, in whatever order the matters come', () => {
    const all = [...matters('a', 40), ...matters('b', 40)];
    expect(drawSample(all.toReversed(), { percent: 20, minimum: 1 })).toEqual(drawSample(all, { percent: 20, minimum: 1 }));
  });
});

describe('who asks a drawn petitioner', () => {
  const line: Readonly<Record<string, readonly string[]>> = { group: ['group'], one: ['one', 'group'], works: ['works', 'one', 'group'], two: ['two', 'group'] };
  const nodes = new Map(Object.entries(line).map(([unit, way]) => [unit as UnitId, { line: way as unknown as readonly UnitId[] }]));
  const tree = { day: parsePlainDate('2026-11-25'), nodes } as unknown as UnitTree;
  const offices = ['group', 'one', 'works', 'two'] as unknown as readonly UnitId[];
  const concerned = (unitId: string, partUnitIds: readonly string[]) => ({ unitId, partUnitIds, rank: '00000000' });

  it('is the nearest office above that had no part', () => {
    expect(chooseOffice(tree, offices, concerned('works', ['works']))).toBe('one');
    expect(chooseOffice(tree, offices, concerned('works', ['works', 'one']))).toBe('group');
  });
  it('is another office when all above had a part, and never one below the unit', () => {
    expect(chooseOffice(tree, offices, concerned('one', ['one', 'group']))).toBe('two');
  });
  it('is nobody when nobody is independent', () => {
    expect(chooseOffice(tree, offices, concerned('group', ['group']))).toBeUndefined();
    expect(chooseOffice(tree, [], concerned('one', []))).toBeUndefined();
  });
});
