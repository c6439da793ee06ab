export interface WeightedChance {
  readonly chance: number;
  readonly weight: number;
}

/** The chance of the whole family: so improbable is the most improbable of them, counted for having looked at all (weighted Bonferroni). */
export function chanceOfFamily(family: readonly WeightedChance[]): number {
  const total = family.reduce((sum, { weight }) => sum + weight, 0);
  return family.reduce((least, { chance, weight }) => Math.min(least, (chance * total) / weight), 1);
}

/**
 * Which of them stand out while the error of all together stays at `error` (Holm 1979 with weights that are fixed beforehand, Genovese
 * et al. 2006): guards that tell bought from honest well may be more easily believed than those that tell it badly.
 */
export function holdFamilyError<T extends WeightedChance>(family: readonly T[], error: number): ReadonlySet<T> {
  const standing = new Set<T>();
  let remaining = family.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of family.toSorted((one, other) => one.chance / one.weight - other.chance / other.weight)) {
    if (each.chance > (error * each.weight) / remaining) break;
    standing.add(each);
    remaining -= each.weight;
  }
  return standing;
}
