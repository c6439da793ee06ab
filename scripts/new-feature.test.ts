import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, 'scripts', 'new-feature.mjs');
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-feature-'));
  mkdirSync(join(directory, 'src'));
  symlinkSync(join(root, 'src', 'platform'), join(directory, 'src', 'platform'));
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(directory, { recursive: true }));

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: directory, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('a new feature', () => {
  it('has the folders and names that every feature has, and says what comes next', () => {
    const { status, output } = run(process.execPath, script, 'suggestion-box', directory);
    expect([status, readdirSync(join(directory, 'src', 'suggestion-box')).sort()]).toEqual([0, ['README.md', 'contract.ts', 'domain', 'messages.ts', 'server']]);
    expect(readdirSync(join(directory, 'src', 'suggestion-box', 'server')).sort()).toEqual(['index.ts', 'suggestion-box-routes.test.ts', 'suggestion-box-routes.ts']);
    expect(readFileSync(join(directory, 'src', 'suggestion-box', 'server', 'index.ts'), 'utf8')).toContain('suggestionBoxFeature');
    expect(output).toContain('src/apps/server/features.ts');
  });

  it('compiles under the strict settings of the project', () => {
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['src/suggestion-box'], exclude: [], compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] } }));
    expect(run(process.execPath, join(root, 'node_modules/typescript-7/bin/tsc'), '-p', 'tsconfig.json').output).toBe('');
  }, 30_000);

  it('passes the lint', () => {
    const { status, output } = run(process.execPath, join(root, 'node_modules/oxlint/bin/oxlint'), '--config', join(root, '.oxlintrc.json'), '--deny-warnings', 'src/suggestion-box');
    expect([status, output]).toEqual([0, expect.stringContaining('0 errors')]);
  }, 30_000);

  it('has tests that pass', () => {
    const { status, output } = run(process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', directory, 'src/suggestion-box');
    expect([status, output]).toEqual([0, expect.stringContaining('2 passed')]);
  }, 30_000);

  it.each([['src'], ['Bad Name'], ['../x'], [''], ['suggestion-box']])('is not made under the name %j', (name) => {
    mkdirSync(join(directory, 'src', 'src'), { recursive: true });
    expect(run(process.execPath, script, name, directory).status).toBe(2);
  });
});
