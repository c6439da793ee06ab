import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const SOURCE = fileURLToPath(new URL('../../', import.meta.url));
const Messages = z.object({ 'zh-CN': z.record(z.string(), z.string()), en: z.record(z.string(), z.string()) });

function listSources(): readonly string[] {
  return globSync('**/*.ts', { cwd: SOURCE }).filter((path) => !/\.test\.ts$|testing\//.test(path));
}

/** Every error code that the source throws by its literal name, and one file that throws it. */
function listErrorCodes(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const path of listSources()) {
    for (const match of readFileSync(SOURCE + path, 'utf8').matchAll(/new AppError\(\s*'\w+',\s*'([\w.]+)'/g)) codes.set(match[1] ?? '', path);
  }
  return codes;
}

async function loadAllMessages(): Promise<ReadonlyMap<string, z.infer<typeof Messages>>> {
  const files = listSources().filter((path) => /(^|\/)messages\.ts$/.test(path));
  const entries = await Promise.all(
    files.map(async (path) => {
      const module = (await import(SOURCE + path)) as { messages?: unknown };
      return [path, Messages.parse(module.messages)] as const;
    }),
  );
  return new Map(entries);
}

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('every error code', () => {
  it('has a sentence in both languages', async () => {
    const known = new Set([...(await loadAllMessages()).values()].flatMap((messages) => Object.keys(messages.en)));
    const missing = [...listErrorCodes()].filter(([code]) => !known.has(code)).map(([code, path]) => `${code} (${path})`);
    expect(missing).toEqual([]);
  });
});

describe('the messages', () => {
  it('have the same keys and the same values to fill in, in both languages', async () => {
    for (const [path, messages] of await loadAllMessages()) {
      expect([path, Object.keys(messages.en).sort()]).toEqual([path, Object.keys(messages['zh-CN']).sort()]);
      for (const [key, text] of Object.entries(messages.en)) expect([key, placeholders(text)]).toEqual([key, placeholders(messages['zh-CN'][key] ?? '')]);
    }
  });
});
