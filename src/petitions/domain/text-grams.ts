const FNV_PRIME = 0x9e3779b1;

/**
 * The pairs of neighbouring characters of a text as 32-bit integers, each once; lower case.
 * Two different pairs may share a number, so a hit is rechecked against the text itself.
 */
export function hashGrams(text: string): readonly number[] {
  const grams = new Set<number>();
  let previous = -1;
  for (const character of text.toLowerCase()) {
    const code = character.codePointAt(0) ?? 0;
    if (previous >= 0) grams.add(Math.imul(previous, FNV_PRIME) ^ code);
    previous = code;
  }
  return [...grams];
}
