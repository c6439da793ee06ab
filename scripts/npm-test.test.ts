import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Stands in for npm: it writes what each step would report, and remembers what it was asked.
const FAKE_NPM = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  const args = process.argv.slice(2);
  appendFileSync('asked.txt', args.slice(0, 3).join(' ') + '\\n');
  if (args[0] === 'ci') { mkdirSync('node_modules', { recursive: true }); process.exit(Number(process.env.CI_EXIT ?? 0)); }
  const report = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
  const outcome = JSON.parse(process.env.OUTCOMES ?? '{}')[args[2]] ?? {};
  if (report && outcome.report !== null) writeFileSync(report, JSON.stringify({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...outcome.report }));
  process.exit(outcome.exit ?? 0);
`;
const LOCK = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } } });

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-scripts-'));
  cpSync(fileURLToPath(new URL('.', import.meta.url)), join(directory, 'scripts'), { recursive: true });
  writeFileSync(join(directory, 'npm.mjs'), FAKE_NPM);
  writeFileSync(join(directory, 'package-lock.json'), LOCK);
  mkdirSync(join(directory, 'src'));
  // The pinned Node and vite, as far as the desk's step needs them.
  mkdirSync(join(directory, 'node_modules', 'vite', 'bin'), { recursive: true });
  writeFileSync(join(directory, 'node_modules', 'vite', 'bin', 'vite.js'), `require('node:fs').mkdirSync('dist/desk', { recursive: true }); require('node:fs').appendFileSync('asked.txt', 'vite\\n');`);
});
afterEach(() => rmSync(directory, { recursive: true }));

function runTests(args: readonly string[] = [], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true', npm_execpath: join(directory, 'npm.mjs'), npm_node_execpath: process.execPath, ...environment },
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1), output: stdout + stderr };
}

function markInstalled(version = '1.0.0'): void {
  writeFileSync(join(directory, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version } } }));
}

function asked(): string {
  return readFileSync(join(directory, 'asked.txt'), 'utf8');
}

function countBuilds(): number {
  return asked().match(/^vite$/gm)?.length ?? 0;
}

describe('npm test', () => {
  it('runs every step in order and ends with the sum', () => {
    markInstalled();
    const { status, lastLine, output } = runTests();
    expect([status, lastLine]).toEqual([0, '15 passed, 0 failed']);
    expect(asked()).toBe(
      ['check:types', 'check:lint', 'check:imports', 'check:unused', 'check:generated', 'vite', 'test:unit', 'test:integration', 'test:journeys']
        .map((step) => (step === 'vite' ? 'vite\n' : `run --silent ${step}\n`))
        .join(''),
    );
    expect(output).toMatch(/✓ unit +\d+\.\d s {2}3 passed, 0 failed/);
  });

  it('goes on after a failure and ends with a failing exit code', () => {
    markInstalled();
    const outcomes = { 'check:lint': { exit: 1 }, 'test:unit': { exit: 1, report: { numPassedTests: 2, numFailedTests: 1 } } };
    const { status, lastLine } = runTests([], { OUTCOMES: JSON.stringify(outcomes) });
    expect([status, lastLine]).toEqual([1, '13 passed, 2 failed']);
  });

  it.each([
    ['breaks before its tests run', { exit: 1, report: null }, '0 passed, 1 failed'],
    ['breaks beside its tests', { exit: 1 }, '3 passed, 1 failed'],
    ['skips a test', { report: { numPassedTests: 2, numPendingTests: 1 } }, '2 passed, 1 failed'],
  ])('counts a suite that %s as failed', (_title, outcome, expected) => {
    markInstalled();
    const { status, lastLine } = runTests(['--only', 'journeys'], { OUTCOMES: JSON.stringify({ 'test:journeys': outcome }) });
    expect([status, lastLine]).toEqual([1, expected]);
  });

  it('runs only the steps that it is asked for, and knows their names', () => {
    markInstalled();
    expect(runTests(['--only', 'types', '--only=unit']).lastLine).toBe('4 passed, 0 failed');
    expect(asked()).toBe('run --silent check:types\nrun --silent test:unit\n');
    const unknown = runTests(['--only', 'nothing']);
    expect([unknown.status, unknown.output]).toEqual([2, expect.stringContaining('types, lint, imports')]);
  });
});

describe('installing', () => {
  it('happens when packages are missing, and not again', () => {
    expect(runTests(['--only', 'types']).status).toBe(0);
    expect(runTests(['--only', 'types']).status).toBe(0);
    expect(asked().match(/^ci /gm)).toHaveLength(1);
  });

  it('happens when the lock has changed', () => {
    markInstalled('0.9.0');
    runTests(['--only', 'types']);
    expect(asked()).toContain('ci --include=dev');
  });

  it('does not happen where npm has installed just these packages, save those for other platforms', () => {
    markInstalled();
    runTests(['--only', 'types']);
    expect(asked()).not.toContain('ci ');
  });

  it('that fails ends everything', () => {
    const { status, output } = runTests(['--only', 'types'], { CI_EXIT: '7' });
    expect([status, output]).toEqual([7, expect.stringContaining('could not be installed')]);
  });
});

describe('building the desk', () => {
  it('happens when its sources change, and only then', () => {
    markInstalled();
    mkdirSync(join(directory, 'src', 'a', 'server'), { recursive: true });
    runTests(['--only', 'desk']);
    runTests(['--only', 'desk']);
    expect(countBuilds()).toBe(1);
    writeFileSync(join(directory, 'src', 'a', 'server', 'x.ts'), '');
    writeFileSync(join(directory, 'src', 'a', 'x.test.ts'), '');
    runTests(['--only', 'desk']);
    expect(countBuilds()).toBe(1);
    writeFileSync(join(directory, 'src', 'a', 'contract.ts'), '');
    runTests(['--only', 'desk']);
    expect(countBuilds()).toBe(2);
  });
});
