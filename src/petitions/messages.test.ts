import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages as lifecycleMessages } from './domain/index.ts';
import { messages } from './messages.ts';

const here = import.meta.dirname;

/** The keys of messages that the sources name; names of jobs and of rate limits are none. */
function listNamedKeys(): ReadonlySet<string> {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /^(server|domain|[\w-]+contract)[/.].*\.ts$/.test(file) && !/test\.ts$|messages/.test(file));
  const lines = ['contract.ts', ...files].flatMap((file) => readFileSync(join(here, file), 'utf8').split('\n'));
  const spoken = lines.filter((line) => !/name: '|RECOMPUTE_DEADLINES =/.test(line));
  return new Set(spoken.flatMap((line) => [...line.matchAll(/'(petitions\.(?:(?:route|next)\.)?[a-z_]+)'/g)].map(([, key = '']) => key)));
}

describe('what the server says about petitions', () => {
  const named = listNamedKeys();

  it('has a sentence for everything that the sources name', () => {
    expect(named.size).toBeGreaterThan(200);
    expect([...named].filter((key) => !Object.hasOwn(messages.en, key) && !Object.hasOwn(lifecycleMessages.en, key))).toEqual([]);
  });

  it('has no sentence that nothing names, and none that the lifecycle has already', () => {
    expect(Object.keys(messages.en).filter((key) => !named.has(key))).toEqual([]);
    expect(Object.keys(messages.en).filter((key) => Object.hasOwn(lifecycleMessages.en, key))).toEqual([]);
  });

  it('says the same things in both languages', () => {
    const placesOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]);
    expect(placesOf(messages['zh-CN'])).toEqual(placesOf(messages.en));
  });
});
