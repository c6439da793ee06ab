import { describe, expect, it } from 'vitest';
import { createTranslator, fillTemplate } from './translator.ts';

const petitions = { 'zh-CN': { 'petitions.late': '已超过{days}天' }, en: { 'petitions.late': '{days} days late' } } as const;

describe('the translator', () => {
  it('fills the values into the sentence of the language', () => {
    const translator = createTranslator([petitions]);
    expect(translator.translate('zh-CN', 'petitions.late', { days: 3 })).toBe('已超过3天');
    expect(translator.translate('en', 'petitions.late', { days: 3 })).toBe('3 days late');
    expect(translator.translate('en', 'petitions.unknown')).toBeUndefined();
  });

  it('keeps a place visible for which it has no value, and takes none from the prototype', () => {
    expect(fillTemplate('{days} {constructor}', {}, 'en')).toBe('{days} {constructor}');
  });

  it('joins lists as the language does', () => {
    expect(fillTemplate('{units}', { units: ['甲', '乙'] }, 'zh-CN')).toBe('甲、乙');
    expect(fillTemplate('{units}', { units: ['A', 'B'] }, 'en')).toBe('A, B');
  });

  it('does not read placeholders inside a value', () => {
    expect(fillTemplate('{a}', { a: '{b}', b: 'x' }, 'en')).toBe('{b}');
  });

  it('refuses two different sentences under one key', () => {
    const rival = { 'zh-CN': { 'petitions.late': '迟' }, en: { 'petitions.late': 'late' } };
    expect(() => createTranslator([petitions, rival])).toThrow('petitions.late');
    expect(() => createTranslator([petitions, petitions])).not.toThrow();
  });
});
