import type pg from 'pg';

interface ColumnRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly element_type: string;
  readonly is_nullable: 'YES' | 'NO';
  readonly has_default: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'number',
  boolean: 'boolean',
  date: 'PlainDate',
  'timestamp with time zone': 'Instant',
  bytea: 'Buffer',
  xid8: 'string',
  jsonb: 'Json',
};

const ARRAYS: Readonly<Record<string, string>> = { _text: 'string[]', _int4: 'number[]', _uuid: 'string[]' };

const HEADER = `// Generated from the database by \`npm run generate\`; do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '../kernel/index.ts';

/** Read as unknown and parsed with Zod; written as JSON text. */
export type Json = ColumnType<unknown, string, string>;
`;

/** The Kysely types of every table of the public schema, as TypeScript source. */
export async function generateTables(client: pg.Client): Promise<string> {
  const result = await client.query<ColumnRow>(`
    select c.table_name, c.column_name, c.data_type, c.udt_name as element_type, c.is_nullable, c.column_default is not null as has_default
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
    order by c.table_name, c.ordinal_position`);
  const tables = Map.groupBy(result.rows, (row) => row.table_name);
  const interfaces = [...tables].map(([table, columns]) => `export interface ${interfaceName(table)} {\n${columns.map(describeColumn).join('\n')}\n}\n`);
  const index = `export interface Tables {\n${[...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`).join('\n')}\n}\n`;
  return [HEADER, ...interfaces, index].join('\n');
}

function interfaceName(table: string): string {
  return `${table.replace(/(^|_)([a-z])/g, (_match, _gap, letter: string) => letter.toUpperCase())}Table`;
}

function describeColumn(column: ColumnRow): string {
  const base = TYPES[column.data_type] ?? (column.data_type === 'ARRAY' ? ARRAYS[column.element_type] : undefined);
  if (!base) throw new Error(`no type for ${column.table_name}.${column.column_name}: ${column.data_type}`);
  const type = column.is_nullable === 'YES' ? `${base} | null` : base;
  return `  ${column.column_name}: ${column.has_default ? `Generated<${type}>` : type};`;
}
