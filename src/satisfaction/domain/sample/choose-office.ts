import { ancestorsOf, isWithin, type UnitId, type UnitTree } from '../../../organisation/domain/index.ts';

export interface ConcernedUnits {
  /** The unit that answered. */
  readonly unitId: string;
  /** Every unit that had a part: the petition office, who co-handled, passed on or reviewed, and whom the matter is kept from. */
  readonly partUnitIds: readonly string[];
  readonly rank: string;
}

/** Never the unit itself, never anything below it, never who had a part in the matter. */
export function isIndependent(tree: UnitTree, officeId: UnitId, { unitId, partUnitIds }: Pick<ConcernedUnits, 'unitId' | 'partUnitIds'>): boolean {
  return !isWithin(tree, officeId, unitId as UnitId) && !partUnitIds.includes(officeId);
}

/**
 * Who asks: the nearest independent office above the unit, else another one by the lot. `undefined` when there is none: then nobody asks,
 * and the figures say so, for an interview by the unit's own people would be worse than none.
 */
export function chooseOffice(tree: UnitTree, offices: readonly UnitId[], concerned: ConcernedUnits): UnitId | undefined {
  const independent = offices.filter((office) => isIndependent(tree, office, concerned)).toSorted();
  const above = ancestorsOf(tree, concerned.unitId as UnitId).find((unit) => independent.includes(unit));
  return above ?? independent[Number.parseInt(concerned.rank.slice(0, 8), 16) % independent.length];
}
