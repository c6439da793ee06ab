import { rmSync } from 'node:fs';
import { lawSourceOf } from '../src/law/server/index.ts';
import { join } from 'node:path';
import { createReadRecorder, sealJournal, verifyJournal } from '../src/audit/server/index.ts';
import { createCalendarSource } from '../src/clock/server/index.ts';
import { createPdfRenderer } from '../src/documents/server/index.ts';
import { createUnit, createUnitDirectory } from '../src/organisation/server/index.ts';
import { PortalSubmission } from '../src/petitions/contract.ts';
import { createMatterReceiver, createOrganisationSource, createPetitionerService } from '../src/petitions/server/index.ts';
import { createEphemeralKeyRing, type KeyRing } from '../src/platform/crypto/index.ts';
import { makeScratchDirectory, migrate, openDatabase, startEmbeddedPostgres, type Database, type Transaction } from '../src/platform/db/index.ts';
import { openDiskStorage } from '../src/platform/storage/index.ts';
import { systemClock } from '../src/platform/time/index.ts';

export const name = 'journal-cost';

export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the row is held to; empty when it is only told. */
  readonly must: string;
}

const ROUNDS = 150;
const WRITES_IN_ROUND = 16;
const SEAL_EVERY_MS = 1000;
const OFFICE = 'QXGT';
const OPERATOR = { kind: 'cli' } as const;

/**
 * What the journal costs a write: a petitioner's submission, whole, on a database that syncs every commit, with its entry and
 * with the one statement left out that writes it. Rounds with and without take turns, so that what else the machine does falls
 * on both. Meanwhile the journal is sealed once a second, sixty times as often as in service.
 */
export async function measure(): Promise<{ rows: BenchRow[] }> {
  const directory = makeScratchDirectory('bench');
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
  try {
    await migrate(server.migratorUrl);
    const db = openDatabase({ url: server.appUrl });
    try {
      return { rows: await measureAll(db, createEphemeralKeyRing(), directory) };
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureAll(db: Database, keys: KeyRing, directory: string): Promise<BenchRow[]> {
  const sealing = startSealing(db, keys);
  try {
    const submit = await openOffice(db, keys, directory);
    const rows = [...(await compareWrites(submit, 1)), ...(await compareWrites(submit, WRITES_IN_ROUND))];
    await sealing.stop();
    return [...rows, ...(await measureVerification(db, keys))];
  } finally {
    await sealing.stop();
  }
}

/** `atOnce`: submissions that come together, which share a commit. */
async function compareWrites(submit: Submit, atOnce: number): Promise<BenchRow[]> {
  const latencies = { bare: [] as number[], recorded: [] as number[] };
  for (let round = -6; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['bare', 'recorded'] as const) : (['recorded', 'bare'] as const);
    for (const arm of order) {
      const measured = await runRound(() => submit(arm === 'recorded'), atOnce);
      // The first rounds warm up what is compiled and cached.
      if (round >= 0) latencies[arm].push(...measured);
    }
  }
  const [bare, recorded] = [quantile(latencies.bare, 0.5), quantile(latencies.recorded, 0.5)];
  return [
    { what: `submission without its journal entry, median, ${atOnce} at once`, value: round3(bare), unit: 'ms', must: '' },
    { what: `submission with its journal entry, median, ${atOnce} at once`, value: round3(recorded), unit: 'ms', must: '' },
    { what: `cost of the journal on a write, ratio, ${atOnce} at once`, value: round3(recorded / bare), unit: '', must: '<= 1.10' },
  ];
}

type Submit = (withJournal: boolean) => Promise<unknown>;

async function openOffice(db: Database, keys: KeyRing, directory: string): Promise<Submit> {
  const units = createUnitDirectory(db);
  await createUnit({ db, clock: systemClock, units }, OPERATOR, { code: OFFICE, name: '清溪钢铁公司', kind: 'COMPANY', profile: 'COMPETENT_UNIT', jurisdiction: 'national' });
  const storage = await openDiskStorage(join(directory, 'files'));
  const openService = (database: Database) => {
    const deps = {
      db: database,
      keys,
      storage,
      units,
      clock: systemClock,
      documents: { keys, storage, renderer: createPdfRenderer(), findSeal: () => Promise.resolve(undefined) },
      reads: createReadRecorder(database),
      organisation: createOrganisationSource(db, units),
      calendar: createCalendarSource(db),
      law: lawSourceOf(db),
      jobs: { enqueue: () => Promise.resolve() },
      publicUrl: 'https://petitions.example.cn',
      onPetitionChanged: () => undefined,
    };
    return createPetitionerService(deps, createMatterReceiver(deps));
  };
  const services = { recorded: openService(db), bare: openService(withoutJournal(db)) };
  return (withJournal) => services[withJournal ? 'recorded' : 'bare'].submit(aSubmission(), { idempotencyKey: undefined, language: 'zh-CN' });
}

function aSubmission(): PortalSubmission {
  return PortalSubmission.parse({
    officeCode: OFFICE,
    requests: ['补发三个月工资', '补缴社会保险'],
    facts: '自三月起未发工资，多次向车间反映未果。'.repeat(20),
    reasons: '劳动合同约定每月十五日发放工资。',
    petitioner: { name: '欧阳测试', phone: '13912345678', address: '清溪市玉带河畔七号院' },
  });
}

/** The same database, except that the statement which writes journal entries is not sent. */
function withoutJournal(db: Database): Database {
  return { ...db, transaction: (work) => db.transaction((tx) => work(leaveOutJournal(tx))) };
}

function leaveOutJournal(tx: Transaction): Transaction {
  const send = tx.executeQuery.bind(tx);
  const executeQuery: Transaction['executeQuery'] = (query, options) =>
    'sql' in query && query.sql.startsWith('insert into journal_entry') ? Promise.resolve({ rows: [] }) : send(query, options);
  return Object.assign(tx, { executeQuery });
}

async function runRound(submit: () => Promise<unknown>, atOnce: number): Promise<number[]> {
  const latencies: number[] = [];
  for (let written = 0; written < WRITES_IN_ROUND; written += atOnce) {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const started = performance.now();
        await submit();
        latencies.push(performance.now() - started);
      }),
    );
  }
  return latencies;
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

async function measureVerification(db: Database, keys: KeyRing): Promise<BenchRow[]> {
  const started = performance.now();
  const { entryCount, faultCount } = await verifyJournal(db, keys.publicKeys);
  const seconds = (performance.now() - started) / 1000;
  return [
    { what: 'journal entries verified', value: entryCount, unit: 'entries', must: '' },
    { what: 'faults found in an untouched journal', value: faultCount, unit: 'faults', must: '= 0' },
    { what: 'verification of the journal', value: Math.round(entryCount / seconds), unit: 'entries/s', must: '' },
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
