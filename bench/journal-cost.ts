import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { record, sealJournal, verifyJournal } from '../src/audit/server/index.ts';
import { createEphemeralKeyRing, makeId, type KeyRing } from '../src/platform/crypto/index.ts';
import { bulkInsert, makeScratchDirectory, migrate, openDatabase, startEmbeddedPostgres, type Database, type Transaction } from '../src/platform/db/index.ts';
import { systemClock } from '../src/platform/time/index.ts';

export const name = 'journal-cost';

export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the row is held to; empty when it is only told. */
  readonly must: string;
}

const ROUNDS = 40;
const WRITES_IN_ROUND = 50;
const WRITERS = 4;
const SEAL_EVERY_MS = 1000;

/**
 * What the journal costs a write: the rows of one submission in one transaction, with and without its entry, on a database that
 * syncs every commit. Rounds with and without take turns, so that what else the machine does falls on both. Entries are sealed
 * once a second meanwhile, sixty times as often as in service.
 */
export async function measure(): Promise<{ rows: BenchRow[] }> {
  const directory = makeScratchDirectory('bench');
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
  try {
    await migrate(server.migratorUrl);
    const db = openDatabase({ url: server.appUrl });
    const rows = await measureWrites(db, createEphemeralKeyRing());
    await db.close();
    return { rows };
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureWrites(db: Database, keys: KeyRing): Promise<BenchRow[]> {
  const bare: number[] = [];
  const recorded: number[] = [];
  const sealing = startSealing(db, keys);
  await runRound(db, [], false);
  await runRound(db, [], true);
  for (let round = 0; round < ROUNDS; round += 1) {
    const isFirst = round % 2 === 0;
    await runRound(db, isFirst ? bare : recorded, !isFirst);
    await runRound(db, isFirst ? recorded : bare, isFirst);
  }
  await sealing.stop();
  const verifying = performance.now();
  const report = await verifyJournal(db, keys.publicKeys);
  const verified = performance.now() - verifying;
  return [
    { what: 'write without the journal, median', value: round3(quantile(bare, 0.5)), unit: 'ms', must: '' },
    { what: 'write with the journal, median', value: round3(quantile(recorded, 0.5)), unit: 'ms', must: '' },
    { what: 'write without the journal, 95th percentile', value: round3(quantile(bare, 0.95)), unit: 'ms', must: '' },
    { what: 'write with the journal, 95th percentile', value: round3(quantile(recorded, 0.95)), unit: 'ms', must: '' },
    { what: 'cost of the journal on a write, ratio of the medians', value: round3(quantile(recorded, 0.5) / quantile(bare, 0.5)), unit: '', must: '<= 1.10' },
    { what: 'cost of the journal on a write, ratio of the means', value: round3(mean(recorded) / mean(bare)), unit: '', must: '' },
    { what: 'entries verified', value: report.entryCount, unit: 'entries', must: '' },
    { what: 'faults found', value: report.faultCount, unit: 'faults', must: '= 0' },
    { what: 'verification', value: Math.round((report.entryCount / verified) * 1000), unit: 'entries/s', must: '' },
  ];
}

async function runRound(db: Database, latencies: number[], withJournal: boolean): Promise<void> {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let write = 0; write < WRITES_IN_ROUND / WRITERS; write += 1) {
        const started = performance.now();
        await db.transaction((tx) => writeSubmission(tx, withJournal));
        latencies.push(performance.now() - started);
      }
    }),
  );
}

async function writeSubmission(tx: Transaction, withJournal: boolean): Promise<void> {
  const petitionId = makeId();
  const now = systemClock.now();
  const today = now.slice(0, 10);
  const number = `XF-${petitionId}`;
  const clock = { petition_id: petitionId, instance: '1', profile: 'GOV', calendar_revision: 1, started_on: today, statutory_due_on: today, assessment_due_on: today, safe_due_on: today, is_provisional: false, outcome: 'open', basis: { json: {} } };
  await sql`insert into number_counter (scope, period, last_number) values (${petitionId}, ${today}, 1) on conflict (scope, period) do update set last_number = number_counter.last_number + 1 returning last_number`.execute(tx);
  await bulkInsert(tx, 'idempotency_key', [{ key_hash: randomBytes(32), petition_id: petitionId, request_sha256: randomBytes(32), created_at: now }]);
  await bulkInsert(tx, 'submission', [{ submission_id: makeId(), petition_id: petitionId, channel: 'ONLINE', received_at: now, form_version: '1', source: 'portal', raw: randomBytes(1500), raw_sha256: randomBytes(32), stored_at: now }]);
  await bulkInsert(tx, 'petition', [{ petition_id: petitionId, number, version: 1, state: 'INTAKE', channel: 'ONLINE', title: '反映拖欠工资', petition_office_unit_id: petitionId, received_at: now, received_on: today, is_anonymous: false, is_notifiable: true, petitioner_count: 1, is_joint: false, is_first_time: true, is_urgent: false, is_supervised: false, is_sealed: false, query_code_hash: randomBytes(32), updated_at: now }]);
  await bulkInsert(tx, 'petition_event', [{ petition_id: petitionId, seq: 1, type: 'received', payload: { json: { channel: 'ONLINE' } }, actor_kind: 'petitioner', occurred_at: now, occurred_on: today }]);
  await bulkInsert(tx, 'petition_content', [{ petition_id: petitionId, title: '反映拖欠工资', requests: { json: ['补发工资'] }, facts: '自三月起未发工资。'.repeat(40), reasons: '劳动合同约定每月十五日发放。' }]);
  await bulkInsert(tx, 'petitioner', [{ petition_id: petitionId, petitioner_id: makeId(), position: 1, kind: 'PERSON', capacity: 'MAIN', identity: randomBytes(400), name_hash: randomBytes(32), phone_hash: randomBytes(32) }]);
  await bulkInsert(tx, 'deadline', ['REGISTER', 'ROUTE'].map((each) => ({ ...clock, clock: each })));
  if (withJournal) await record(tx, { actor: { kind: 'public' }, action: 'petitions.submit', objectKind: 'petition', objectId: number, petitionId, detail: { channel: 'ONLINE' } });
}

function startSealing(db: Database, keys: KeyRing): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const seal = () => {
    running = running.then(() => sealJournal({ db, keys, clock: systemClock }));
  };
  const timer = setInterval(seal, SEAL_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      seal();
      await running;
    },
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
