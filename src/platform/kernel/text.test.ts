import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { countCharacters, lineText, plainText } from './text.ts';

function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue?.code === 'custom' ? issue.message : issue?.code;
}

describe('text that a person writes', () => {
  const text = plainText({ min: 1, max: 5 });

  it.each([
    ['keeps what was written', '欠薪三月', '欠薪三月'],
    ['keeps rare characters, emoji and joiners', '𠮷👨‍👩', '𠮷👨‍👩'],
    ['composes characters', 'e\u0301', 'é'],
    ['trims the outer white space, the ideographic too', '\u3000 甲 \n', '甲'],
    ['makes every line end the same', 'a\r\nb\rc', 'a\nb\nc'],
    ['keeps tabs', 'a\tb', 'a\tb'],
    ['removes direction overrides', '\u202Eabc\u2066', 'abc'],
  ])('%s', (_title, input, expected) => {
    expect(text.parse(input)).toBe(expected);
  });

  it.each([
    ['a NUL', 'a\u0000b', 'text.control_character'],
    ['an escape sequence', '\u001B[2J', 'text.control_character'],
    ['a C1 control', 'a\u0085', 'text.control_character'],
    ['half a surrogate pair', 'a\uD842', 'text.broken_character'],
    ['nothing but white space', ' \u3000 ', 'too_small'],
    ['nothing but overrides', '\u202E', 'too_small'],
    ['too many characters', '一二三四五六', 'too_big'],
    ['a number', 5, 'invalid_type'],
  ])('refuses %s', (_title, input, expected) => {
    expect(faultOf(text, input)).toBe(expected);
  });

  it('counts characters and not code units', () => {
    expect(countCharacters('𠮷𠮷𠮷𠮷𠮷')).toBe(5);
    expect(faultOf(text, '𠮷𠮷𠮷𠮷𠮷')).toBeUndefined();
    expect(faultOf(text, '𠮷𠮷𠮷𠮷𠮷𠮷')).toBe('too_big');
  });

  it('keeps a single line single', () => {
    expect(faultOf(lineText({ max: 9 }), '甲\n乙')).toBe('text.control_character');
    expect(faultOf(lineText({ max: 9 }), '甲\u2028乙')).toBe('text.control_character');
    expect(lineText({ max: 9 }).parse(' 甲 乙 ')).toBe('甲 乙');
  });

  it('describes its limits in the API reference and survives the way out', () => {
    expect(z.toJSONSchema(text)).toMatchObject({ type: 'string', minLength: 1, maxLength: 5 });
    expect(z.encode(text, '欠薪')).toBe('欠薪');
  });
});
