import { readFileSync } from 'node:fs';
import pg from 'pg';
import { createChance } from '../stage/chance.ts';
import { runClients } from './clients.ts';
import { type RawRow, type RawSubmission, renew } from './raw-rows.ts';
import { readWish } from './read-wish.ts';

export interface InsertWish {
  readonly databaseUrl: string;
  /** A file with submissions that the program has written. */
  readonly file: string;
  readonly codes: readonly [string, ...string[]];
  readonly clients: number;
  readonly seconds: number;
  /** All rows of a submission in one statement, which is its own transaction, instead of one statement a row. */
  readonly inOneTrip: boolean;
}

const COUNTER = `insert into number_counter (scope, period, last_number) values ($1, $2, 1)
  on conflict (scope, period) do update set last_number = number_counter.last_number + 1 returning last_number`;

const names = new Map<string, string>();
const { databaseUrl, file, codes, clients, seconds, inOneTrip } = await readWish<InsertWish>();
// Written by the measuring process with `readRawSubmissions`.
const submissions = JSON.parse(readFileSync(file, 'utf8')) as readonly RawSubmission[];
const chance = createChance(7);
const connections = await Promise.all(
  Array.from({ length: clients }, async () => {
    const connection = new pg.Client({ connectionString: databaseUrl });
    await connection.connect();
    return connection;
  }),
);
const outcome = await runClients(clients, seconds, async (client) => {
  const [connection, submission] = [connections[client], submissions[chance.below(submissions.length)]];
  if (!connection || !submission) throw new Error('there is nothing to insert');
  await (inOneTrip ? insertInOneTrip(connection, submission) : insertRowByRow(connection, submission));
});
await Promise.all(connections.map((connection) => connection.end()));
process.stdout.write(JSON.stringify(outcome));

async function insertRowByRow(connection: pg.Client, submission: RawSubmission): Promise<void> {
  await connection.query('begin');
  const counted = await connection.query<{ last_number: number }>({ name: 'counter', text: COUNTER, values: [`raw/${chance.pick(codes)}`, 'today'] });
  for (const { table, rows } of renew(submission, `RAW-${counted.rows[0]?.last_number}`)) {
    for (const row of rows) await connection.query({ name: table, text: insertOf(table, row, 0), values: Object.values(row) });
  }
  await connection.query('commit');
}

async function insertInOneTrip(connection: pg.Client, submission: RawSubmission): Promise<void> {
  const rows = renew(submission, 'RAW-0').flatMap((each) => each.rows.map((row) => ({ table: each.table, row })));
  const values: (string | null)[] = [`raw/${chance.pick(codes)}`, 'today'];
  const steps = rows.map(({ table, row }, index) => {
    const text = insertOf(table, row, values.length);
    values.push(...Object.values(row));
    return `step${index} as (${text})`;
  });
  const text = `with ${steps.join(', ')} ${COUNTER}`;
  await connection.query({ name: nameOf(text), text, values });
}

/** PostgreSQL keeps a prepared statement under a short name. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `submission ${names.size}`;
  names.set(text, name);
  return name;
}

function insertOf(table: string, row: RawRow, parametersBefore: number): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${parametersBefore + index + 1}`).join(', ')})`;
}
