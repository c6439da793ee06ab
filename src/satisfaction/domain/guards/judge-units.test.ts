import { describe, expect, it } from 'vitest';
import { synthesiseOffice } from '../testing/index.ts';
import { FEWEST_RATINGS, judgeUnits } from './judge-units.ts';
import type { RatedUnit, RatingTrace } from './rated-period.ts';

const DAY = 1440;
const EVENING = 20 * 60;

function aRating(index: number, changes: Partial<RatingTrace> = {}): RatingTrace {
  return {
    value: 'SATISFIED', castAt: (10 + index) * DAY + ((index * 137) % 600) + 500, servedOn: index, togetherKey: `m${String(index)}`, networkKey: `n${String(index)}`,
    deviceKey: `d${String(index)}`, comment: null, staffActsAt: [], remindedAt: [], ...changes,
  };
}

function aUnit(unitKey: string, ratings: readonly RatingTrace[]): RatedUnit {
  return { unitKey, ratings, answers: [], periodEnd: 5000 };
}

const quiet = (count: number): readonly RatingTrace[] => Array.from({ length: count }, (_, index) => aRating(index * 3));
const verdictOf = (ratings: readonly RatingTrace[]) => judgeUnits([aUnit('it', ratings), aUnit('other', quiet(40))])[0];

describe('what is held against nobody', () => {
  it('twenty people who were served on one day rate in one evening, from one place, with one sentence', () => {
    const together = Array.from({ length: 20 }, (_, index) => aRating(500 + index, { servedOn: 200, castAt: 200 * DAY + EVENING + index * 2, networkKey: 'hall', comment: '宿舍漏水已经修好，感谢大家' }));
    expect(verdictOf([...quiet(40), ...together])).toMatchObject({ verdict: 'ORDINARY' });
  });

  it('the signatories of one joint petition rate together, though they were served on different days', () => {
    const joint = Array.from({ length: 20 }, (_, index) => aRating(500 + index, { togetherKey: 'joint', castAt: 200 * DAY + EVENING + index, networkKey: 'hall' }));
    expect(verdictOf([...quiet(40), ...joint])).toMatchObject({ verdict: 'ORDINARY' });
  });

  it('many rate within the hour after the program reminded them', () => {
    const reminded = Array.from({ length: 20 }, (_, index) => aRating(500 + index * 4, { castAt: 900 * DAY + 540 + index, remindedAt: [900 * DAY + 540] }));
    expect(verdictOf([...quiet(40), ...reminded])).toMatchObject({ verdict: 'ORDINARY' });
  });

  it('everybody of a company comes from its one address, each at an hour of their own', () => {
    expect(verdictOf(quiet(60).map((rating) => ({ ...rating, networkKey: 'firm' })))).toMatchObject({ verdict: 'ORDINARY' });
  });

  it('people are angry at the same time: bad ratings are never counted', () => {
    const angry = Array.from({ length: 20 }, (_, index) => aRating(500 + index * 4, { value: 'DISSATISFIED', castAt: 900 * DAY + index, networkKey: 'hall', comment: '两个月没有答复，十分不满意' }));
    expect(verdictOf([...quiet(40), ...angry])).toMatchObject({ verdict: 'ORDINARY' });
  });
});

describe('what makes a unit stand out', () => {
  it('ratings of matters that have nothing in common come one after the other from one device', () => {
    const bought = Array.from({ length: 12 }, (_, index) => aRating(500 + index * 4, { castAt: 900 * DAY + index * 6, deviceKey: 'clerk' }));
    const finding = verdictOf([...quiet(48), ...bought]);
    expect(finding).toMatchObject({ verdict: 'STANDS_OUT' });
    expect(finding?.evidence[0]).toMatchObject({ guard: 'sameDevice', seen: 12, of: 60, standsOut: true });
  });

  it('ratings follow minutes after staff opened the matter', () => {
    const called = Array.from({ length: 12 }, (_, index) => {
      const rating = aRating(500 + index * 4);
      return { ...rating, staffActsAt: [rating.castAt - 6] };
    });
    expect(verdictOf([...quiet(48), ...called])?.evidence[0]).toMatchObject({ guard: 'afterStaff', seen: 12, standsOut: true });
  });

  it('those who were drawn and asked elsewhere tell another story than those who rated', () => {
    const told = Array.from({ length: 60 }, (_, index) => ({ satisfied: index % 3 === 0, toldHowToRate: index % 5 === 0 }));
    const [finding] = judgeUnits([{ ...aUnit('it', quiet(200)), answers: told }, aUnit('other', quiet(40))]);
    expect(finding?.evidence.filter(({ standsOut }) => standsOut).map(({ guard }) => guard)).toEqual(['gap', 'toldHow']);
  });
});

it('says nothing about a unit with fewer than ten ratings', () => {
  const [finding] = judgeUnits([aUnit('it', quiet(FEWEST_RATINGS - 1).map((rating) => ({ ...rating, deviceKey: 'one', castAt: 5 }))), aUnit('other', quiet(40))]);
  expect(finding).toEqual({ unitKey: 'it', ratings: 9, verdict: 'TOO_FEW', chance: 1, evidence: [] });
});

it('judges the same whatever the order of units and ratings', () => {
  const office = synthesiseOffice({ seed: 7, units: 6, ratings: 60, bought: 0.2 });
  const turned = office.map((unit) => ({ ...unit, ratings: unit.ratings.toReversed() })).toReversed();
  expect(judgeUnits(turned).toReversed()).toEqual(judgeUnits(office));
});

/** The whole measurement is bench/rating-guards.ts; these few seeds fail when a change costs power or honest units their peace. */
describe('in synthetic offices with known truth', () => {
  const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it('finds a fifth of bought ratings among 100 in at least eight of ten offices', () => {
    const found = SEEDS.filter((seed) => judgeUnits(synthesiseOffice({ seed, units: 8, ratings: 100, bought: 0.2 }))[0]?.verdict !== 'ORDINARY');
    expect(found.length).toBeGreaterThanOrEqual(8);
  });

  it('suspects at most four of 80 honest units, where people often rate together', () => {
    const suspected = SEEDS.flatMap((seed) => judgeUnits(synthesiseOffice({ seed: 100 + seed, units: 8, ratings: 100, crowded: true }))).filter(({ verdict }) => verdict !== 'ORDINARY');
    expect(suspected.length).toBeLessThanOrEqual(4);
  });
});
