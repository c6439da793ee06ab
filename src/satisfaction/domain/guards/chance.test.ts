import { describe, expect, it } from 'vitest';
import { intervalOfGap, intervalOfShare, tailOfCount, tailOfNormal } from './chance.ts';

describe('chance in numbers', () => {
  it.each([
    { seen: 5, mean: 2, dispersion: 1, tail: 0.052_653 },
    { seen: 1, mean: 0.3, dispersion: 1, tail: 0.259_182 },
    { seen: 5, mean: 2, dispersion: 2, tail: 0.109_375 },
    { seen: 0, mean: 3, dispersion: 2, tail: 1 },
    { seen: 2, mean: 0, dispersion: 2, tail: 0 },
  ])('counting $seen or more of $mean expected, scattered $dispersion times, has the chance $tail', ({ seen, mean, dispersion, tail }) => {
    expect(tailOfCount(seen, mean, dispersion)).toBeCloseTo(tail, 5);
  });

  it('knows the usual points of the normal distribution', () => {
    expect(tailOfNormal(1.959_964)).toBeCloseTo(0.025, 6);
    expect(tailOfNormal(-1.644_854)).toBeCloseTo(0.95, 6);
  });

  it('gives the intervals that Newcombe published for 81 of 263, and for 56 of 70 against 48 of 80', () => {
    const share = intervalOfShare(81, 263);
    expect([share.low, share.high].map((value) => value.toFixed(4))).toEqual(['0.2553', '0.3662']);
    const gap = intervalOfGap({ count: 56, of: 70 }, { count: 48, of: 80 });
    expect([gap.low, gap.high].map((value) => value.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('never claims to know a share of nothing', () => {
    expect(intervalOfShare(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
