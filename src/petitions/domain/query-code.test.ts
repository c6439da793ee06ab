import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeQueryCode, parseQueryCode } from './query-code.ts';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

function bytesOf(seed: number): Uint8Array {
  return createHash('sha256').update(String(seed)).digest().subarray(0, 10);
}

const SAMPLES = Array.from({ length: 40 }, (_, seed) => makeQueryCode(bytesOf(seed)));

/** Every code with one letter replaced by every other letter and digit. */
function listSubstitutions(code: string): readonly string[] {
  return [...code].flatMap((letter, at) => (letter === '-' ? [] : ALPHABET.filter((other) => other !== letter).map((other) => code.slice(0, at) + other + code.slice(at + 1))));
}

/** Every code with two neighbouring letters exchanged, over a hyphen too. */
function listTranspositions(code: string): readonly string[] {
  const letters = [...code.replaceAll('-', '')];
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}

function listSwaps(parts: readonly string[]): readonly string[] {
  return parts.flatMap((one, at) =>
    parts.slice(at + 1).map((other, after) => parts.map((part, index) => (index === at ? other : index === at + 1 + after ? one : part)).join('')),
  );
}

function measureFound(listErrors: (code: string) => readonly string[]): { readonly tried: number; readonly rate: number } {
  const wrong = SAMPLES.flatMap((code) => listErrors(code).filter((error) => error.replaceAll('-', '') !== code.replaceAll('-', '')));
  const found = wrong.filter((error) => !parseQueryCode(error).ok);
  return { tried: wrong.length, rate: found.length / wrong.length };
}

describe('a query code', () => {
  it('is six groups of two plain syllables', () => {
    for (const code of SAMPLES) expect(code).toMatch(/^([bdfghkmnprstvz][aeiou]){2}(-([bdfghkmnprstvz][aeiou]){2}){5}$/);
  });

  it('uses at least 60 bits of its bytes', () => {
    const choices = 14 * 5;
    expect(10 * Math.log2(choices)).toBeGreaterThan(60);
    const heads = Array.from({ length: 3000 }, (_, seed) => makeQueryCode(bytesOf(seed)).replaceAll('-', '').slice(0, 20));
    expect(new Set(heads).size).toBe(3000);
    for (let syllable = 0; syllable < 10; syllable += 1) {
      expect(new Set(heads.map((head) => head.slice(syllable * 2, syllable * 2 + 2))).size).toBe(choices);
    }
  });

  it('is the same for the same bytes and needs ten of them', () => {
    expect(makeQueryCode(bytesOf(7))).toBe(makeQueryCode(bytesOf(7)));
    expect(makeQueryCode(new Uint8Array(10))).toBe('baba-baba-baba-baba-baba-tuta');
    expect(() => makeQueryCode(new Uint8Array(9))).toThrow(RangeError);
  });

  it.each([
    ['as it is printed', (code: string) => code],
    ['in capitals', (code: string) => code.toUpperCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces instead', (code: string) => ` ${code.replaceAll('-', ' ')} `],
    ['with dashes and too many of them', (code: string) => `—${code.replaceAll('-', ' – ')}－`],
    ['full-width', (code: string) => [...code].map((letter) => (letter === '-' ? '－' : String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))).join('')],
    ['over two lines', (code: string) => code.replace('-', '-\n')],
  ])('is read %s', (_how, write) => {
    for (const code of SAMPLES) expect(parseQueryCode(write(code))).toEqual({ ok: true, value: code });
  });

  it.each(['', 'bako', '查询码', 'QXJT-20261125-00012', `${'bako-'.repeat(6)}bako`])('is malformed when its length is wrong: %j', (text) => {
    expect(parseQueryCode(text)).toEqual({ ok: false, failure: 'malformed' });
  });

  it('is mistyped when a letter is not of its alphabet', () => {
    expect(parseQueryCode('baba-baba-baba-baba-baba-tula')).toEqual({ ok: false, failure: 'mistyped' });
  });

  it('shows every single mistyped character', () => {
    const { tried, rate } = measureFound(listSubstitutions);
    expect(tried).toBe(SAMPLES.length * 24 * 35);
    expect(rate).toBe(1);
  });

  it('shows every exchange of two neighbouring letters', () => {
    expect(measureFound(listTranspositions).rate).toBe(1);
  });

  it('shows at least 99 % of swapped groups and of swapped syllables', () => {
    const groups = measureFound((code) => listSwaps(code.split('-')));
    const syllables = measureFound((code) => listSwaps(code.match(/[a-z]{2}/g) ?? []));
    expect(groups.tried).toBeGreaterThan(550);
    expect(groups.rate).toBeGreaterThanOrEqual(0.99);
    expect(syllables.rate).toBeGreaterThanOrEqual(0.99);
  });

  it('is not hit by guessing its check group', () => {
    const guesses = SAMPLES.flatMap((code) => SAMPLES.map((other) => code.slice(0, 25) + other.slice(25))).filter((guess) => !SAMPLES.includes(guess));
    expect(guesses.filter((guess) => parseQueryCode(guess).ok).length / guesses.length).toBeLessThan(0.01);
  });
});
