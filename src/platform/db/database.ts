import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import { columnParsers } from './column-parsers.ts';
import { toDatabaseError } from './database-error.ts';
import type { Tables } from './tables.ts';

/** What may read. A Transaction is also a Reader; a Reader is no Transaction, so a write outside one does not compile. */
export type Reader = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

export interface Database {
  readonly reader: Reader;
  readonly pool: pg.Pool;
  /** Runs the work in one transaction; what it registered with `afterCommit` runs once that has committed. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Role to take on at connect, for a server whose login owns the tables. */
  readonly role?: string;
  readonly onError?: (error: Error) => void;
}

type CommitWork = () => void | Promise<void>;
const commitWork = new WeakMap<Transaction, CommitWork[]>();

/** Registers work that must only happen once the transaction has committed (mail, live updates). */
export function afterCommit(tx: Transaction, work: CommitWork): void {
  const list = commitWork.get(tx);
  if (!list) throw new Error('afterCommit needs a transaction made by Database.transaction');
  list.push(work);
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 12,
    types: columnParsers,
    connectionTimeoutMillis: 5000,
    application_name: 'xinqiao',
    options: `-c timezone=UTC${options.role ? ` -c role=${options.role}` : ''}`,
  });
  pool.on('error', (error) => options.onError?.(error));
  // While it is lent out the pool does not listen to it: a loss between two statements would end the process. The next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    reader: kysely,
    pool,
    transaction: (work) => runTransaction(kysely, work),
    close: () => kysely.destroy(),
  };
}

async function runTransaction<T>(kysely: Kysely<Tables>, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const registered: CommitWork[] = [];
  const result = await kysely
    .transaction()
    .execute(async (tx) => {
      commitWork.set(tx, registered);
      return work(tx);
    })
    .catch((error: unknown) => {
      throw toDatabaseError(error);
    });
  for (const then of registered) await then();
  return result;
}
