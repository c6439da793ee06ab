import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { DEFAULT_NUMBER_RULE, formatDocumentNumber, numberSeriesOf } from './document-number.ts';

function at(unit: string, type: 'OPINION' | 'REPLY', day: string): string {
  return JSON.stringify(numberSeriesOf(DEFAULT_NUMBER_RULE, type, unit, parsePlainDate(day)));
}

describe('the number of a document', () => {
  it('is written with the year in hexagonal brackets and no leading zeros', () => {
    expect(formatDocumentNumber(DEFAULT_NUMBER_RULE, 'OPINION', 'QXJT', { year: '2026', sequence: 12 })).toBe('信处〔2026〕12号');
  });

  it('begins with the word of the unit where it has one', () => {
    const rule = { ...DEFAULT_NUMBER_RULE, unitWords: { QXJT: '清集' } };
    expect(formatDocumentNumber(rule, 'REPLY', 'QXJT', { year: '2026', sequence: 1 })).toBe('清集信复〔2026〕1号');
  });

  it('runs anew for each unit, kind and year', () => {
    const series = [at('a', 'OPINION', '2026-12-31'), at('a', 'OPINION', '2027-01-01'), at('b', 'OPINION', '2026-12-31'), at('a', 'REPLY', '2026-12-31')];
    expect(new Set(series).size).toBe(4);
    expect(at('a', 'OPINION', '2026-01-01')).toBe(series[0]);
  });

  it('is not given to a form about the matter', () => {
    expect(numberSeriesOf(DEFAULT_NUMBER_RULE, 'REG_FORM', 'a', parsePlainDate('2026-01-01'))).toBeUndefined();
  });
});
