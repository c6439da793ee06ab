/** A matter that could be drawn. `rank` is a hash that its id and the quarter's seed make together: nobody can choose it. */
export interface Drawable {
  readonly petitionId: string;
  readonly unitId: string;
  readonly rank: string;
}

export interface SampleRule {
  /** Of each unit's matters. */
  readonly percent: number;
  /** Of each unit at least so many, or all when it has fewer: a small unit shall have its figures too. */
  readonly minimum: number;
}

/** Stratified by unit: of each the matters with the lowest ranks. The same matters and seed always give the same sample. */
export function drawSample<T extends Drawable>(matters: readonly T[], { percent, minimum }: SampleRule): readonly T[] {
  const units = Map.groupBy(matters, ({ unitId }) => unitId);
  return [...units.keys()].toSorted().flatMap((unitId) => {
    const ranked = (units.get(unitId) ?? []).toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
    return ranked.slice(0, Math.max(minimum, Math.ceil((ranked.length * percent) / 100)));
  });
}
