import { randomInt } from 'node:crypto';

// Crockford's alphabet: nothing that is mistaken when a person reads it out on the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Names one request in answers and log lines. Made here and never taken from the caller, who could put a name into it. */
export function newRequestId(): string {
  return Array.from({ length: 12 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
