import { expect, it } from 'vitest';
import { caseFileMessages } from './messages-case-file.ts';
import { journalMessages } from './messages-journal.ts';

it('the words of a case file have the same blanks in both languages, and none is empty', () => {
  const blanksOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted(), text.trim() !== '']);
  for (const messages of [caseFileMessages, journalMessages]) expect(blanksOf(messages['zh-CN'])).toEqual(blanksOf(messages.en));
});
