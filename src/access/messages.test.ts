import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from './domain/index.ts';
import { messages } from './messages.ts';

const here = import.meta.dirname;

describe('the messages of access', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
  });

  it('know every code that is thrown or shown, and no other', () => {
    const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /^(domain|server|cli)\/.*(?<!test)\.ts$/.test(file));
    const text = sources.map((file) => readFileSync(join(here, file), 'utf8')).join('\n');
    const used = new Set([...text.matchAll(/'(access\.(?:route\.|cli\.)?[a-z_]+)'/g)].map((match) => match[1] ?? ''));
    const notShown = [...used].filter((code) => !Object.hasOwn(messages.en, code) && !PERMISSIONS.some((permission) => permission === code) && !text.includes(`deriveBytes('${code}'`));
    expect(notShown).toEqual([]);
    expect(Object.keys(messages.en).filter((code) => !used.has(code))).toEqual([]);
  });
});
