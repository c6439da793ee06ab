import type { KeyRing } from '../../platform/crypto/index.ts';
import { makeQueryCode, parseQueryCode } from '../domain/index.ts';

const BYTES = 10;

/**
 * The code that goes with a matter. It is derived, so that the repeat of a submission answers the same code
 * although only its hash is kept.
 */
export function queryCodeFor(keys: KeyRing, petitionId: string): string {
  return makeQueryCode(keys.deriveBytes('query-code', petitionId, BYTES));
}

/** The code of one of several petitioners; it opens the matter for him alone. */
export function memberCodeFor(keys: KeyRing, petitionId: string, petitionerId: string): string {
  return makeQueryCode(keys.deriveBytes('query-code', `${petitionId}/${petitionerId}`, BYTES));
}

export function hashQueryCode(keys: KeyRing, code: string): Buffer {
  return keys.keyedHash('query-code', code);
}

/** The hash of what somebody typed; undefined when a character is mistyped, which the check group finds. */
export function hashTypedCode(keys: KeyRing, typed: string): Buffer | undefined {
  const parsed = parseQueryCode(typed);
  return parsed.ok ? hashQueryCode(keys, parsed.value) : undefined;
}
