import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

function take(random: Random, count: number): readonly number[] {
  return Array.from({ length: count }, () => random.next());
}

describe('a stream of choices', () => {
  it('is the same for the same seeds and another for any other', () => {
    expect(take(new Random(7, 3), 20)).toEqual(take(new Random(7, 3), 20));
    expect(take(new Random(7, 3), 20)).not.toEqual(take(new Random(7, 4), 20));
    expect(take(new Random(7, 3), 20)).not.toEqual(take(new Random(3, 7), 20));
  });

  it('spreads evenly', () => {
    const random = new Random(1);
    const tenths = Map.groupBy(take(random, 20_000), (number) => Math.floor(number * 10));
    for (const [, hits] of tenths) expect(Math.abs(hits.length - 2000)).toBeLessThan(200);
    expect(tenths.size).toBe(10);
  });

  it('picks by weight', () => {
    const random = new Random(2);
    const picked = Array.from({ length: 4000 }, () => random.weighted([['often', 3], ['seldom', 1], ['never', 0]]));
    expect(picked).not.toContain('never');
    expect(picked.filter((value) => value === 'seldom').length / 4000).toBeCloseTo(0.25, 1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('nothing to pick');
  });
});
