import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** One row as PostgreSQL writes it as text. */
export type RawRow = Readonly<Record<string, string | null>>;
/** The rows of one submission, by table, in the order in which they are written. */
export type RawSubmission = readonly { readonly table: string; readonly rows: readonly RawRow[] }[];

const TABLES = ['idempotency_key', 'submission', 'petition_event', 'petition', 'petition_content', 'deadline', 'petition_search_queue', 'petitioner', 'journal_entry'];

/** Reads the last submissions that the program has written, whole, as texts. */
export async function readRawSubmissions(client: pg.Client, count: number): Promise<readonly RawSubmission[]> {
  const newest = await client.query<{ petition_id: string }>('select petition_id from submission order by stored_at desc limit $1', [count]);
  const ids = newest.rows.map((row) => row.petition_id);
  const tables = new Map<string, ReadonlyMap<string, readonly RawRow[]>>();
  for (const table of TABLES) tables.set(table, await readTable(client, table, ids));
  return ids.map((id) => TABLES.map((table) => ({ table, rows: tables.get(table)?.get(id) ?? [] })));
}

async function readTable(client: pg.Client, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RawRow[]>> {
  const asText = { getTypeParser: () => (value: unknown) => value };
  const result = await client.query<RawRow>({ text: `select * from ${table} where petition_id = any($1)`, values: [ids], types: asText });
  const rows = result.rows.map(withoutTransaction);
  return Map.groupBy(rows, (row) => row['petition_id'] ?? '');
}

// The transaction number of a journal entry is that of the writing transaction; the column's default knows it.
function withoutTransaction(row: RawRow): RawRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'xid'));
}

/** The same submission as a new one: other ids, another number, another key; everything else as it was. */
export function renew(submission: RawSubmission, number: string): RawSubmission {
  const petitionId = randomUUID();
  const changes: Readonly<Record<string, () => string>> = {
    petition_id: () => petitionId,
    object_id: () => petitionId,
    number: () => number,
    submission_id: randomUUID,
    petitioner_id: randomUUID,
    entry_id: randomUUID,
    key_hash: () => `\\x${randomBytes(32).toString('hex')}`,
  };
  const change = (row: RawRow): RawRow => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, changes[name]?.() ?? value]));
  return submission.map(({ table, rows }) => ({ table, rows: rows.map(change) }));
}
