import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashGrams } from './text-grams.ts';

describe('the character pairs of a text', () => {
  it('contain the pairs of every substring, so that a search never misses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text];
        const start = from % characters.length;
        const part = characters.slice(start, start + 2 + (length % 5)).join('');
        const whole = new Set(hashGrams(text));
        // Lower-casing may depend on the neighbours (final sigma), so compare within the lowered text only.
        fc.pre(text.toLowerCase().includes(part.toLowerCase()));
        expect(hashGrams(part).every((gram) => whole.has(gram))).toBe(true);
      }),
    );
  });

  it('are 32-bit integers, each once, blind to case and whole beyond the basic plane', () => {
    expect(hashGrams('𠮷𠮷𠮷')).toHaveLength(1);
    expect(hashGrams('AB')).toEqual(hashGrams('ab'));
    expect(hashGrams('欠薪三月').every((gram) => gram === Math.trunc(gram) && Math.abs(gram) <= 2 ** 31)).toBe(true);
    expect(hashGrams('一')).toEqual([]);
  });
});
