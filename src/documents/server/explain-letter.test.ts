import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../platform/ui/index.ts';
import { type PetitionerLetter, PETITIONER_LETTER_TYPES } from '../domain/index.ts';
import { aLetter } from '../domain/testing/index.ts';
import { explainIssuedLetter, explainLetter } from './explain-letter.ts';

describe('the plain words beside a letter', () => {
  it.each(PETITIONER_LETTER_TYPES.flatMap((type) => LANGUAGES.map((language) => [type, language] as const)))('say for %s in %s what, when and how to disagree', (type, language) => {
    const plain = explainLetter({ type, data: aLetter(type) } as PetitionerLetter, language);
    for (const text of [plain.whatHappensNext, plain.byWhen, plain.howToDisagree]) {
      expect(text).toMatch(/[。.]$/);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });

  it('name the days, the body and each decision of an opinion', () => {
    const plain = explainLetter({ type: 'OPINION', data: aLetter('OPINION') }, 'en');
    expect(plain.whatHappensNext).toContain('1. granted, 2. granted, 3. not granted');
    expect(plain.byWhen).toContain('30 days');
    expect(plain.howToDisagree).toContain('国有资产监督管理委员会');
  });

  it('are those of the paper as it was issued', () => {
    expect(explainIssuedLetter('NOTICE_ACCEPT', aLetter('NOTICE_ACCEPT'), 'en')?.byWhen).toContain('9 May 2026');
  });

  it.each([
    ['a paper between units', 'LETTER_TRANSFER', aLetter('LETTER_TRANSFER')],
    ['a kind that is not ours', 'SCANNED_LETTER', {}],
    ['data that is not that of the letter', 'OPINION', { text: '见附件' }],
    ['no data', 'NOTICE_ACCEPT', undefined],
  ])('are not made up for %s', (_title, type, content) => {
    expect(explainIssuedLetter(type, content, 'en')).toBeUndefined();
  });

  it('give the date of a promise as people write it', () => {
    const letter: PetitionerLetter = { type: 'NOTICE_ACCEPT', data: aLetter('NOTICE_ACCEPT') };
    expect(explainLetter(letter, 'zh-CN').byWhen).toContain('2026年5月9日');
    expect(explainLetter(letter, 'en').byWhen).toContain('9 May 2026');
  });
});
