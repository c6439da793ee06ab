const DEEPEST = 64;

/**
 * Finds text that no field may hold: NUL, which PostgreSQL cannot store, and halves of surrogate pairs, which are no character.
 * A net under the contracts, whose own rules are stricter.
 */
export function findForbiddenText(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return 'text.control_character';
    return value.isWellFormed() ? undefined : 'text.broken_character';
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return undefined;
  if (depth >= DEEPEST) return 'http.bad_request';
  for (const [name, each] of Object.entries(value)) {
    const found = findForbiddenText(name) ?? findForbiddenText(each, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
