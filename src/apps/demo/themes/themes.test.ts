import { describe, expect, it } from 'vitest';
import { planThemes } from '../../../organisation/domain/index.ts';
import { findThemeTraits } from '../plan/theme-traits.ts';
import { themeLines, themes } from './index.ts';

const SLOTS = ['place', 'area', 'unit', 'subject', 'amount', 'month', 'day', 'months', 'days', 'count', 'years', 'times'];
const REPORTS = '070203';

describe('the example themes', () => {
  it('are some eighty on three levels, each with a code that says where it belongs', () => {
    const planned = planThemes(themeLines, []);
    expect(planned.length).toBeGreaterThanOrEqual(78);
    expect(planned.length).toBeLessThanOrEqual(85);
    for (const { code, parentCode, level } of planned) {
      expect(code).toHaveLength(level * 2);
      expect(parentCode ?? '').toBe(code.slice(0, -2));
    }
    expect(planned.filter(({ nameEn }) => nameEn === undefined)).toEqual([]);
  });

  it('know what is done about each request', () => {
    const lacking = [...themes.values()].filter(({ requests, remedies, code }) => remedies.length < requests.length && !code.startsWith('0802'));
    expect(lacking.map(({ code }) => code)).toEqual([]);
  });

  it('speak of nothing that a matter cannot fill in', () => {
    const sentences = [...themes.values()].flatMap(({ requests, facts, reasons, remedies, explanations }) => [...requests, ...facts, ...reasons, ...remedies, ...explanations]);
    const slots = sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect([...new Set(slots)].filter((name) => name !== undefined && !SLOTS.includes(name))).toEqual([]);
    expect(sentences.filter((sentence) => /[。；]$/.test(sentence))).toEqual([]);
  });

  it('each have a unit that answers for them, but for reports', () => {
    expect([...themes.keys()].filter((code) => findThemeTraits(code) === undefined)).toEqual([REPORTS]);
  });
});
