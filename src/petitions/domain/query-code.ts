import { fail, type Result, succeed } from '../../platform/kernel/index.ts';

// Letters that are hard to take for one another, by eye and over the telephone.
const CONSONANTS = 'bdfghkmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES: readonly string[] = [...CONSONANTS].flatMap((consonant) => [...VOWELS].map((vowel) => consonant + vowel));
const BASE = SYLLABLES.length;
const IN_GROUP = 2;
/** Five groups that are chosen at random: 10 syllables of 70 make 61.3 bits. */
const CHOSEN = 5 * IN_GROUP;
/** The last group checks the others. */
const LENGTH = CHOSEN + IN_GROUP;
const LETTERS = LENGTH * 2;
const LEAST_BYTES = 10;

/** The largest prime below the 4,900 values of a group, and a weight above every syllable: one changed syllable always shows. */
const PRIME = 4889;
const WEIGHT = 71;

const SEPARATORS = /[\s\p{Dash_Punctuation}_.,·・−]/gu;

/**
 * A code in pronounceable groups, e.g. `bako-dite-fumo-…`; the last group is computed from the others.
 * `bytes`: at least 10 random bytes. The same bytes make the same code.
 */
export function makeQueryCode(bytes: Uint8Array): string {
  if (bytes.length < LEAST_BYTES) throw new RangeError(`a query code needs ${LEAST_BYTES} bytes`);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  const places = Array.from({ length: CHOSEN }, () => {
    const place = Number(rest % BigInt(BASE));
    rest /= BigInt(BASE);
    return place;
  });
  return formatCode([...places, ...checkOf(places)]);
}

/** Reads a code as people type it: any case, full-width letters, hyphens, dashes or spaces anywhere or missing. */
export function parseQueryCode(text: string): Result<string, 'malformed' | 'mistyped'> {
  const letters = text.normalize('NFKC').toLowerCase().replaceAll(SEPARATORS, '');
  if (letters.length !== LETTERS) return fail('malformed');
  const places = Array.from({ length: LENGTH }, (_, place) => SYLLABLES.indexOf(letters.slice(place * 2, place * 2 + 2)));
  const isWhole = !places.includes(-1) && formatCode(places.slice(CHOSEN)) === formatCode(checkOf(places.slice(0, CHOSEN)));
  return isWhole ? succeed(formatCode(places)) : fail('mistyped');
}

function checkOf(places: readonly number[]): readonly number[] {
  const sum = places.reduce((total, place) => (total * WEIGHT + place + 1) % PRIME, 0);
  return [Math.floor(sum / BASE), sum % BASE];
}

function formatCode(places: readonly number[]): string {
  return places.map((place, index) => (index > 0 && index % IN_GROUP === 0 ? '-' : '') + (SYLLABLES[place] ?? '')).join('');
}
