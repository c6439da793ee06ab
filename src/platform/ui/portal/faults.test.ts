import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lineText, plainText } from '../../kernel/index.ts';
import { explainIssue } from './faults.ts';

const explain = (schema: z.ZodType, value: unknown): string => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) throw new Error('the value is right');
  return explainIssue(issue, 'en');
};

describe('a fault in plain words', () => {
  it.each([
    ['nothing typed', plainText({ min: 1, max: 9 }), ' ', 'Fill this in'],
    ['nothing chosen', z.enum(['A', 'B']), '', 'Fill this in'],
    ['not ticked', z.literal(true), false, 'Fill this in'],
    ['too long', plainText({ max: 3 }), '一二三四', 'Too long: at most 3 characters. Shorten it, or attach the details as a file'],
    ['half a mail address', z.email(), 'a@', 'The mail address is incomplete; it should look like name@example.cn'],
    ['a line end in a name', lineText({ max: 9 }), '王\n五', 'Contains invisible control characters, as text pasted from other programs often does. Delete them and type again'],
    ['half a character', plainText({ max: 9 }), '\uD842', 'Contains invisible control characters, as text pasted from other programs often does. Delete them and type again'],
    ['anything else', z.custom(() => false), 'x', 'Something is not right here; please check'],
  ])('%s', (_name, schema, value, expected) => {
    expect(explain(schema, value)).toBe(expected);
  });
});
