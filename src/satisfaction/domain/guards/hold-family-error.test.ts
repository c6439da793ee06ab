import { expect, it } from 'vitest';
import { chanceOfFamily, holdFamilyError } from './hold-family-error.ts';

const family = (...chances: readonly number[]) => chances.map((chance) => ({ chance, weight: 1 }));

it('follows Holm when all are believed alike: 0.01 and 0.013 stand out of four at 5 %, 0.03 does not', () => {
  const four = family(0.03, 0.01, 0.04, 0.0131);
  expect([...holdFamilyError(four, 0.05)]).toEqual([four[1], four[3]]);
});

it('pays for having looked at all of them', () => {
  expect(chanceOfFamily(family(0.02, 0.5, 0.5, 0.5, 0.5))).toBeCloseTo(0.1, 10);
});

it('lets a guard with more weight stand out more easily, at the cost of the others', () => {
  const weighted = [{ chance: 0.03, weight: 3 }, { chance: 0.02, weight: 1 }];
  expect([...holdFamilyError(weighted, 0.05)]).toEqual([{ chance: 0.03, weight: 3 }, { chance: 0.02, weight: 1 }]);
  expect([...holdFamilyError([{ chance: 0.04, weight: 3 }, { chance: 0.02, weight: 1 }], 0.05)]).toEqual([]);
});
