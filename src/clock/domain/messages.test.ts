import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE_IDS } from './article.ts';
import { CLOCK_HANDLES } from './clock-spec.ts';
import { WHY_CODES } from './explanation.ts';
import { messages } from './messages.ts';
import { PROFILE_IDS } from './profile.ts';

const keys = Object.keys(messages.en);

function listErrorCodes(): string[] {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const codes = sources.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:AppError\('\w+', |refuse\()'(clock\.\w+)'/g)]);
  return codes.map(([, code = '']) => code);
}

describe('the messages of the clock engine', () => {
  it('exist in both languages with the same places for values', () => {
    expect(Object.keys(messages['zh-CN'])).toEqual(keys);
    const placesOf = (texts: Readonly<Record<string, string>>) => keys.map((key) => [key, [...(texts[key] ?? '').matchAll(/\{\w+\}/g)].flat().sort()]);
    expect(placesOf(messages['zh-CN'])).toEqual(placesOf(messages.en));
  });

  it('name every error, clock, article, reason and profile', () => {
    const codes = listErrorCodes();
    expect(codes.length).toBeGreaterThan(20);
    const wanted = [
      ...codes,
      ...CLOCK_HANDLES.map((handle) => `clock.name.${handle}`),
      ...ARTICLE_IDS.map((article) => `clock.article.${article}`),
      ...WHY_CODES.map((why) => `clock.why.${why}`),
      ...PROFILE_IDS.map((id) => `clock.profile.${id}`),
    ];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
