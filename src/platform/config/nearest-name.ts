/** The known name that a mistyped one most likely meant; `undefined` when none is near. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(typed.toUpperCase(), name);
    if (distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor(best.name.length / 4)) ? best.name : undefined;
}

// Levenshtein, one row at a time.
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [leftIndex, leftCharacter] of Array.from(left).entries()) {
    const next = [leftIndex + 1];
    for (const [rightIndex, rightCharacter] of Array.from(right).entries()) {
      const substituted = (row[rightIndex] ?? 0) + (leftCharacter === rightCharacter ? 0 : 1);
      next.push(Math.min(substituted, (row[rightIndex + 1] ?? 0) + 1, (next[rightIndex] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
