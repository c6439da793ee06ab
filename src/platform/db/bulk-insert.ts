import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from './database.ts';
import type { Tables } from './tables.ts';

type TableName = keyof Tables;
export type BulkValue = string | number | boolean | null | Buffer | readonly number[] | JsonDocument;

/** A value for a jsonb column. */
export interface JsonDocument {
  readonly json: unknown;
}

export type BulkRow = Readonly<Record<string, BulkValue>>;

export interface TableRows {
  readonly table: TableName;
  /** Every row names the same columns; a column that is left out takes its default. */
  readonly rows: readonly BulkRow[];
}

/** Inserts many rows with one statement and one parameter, whatever their number. */
export function bulkInsert(tx: Transaction, table: TableName, rows: readonly BulkRow[]): Promise<void> {
  return bulkInsertAll(tx, [{ table, rows }]);
}

/** Inserts the rows of several tables with one statement, so that nobody waits for an answer between them. */
export async function bulkInsertAll(tx: Transaction, parts: readonly TableRows[]): Promise<void> {
  const [last, ...others] = parts.flatMap(insertionOf).toReversed();
  if (!last) return;
  const before = others.map((insertion, index) => sql`${sql.ref(`part_${index}`)} as (${insertion})`);
  await sql`${before.length > 0 ? sql`with ${sql.join(before)} ` : sql``}${last}`.execute(tx);
}

function insertionOf({ table, rows }: TableRows): readonly RawBuilder<unknown>[] {
  const [first] = rows;
  if (!first) return [];
  const names = Object.keys(first);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const data = JSON.stringify(rows.map((row) => encodeRow(row, names)));
  return [sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${data}::jsonb)`];
}

function encodeRow(row: BulkRow, names: readonly string[]): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  for (const name of names) encoded[name] = encodeValue(row[name] ?? null);
  return encoded;
}

function encodeValue(value: BulkValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return 'json' in value ? value.json : value;
}
