import type pg from 'pg';

export interface Violation {
  readonly rule: string;
  readonly count: number;
}

const PARTS = ['petition_event', 'petition_content', 'deadline', 'submission', 'petitioner', 'idempotency_key', 'journal_entry'] as const;

/** Each statement counts the rows that break a rule; in a sound store every count is zero. */
const RULES: readonly { readonly rule: string; readonly sql: string }[] = [
  ...PARTS.map((part) => ({
    rule: `every matter has its rows in ${part}`,
    sql: `select count(*) from petition p where not exists (select from ${part} x where x.petition_id = p.petition_id)`,
  })),
  ...PARTS.map((part) => ({
    rule: `no row in ${part} is without its matter`,
    sql: `select count(*) from ${part} x where x.petition_id is not null and not exists (select from petition p where p.petition_id = x.petition_id)`,
  })),
  {
    rule: 'every matter is indexed for search or waits for it',
    sql: `select count(*) from petition p where not exists (select from petition_search s where s.petition_id = p.petition_id)
      and not exists (select from petition_search_queue q where q.petition_id = p.petition_id)`,
  },
  { rule: 'a matter has one submission', sql: 'select count(*) from (select from submission group by petition_id having count(*) <> 1) x' },
  { rule: 'a matter has one key', sql: 'select count(*) from (select from idempotency_key group by petition_id having count(*) <> 1) x' },
  { rule: 'a matter was received once', sql: `select count(*) from (select from journal_entry where action = 'petition.receive' group by petition_id having count(*) <> 1) x` },
  { rule: 'a number is given once', sql: 'select count(*) from (select from petition group by number having count(*) <> 1) x' },
  {
    rule: 'the numbers of an office and a day run from 1 without a gap, and the counter stands at the last',
    sql: `select count(*) from (
      select split_part(number, '-', 1) as office, split_part(number, '-', 2) as day, count(*) as given, min(split_part(number, '-', 3)::int) as first, max(split_part(number, '-', 3)::int) as last
      from petition group by 1, 2) series
      full join (select substr(scope, length('petition/') + 1) as office, period as day, last_number from number_counter where scope like 'petition/%') counter using (office, day)
      where (given, first, last) is distinct from (last_number::bigint, 1, last_number)`,
  },
];

export async function findStoreViolations(client: pg.Client): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const { rule, sql } of RULES) {
    const count = Number((await client.query<{ count: string }>(sql)).rows[0]?.count ?? Number.NaN);
    if (count !== 0) found.push({ rule, count });
  }
  return found;
}

/** Numbers of all matters in the store. */
export async function readNumbers(client: pg.Client): Promise<readonly string[]> {
  return (await client.query<{ number: string }>('select number from petition')).rows.map((row) => row.number);
}
