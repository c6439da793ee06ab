const PIECE = 3;
const SHORTEST = 8;

/** The overlapping pieces of a comment; `null` when it is too short to be anybody's own words (满意, 谢谢, ok). */
export function shinglesOf(comment: string | null): ReadonlySet<string> | null {
  const letters = [...(comment ?? '').normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')];
  if (letters.length < SHORTEST) return null;
  return new Set(letters.slice(0, letters.length - PIECE + 1).map((_, index) => letters.slice(index, index + PIECE).join('')));
}
