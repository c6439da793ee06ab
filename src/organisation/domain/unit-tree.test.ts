import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import { aHistory, anOrganisation, aUnit } from './testing/index.ts';
import { planUnitChange, applyUnitChange } from './unit-change.ts';
import { ancestorsOf, areInOneLine, buildUnitTree, findUnitNameOn, isWithin, lineOf, servedUnitOf, subtreeOf } from './unit-tree.ts';

const today = parsePlainDate('2026-10-01');
const id = (code: string) => code as UnitId;
const tree = buildUnitTree(anOrganisation(), today);

describe('the unit tree', () => {
  it('names what stands above a unit, nearest first', () => {
    expect(ancestorsOf(tree, id('SHOP'))).toEqual(['MINE', 'EAST', 'GROUP']);
    expect(ancestorsOf(tree, id('GROUP'))).toEqual([]);
  });

  it('names a unit with everything below it', () => {
    expect([...subtreeOf(tree, id('EAST'))].toSorted()).toEqual(['EAST', 'EASTDESK', 'MINE', 'SHOP']);
    expect(subtreeOf(tree, id('SASAC'))).toEqual(['SASAC']);
  });

  it('takes a sibling for neither above nor below', () => {
    expect(areInOneLine(tree, id('EAST'), id('WEST'))).toBe(false);
    expect(areInOneLine(tree, id('SHOP'), id('EAST'))).toBe(true);
  });

  it('lets an office work for the unit it stands under, and others for themselves', () => {
    expect(servedUnitOf(tree, id('EASTDESK'))).toBe('EAST');
    expect(servedUnitOf(tree, id('MINE'))).toBe('MINE');
  });

  it('gives an unknown unit no line but its own', () => {
    expect(lineOf(tree, id('NOWHERE'))).toEqual(['NOWHERE']);
    expect(subtreeOf(tree, id('NOWHERE'))).toEqual(['NOWHERE']);
  });

  it('refuses a circle', () => {
    const circle = aHistory(aUnit('AA', { parentId: id('BB') }), aUnit('BB', { parentId: id('AA') }));
    expect(() => buildUnitTree(circle, today)).toThrowError('organisation.unit_cycle');
  });

  it('agrees with itself: a unit is within another exactly when the other lists it below', () => {
    const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(parents, (picks) => {
        const made = picks.map((pick, index) => aUnit(`U${index}`, index === 0 ? {} : { parentId: id(`U${pick % index}`) }));
        const random = buildUnitTree(aHistory(...made), today);
        const ids = [...random.nodes.keys()];
        for (const above of ids) {
          const below = new Set(subtreeOf(random, above));
          expect(ids.filter((each) => isWithin(random, each, above)).toSorted()).toEqual([...below].toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a change of a unit', () => {
  const from = parsePlainDate('2026-07-01');

  it('leaves the old name and place to the days before', () => {
    const history = anOrganisation();
    const changed = applyUnitChange(history, planUnitChange(history, { unitId: id('MINE'), from, name: '一矿', parentId: id('WEST') }));
    expect(findUnitNameOn(changed, id('MINE'), parsePlainDate('2026-06-30'))).toBe('MINE');
    expect(findUnitNameOn(changed, id('MINE'), from)).toBe('一矿');
    expect(isWithin(buildUnitTree(changed, parsePlainDate('2026-06-30')), id('SHOP'), id('EAST'))).toBe(true);
    expect(isWithin(buildUnitTree(changed, from), id('SHOP'), id('EAST'))).toBe(false);
  });

  it('made twice for one day leaves one version of that day', () => {
    const history = anOrganisation();
    const once = applyUnitChange(history, planUnitChange(history, { unitId: id('MINE'), from, name: '一矿' }));
    const twice = applyUnitChange(once, planUnitChange(once, { unitId: id('MINE'), from, name: '二矿' }));
    expect(twice.versions.filter((version) => version.unitId === 'MINE')).toHaveLength(2);
    expect(findUnitNameOn(twice, id('MINE'), from)).toBe('二矿');
  });

  it('keeps a later change that is already recorded', () => {
    const history = anOrganisation();
    const later = applyUnitChange(history, planUnitChange(history, { unitId: id('MINE'), from: parsePlainDate('2026-09-01'), name: '九月' }));
    const both = applyUnitChange(later, planUnitChange(later, { unitId: id('MINE'), from, name: '七月' }));
    expect(findUnitNameOn(both, id('MINE'), parsePlainDate('2026-08-31'))).toBe('七月');
    expect(findUnitNameOn(both, id('MINE'), parsePlainDate('2026-09-01'))).toBe('九月');
  });

  it('never places a unit below itself, not even through a later change', () => {
    const history = anOrganisation();
    expect(() => planUnitChange(history, { unitId: id('EAST'), from, parentId: id('SHOP') })).toThrowError('organisation.unit_cycle');
    const later = applyUnitChange(
      history,
      planUnitChange(history, { unitId: id('WEST'), from: parsePlainDate('2026-09-01'), parentId: id('EAST') }),
    );
    expect(() => planUnitChange(later, { unitId: id('EAST'), from, parentId: id('WEST') })).toThrowError('organisation.unit_cycle');
  });

  it.each([
    [{ unitId: id('NOWHERE'), from }, 'organisation.unit_not_found'],
    [{ unitId: id('GROUP'), from, parentId: id('EAST') }, 'organisation.root_cannot_move'],
    [{ unitId: id('MINE'), from, parentId: id('NOWHERE') }, 'organisation.parent_not_found'],
    [{ unitId: id('MINE'), from: parsePlainDate('2019-12-31') }, 'organisation.unit_not_found'],
  ])('is refused for %j', (change, code) => {
    expect(() => planUnitChange(anOrganisation(), change)).toThrowError(code);
  });
});
