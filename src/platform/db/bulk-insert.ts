import { sql } from 'kysely';
import type { Transaction } from './database.ts';
import type { Tables } from './tables.ts';

type TableName = keyof Tables;
export type BulkValue = string | number | boolean | null | Buffer | readonly number[] | JsonDocument;

/** A value for a jsonb column. */
export interface JsonDocument {
  readonly json: unknown;
}

/**
 * Inserts many rows with one statement and one parameter, whatever their number.
 * Every row names the same columns; a column that is left out takes its default.
 */
export async function bulkInsert(tx: Transaction, table: TableName, rows: readonly Readonly<Record<string, BulkValue>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  const data = JSON.stringify(rows.map(encodeRow));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${data}::jsonb)`.execute(tx);
}

function encodeRow(row: Readonly<Record<string, BulkValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, encodeValue(value)]));
}

function encodeValue(value: BulkValue): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (value !== null && typeof value === 'object' && 'json' in value) return value.json;
  return value;
}
