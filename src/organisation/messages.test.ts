import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';

const here = import.meta.dirname;

describe('the messages of the organisation', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
  });

  it('fill the same values in both languages', () => {
    const keys = Object.keys(messages.en) as (keyof typeof messages.en)[];
    expect(keys.filter((key) => placesOf(messages.en[key]).join() !== placesOf(messages['zh-CN'][key]).join())).toEqual([]);
  });

  it('know every code that is thrown or shown', () => {
    const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.includes('test.ts') && !file.includes('messages'));
    const used = sources.flatMap((file) => [...readFileSync(join(here, file), 'utf8').matchAll(/'(organisation\.(?:route\.|cli\.)?[a-z_]+)'/g)].map((match) => match[1]));
    const permissions = ['organisation.read'];
    expect(used.filter((code) => code !== undefined && !permissions.includes(code) && !Object.hasOwn(messages.en, code))).toEqual([]);
    expect(used.length).toBeGreaterThan(40);
  });
});

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
}
