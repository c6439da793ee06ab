import { sql } from 'kysely';
import type { Reader, Transaction } from '../../../platform/db/index.ts';
import type { Series } from '../life/document-numbers.ts';

export type UsedSeries = Series & { readonly last: number };

/** How far the series of letters have been used. */
export async function listUsedSeries(db: Reader): Promise<readonly UsedSeries[]> {
  const rows = await db.selectFrom('number_counter').select(['scope', 'period', 'last_number']).where('scope', 'like', 'document/%').execute();
  return rows.map((row) => ({ scope: row.scope, period: row.period, last: row.last_number }));
}

/** The office goes on counting where the example ends. */
export async function raiseSeries(tx: Transaction, used: readonly UsedSeries[]): Promise<void> {
  if (used.length === 0) return;
  const values = sql.join(used.map(({ scope, period, last }) => sql`(${scope}, ${period}, ${last}::integer)`));
  await sql`
    insert into number_counter (scope, period, last_number) values ${values}
    on conflict (scope, period) do update set last_number = greatest(number_counter.last_number, excluded.last_number)`.execute(tx);
}
