import pg from 'pg';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing/index.ts';
import { systemClock } from '../../../platform/time/index.ts';
import type { JournalEntryInput } from '../../domain/index.ts';
import { recordMany } from '../record.ts';
import { sealJournal, type SealingDeps } from '../seal-journal.ts';

export interface JournalBench extends TestDatabase {
  readonly keys: ReturnType<typeof createEphemeralKeyRing>;
  readonly sealing: SealingDeps;
  /** Writes the entries, each list in a transaction of its own. */
  write(...transactions: (readonly JournalEntryInput[])[]): Promise<void>;
  /** Seals until nothing waits: other databases of the same server may hold the bound back for a moment. */
  sealAll(): Promise<void>;
  countUnsealed(): Promise<number>;
  /** Runs SQL as the owner of the database server. */
  tamper(sql: string): Promise<number>;
}

export async function openJournal(options: Pick<SealingDeps, 'mostEntriesInBatch'> = {}): Promise<JournalBench> {
  const database = await createTestDatabase();
  const keys = createEphemeralKeyRing();
  const sealing = { db: database.db, keys, clock: systemClock, ...options };
  const countUnsealed = async () => {
    const { rows } = await database.db.pool.query<{ count: number }>(
      `select count(*) from journal_entry where not exists (select from journal_batch where journal_batch.epoch = journal_entry.epoch and xid >= from_xid and xid < to_xid)`,
    );
    return rows[0]?.count ?? 0;
  };
  return {
    ...database,
    keys,
    sealing,
    countUnsealed,
    write: async (...transactions) => {
      for (const entries of transactions) await database.db.transaction((tx) => recordMany(tx, entries));
    },
    sealAll: async () => {
      while ((await countUnsealed()) > 0) await sealJournal(sealing);
    },
    tamper: (sql) => runAs(database.superuserUrl, sql),
  };
}

export function anInput(overrides: Partial<JournalEntryInput> = {}): JournalEntryInput {
  return {
    actor: { kind: 'staff', staffId: '0199bbbb-0000-7000-8000-000000000002' },
    action: 'petitions.read',
    objectKind: 'petition',
    objectId: 'XF-20261001-0001',
    petitionId: '0199cccc-0000-7000-8000-000000000003',
    purpose: '核对办理进度',
    detail: { fields: ['facts'], count: 2 },
    ...overrides,
  };
}

export function someInputs(count: number): JournalEntryInput[] {
  return Array.from({ length: count }, (_, index) => anInput({ objectId: `XF-${index}` }));
}

async function runAs(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
