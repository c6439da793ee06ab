import { describe, expect, it } from 'vitest';
import { letterTableMessages } from './desk/letter-table-messages.ts';
import { retaliationMessages } from './desk/retaliation-messages.ts';
import { suggestionMessages } from './desk/suggestion-messages.ts';
import { supervisionMessages } from './desk/supervision-messages.ts';
import { CAUSES } from './domain/index.ts';
import { messages } from './messages.ts';
import { messages as portalMessages } from './portal/messages.ts';

describe('the messages of supervision', () => {
  it.each([messages, supervisionMessages, suggestionMessages, retaliationMessages, letterTableMessages, portalMessages])('have the same keys and the same blanks in both languages (%#)', (source) => {
    expect(blanksOf(source.en)).toEqual(blanksOf(source['zh-CN']));
  });

  it('name every cause and say why, with its article', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const cause of CAUSES) expect(supervisionMessages[language][`why.${cause}`]).toMatch(/《条例》第|arts?\. \d/);
    }
  });
});

function blanksOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()]));
}
