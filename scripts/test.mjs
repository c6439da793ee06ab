// `npm test`: installs what is missing, then runs every check in order and ends with `N passed, N failed`.
// `npm test -- --only STEP` runs one of them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './build-desk.mjs';
import { installPackages } from './install-packages.mjs';
import { runNpm } from './run-process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'xinqiao-reports-'));

/** A check counts as one test, a suite as as many as it has. */
const steps = {
  types: check('check:types'),
  lint: check('check:lint'),
  imports: check('check:imports'),
  unused: check('check:unused'),
  generated: check('check:generated'),
  desk: async () => countExit(await buildDesk(root)),
  unit: suite('unit'),
  integration: suite('integration'),
  journeys: suite('journeys'),
};

function check(script) {
  return async () => countExit(await runNpm(['run', '--silent', script], { cwd: root }));
}

function suite(name) {
  return async () => {
    const report = join(reports, `${name}.json`);
    const exitCode = await runNpm(['run', '--silent', `test:${name}`, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { cwd: root });
    return countSuite(report, exitCode);
  };
}

function countExit(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

// A suite that breaks before its tests run, or leaves one out, has not passed.
function countSuite(report, exitCode) {
  try {
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numPendingTests + numTodoTests;
    return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function chooseSteps(args) {
  const wanted = args.flatMap((arg, index) => (arg === '--only' ? [args[index + 1]] : arg.startsWith('--only=') ? [arg.slice('--only='.length)] : []));
  const unknown = wanted.filter((name) => !Object.hasOwn(steps, name ?? ''));
  if (unknown.length > 0) {
    console.error(`没有这个步骤 / no such step: ${unknown.join(', ')}. 可用 / available: ${Object.keys(steps).join(', ')}`);
    process.exit(2);
  }
  return wanted.length > 0 ? wanted : Object.keys(steps);
}

const chosen = chooseSteps(process.argv.slice(2));
await installPackages(root);
const total = { passed: 0, failed: 0 };
const summary = [];
for (const name of chosen) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await steps[name]();
  total.passed += passed;
  total.failed += failed;
  summary.push(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
