import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';

describe('the messages of notifications', () => {
  it('have the same keys and the same blanks in both languages', () => {
    expect(blanksOf(messages.en)).toEqual(blanksOf(messages['zh-CN']));
  });
});

function blanksOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]));
}
