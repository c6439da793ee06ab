/*
 * `npm run chaos`: kills the server, the database or both at moments of chance while eight clients submit, starts again each time,
 * and proves at the end that every acknowledged submission is there, once and whole. `-- --rounds N --seed N` for another run.
 */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { killDatabase } from './chaos/kill-database.ts';
import { type Acknowledged, startSubmitters } from './chaos/submitters.ts';
import { findAnswerViolations } from './chaos/verify-answers.ts';
import { findStoreViolations, readNumbers, type Violation } from './chaos/verify-store.ts';
import { describeMachine } from './frame/machine.ts';
import type { BenchRow } from './frame/measure.ts';
import { saveResult } from './frame/results.ts';
import { rowOf } from './frame/statistics.ts';
import { formatTable } from './frame/table.ts';
import { createChance } from './stage/chance.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { atLeastOne } from './stage/organisation.ts';
import { readPostgresVersion } from './stage/postgres-version.ts';
import { environmentOf, ROOT } from './stage/server-process.ts';

const CLIENTS = 8;
const LONGEST_LOAD_IN_MS = 1600;
const ROUNDS_END_AFTER_MS = 110_000;
const VICTIMS = ['server', 'database', 'both'] as const;

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '20260101' } } });
const rounds = Number(options.rounds);
const chance = createChance(Number(options.seed));
const installation = await makeInstallation('chaos');
let server = await installation.startServer();
try {
  const submitters = startSubmitters({ url: server.url, codes: atLeastOne(installation.organisation.codes), clients: CLIENTS });
  const recoveries = await killAgainAndAgain(installation);
  await submitters.finish();
  const { acknowledged, refusals } = submitters;
  report(acknowledged, recoveries, await verify(installation, acknowledged, refusals));
} finally {
  await server.stop();
  installation.remove();
}

/** Answers the seconds from each kill to the next answer. */
async function killAgainAndAgain(at: Installation): Promise<readonly number[]> {
  const started = performance.now();
  const recoveries: number[] = [];
  for (let round = 0; round < rounds && performance.now() - started < ROUNDS_END_AFTER_MS; round += 1) {
    await pause(chance.below(LONGEST_LOAD_IN_MS));
    const victim = VICTIMS[round % VICTIMS.length] ?? 'both';
    const killed = performance.now();
    const database = victim === 'server' ? undefined : killDatabase(at.dataDirectory);
    // A server whose database was killed lives on and starts it again; one that was killed is started by its operator.
    if (victim === 'database') {
      await database?.replaced();
      await server.ready();
    } else {
      await server.kill();
      server = await at.startServer();
    }
    recoveries.push((performance.now() - killed) / 1000);
    console.error(`  ${round + 1} of ${rounds}: killed ${victim}, back after ${recoveries.at(-1)?.toFixed(1)} s`);
  }
  return recoveries;
}

async function verify(at: Installation, acknowledged: readonly Acknowledged[], refusals: readonly string[]): Promise<readonly Violation[]> {
  const [numbers, store] = await at.withOwner(async (client) => [await readNumbers(client), await findStoreViolations(client)] as const);
  const answers = await findAnswerViolations(server.url, at.dataDirectory, acknowledged);
  const after = await at.withOwner(readNumbers);
  const held = new Set(acknowledged.map((each) => each.number));
  const stored = new Set(numbers);
  return [
    { rule: 'no submission of a good client is refused', count: refusals.length },
    { rule: 'a number is acknowledged to one client', count: acknowledged.length - held.size },
    { rule: 'every acknowledged matter is in the store', count: [...held].filter((number) => !stored.has(number)).length },
    { rule: 'every matter in the store was acknowledged', count: [...stored].filter((number) => !held.has(number)).length },
    { rule: 'a repeated key writes nothing', count: after.length - numbers.length },
    { rule: 'the journal is intact', count: (await isJournalIntact(at)) ? 0 : 1 },
    ...store,
    ...answers,
  ].filter(({ count }) => count !== 0);
}

async function isJournalIntact({ dataDirectory, port }: Installation): Promise<boolean> {
  const verified = promisify(execFile)(process.execPath, ['bin/xinqiao', 'journal', 'verify', '--json'], { cwd: ROOT, env: environmentOf({ dataDirectory, port }) });
  return verified.then(
    ({ stdout }) => (JSON.parse(stdout) as { intact: boolean }).intact,
    () => false,
  );
}

function report(acknowledged: readonly Acknowledged[], recoveries: readonly number[], violations: readonly Violation[]): void {
  const rows: readonly BenchRow[] = [
    { what: 'times killed: the server, the database, both', value: recoveries.length, unit: '', must: `= ${rounds}` },
    { what: 'submissions acknowledged', value: acknowledged.length, unit: '', must: '' },
    { what: 'of which sent more than once', value: acknowledged.filter(({ attempts }) => attempts > 1).length, unit: '', must: '' },
    rowOf('from the kill to the next answer', recoveries, { unit: 's' }),
    { what: 'rules broken', value: violations.length, unit: '', must: '= 0' },
  ];
  const notes = [
    `${CLIENTS} clients submit under an idempotency key and send again until they are acknowledged; the server, PostgreSQL with all its processes, or both are ended with SIGKILL in turns and started again; seed ${options.seed}.`,
    'Checked for every submission: it is there once, number and code open it, its receipt verifies, its key answers the same again and writes nothing. Checked in the store: no matter lacks a row and no row its matter, numbers have no gap, the journal is intact.',
    'A kill does not lose what the operating system holds: that commits reach the disk rests on fsync, which is on.',
  ];
  saveResult('chaos', { rows, notes }, describeMachine(readPostgresVersion()));
  console.log(formatTable(rows));
  for (const { rule, count } of violations) console.log(`BROKEN (${count} times): ${rule}`);
  process.exitCode = violations.length > 0 || recoveries.length < rounds ? 1 : 0;
}
