// `npm run chaos`: kills the server and the database at random under a submitting load, and proves that nothing acknowledged is lost.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { verifyJournal } from '../src/audit/server/index.ts';
import { describeMachine } from './frame/machine.ts';
import { saveResult } from './frame/results.ts';
import { round, rowOf } from './frame/statistics.ts';
import { formatTable } from './frame/table.ts';
import { createChance } from './stage/chance.ts';
import { createHttpClient, type HttpClient } from './stage/http-client.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { atLeastOne } from './stage/organisation.ts';
import { readPostgresVersion } from './stage/postgres-version.ts';
import { aSubmission } from './stage/submission.ts';

const KILLS = 20;
const CLIENTS = 8;
const SEED = 20260101;
const RETRY_AFTER_MS = 50;

interface Sent {
  readonly key: string;
  readonly body: object;
}

interface Acknowledged extends Sent {
  readonly number: string;
  readonly queryCode: string;
  readonly receipt: string;
}

type Receipt = Pick<Acknowledged, 'number' | 'queryCode' | 'receipt'>;

const machine = describeMachine(readPostgresVersion());
const chance = createChance(SEED);
const installation = await makeInstallation('chaos');
let unanswered = 0;
const ending = new AbortController();

/** Sends until it is answered, as a browser does whose user presses the button again: the same key, the same words. */
async function submitUntilAnswered(http: HttpClient, { key, body }: Sent): Promise<Receipt> {
  for (;;) {
    try {
      return await http.json<Receipt>({ method: 'POST', path: '/api/v1/portal/submissions', headers: { 'idempotency-key': key }, body });
    } catch {
      unanswered += 1;
      await pause(RETRY_AFTER_MS);
    }
  }
}

async function submitAllTheTime(url: string, acknowledged: Acknowledged[]): Promise<void> {
  const http = createHttpClient(url, CLIENTS);
  const codes = atLeastOne(installation.organisation.codes);
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (!ending.signal.aborted) {
        const sent = { key: randomUUID(), body: aSubmission(chance, chance.pick(codes)) };
        acknowledged.push({ ...sent, ...(await submitUntilAnswered(http, sent)) });
      }
    }),
  );
  http.close();
}

function killDatabase({ dataDirectory }: Installation): void {
  const file = join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid');
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
}

/** Server, database or both die at once; answers how long it took until submissions were served again. */
async function killAndRestart(server: { current: Awaited<ReturnType<Installation['startServer']>> }): Promise<number> {
  await pause(300 + chance.below(1500));
  const victim = chance.pick(['server', 'database', 'both']);
  if (victim !== 'server') killDatabase(installation);
  if (victim === 'database') await pause(chance.below(500));
  await server.current.kill();
  const killedAt = performance.now();
  server.current = await installation.startServer();
  return performance.now() - killedAt;
}

interface Findings {
  readonly lost: number;
  readonly doubled: number;
  readonly surplus: number;
  readonly changedReceipts: number;
  readonly halfDone: number;
  readonly journalFaults: number;
}

/** Looks at everything as the petitioner, as a sender who tries again, and in the database itself. */
async function prove(url: string, acknowledged: readonly Acknowledged[]): Promise<Findings> {
  const http = createHttpClient(url, CLIENTS);
  let changedReceipts = 0;
  for (const sent of acknowledged) {
    const again = await submitUntilAnswered(http, sent);
    if (again.number !== sent.number || again.queryCode !== sent.queryCode || again.receipt !== sent.receipt) changedReceipts += 1;
  }
  http.close();
  return installation.withParts(async ({ petitions: { db, keys } }) => {
    const { rows } = await sql<{ number: string; events: string; clocks: string }>`
      select p.number, (select count(*) from petition_event e where e.petition_id = p.petition_id) as events,
             (select count(*) from deadline d where d.petition_id = p.petition_id) as clocks from petition p`.execute(db.reader);
    const counts = new Map<string, number>();
    for (const { number } of rows) counts.set(number, (counts.get(number) ?? 0) + 1);
    const numbers = acknowledged.map(({ number }) => number);
    const { faultCount } = await verifyJournal(db, keys.publicKeys);
    return {
      lost: numbers.filter((number) => !counts.has(number)).length,
      doubled: numbers.length - new Set(numbers).size + [...counts.values()].filter((count) => count > 1).length,
      surplus: rows.length - acknowledged.length,
      changedReceipts,
      halfDone: rows.filter(({ events, clocks }) => Number(events) === 0 || Number(clocks) === 0).length,
      journalFaults: faultCount,
    };
  });
}

const acknowledged: Acknowledged[] = [];
const outages: number[] = [];
try {
  const server = { current: await installation.startServer() };
  const load = submitAllTheTime(server.current.url, acknowledged);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    outages.push((await killAndRestart(server)) / 1000);
    console.error(`  ${kill} of ${KILLS}: ${acknowledged.length} acknowledged, back after ${outages.at(-1)?.toFixed(1)} s`);
  }
  ending.abort();
  await load;
  const found = await prove(server.current.url, acknowledged);
  await server.current.stop();
  const told = (what: string, value: number, must = '') => ({ what, value: round(value), unit: '', must });
  const rows = [
    told('kills of the server, the database or both', KILLS),
    told('acknowledged submissions', acknowledged.length),
    told('sendings that got no answer and were sent again', unanswered),
    told('acknowledged and not there', found.lost, '<= 0'),
    told('there twice', found.doubled, '<= 0'),
    told('there beyond those acknowledged', found.surplus, '<= 0'),
    told('half there', found.halfDone, '<= 0'),
    told('receipts that differ when sent again', found.changedReceipts, '<= 0'),
    told('faults of the journal', found.journalFaults, '<= 0'),
    rowOf('from the kill to ready', outages, { unit: 's' }),
  ];
  saveResult('chaos', { rows, notes: [`${CLIENTS} clients; each repeats a submission with the same key until it is answered. SIGKILL, seed ${SEED}.`] }, machine);
  console.log(`\n${formatTable(rows)}\n`);
  process.exitCode = acknowledged.length > 0 && rows.every(({ must, value }) => must === '' || value <= 0) ? 0 : 1;
} finally {
  installation.remove();
}
