import { type RawBuilder, sql } from 'kysely';
import type { Database, Reader, Transaction } from '../../platform/db/index.ts';
import { hashGrams } from '../domain/index.ts';

const BATCH = 500;

/** Says that the matter's text is new or has changed. */
export async function queueForSearch(tx: Transaction, petitionIds: readonly string[]): Promise<void> {
  if (petitionIds.length === 0) return;
  await sql`insert into petition_search_queue select unnest(${petitionIds}::uuid[]) on conflict do nothing`.execute(tx);
}

/**
 * Matters whose title, facts, reasons, requests or number contain the words, exactly.
 * The index narrows, what still waits for it is taken whole, and `like` decides.
 */
export function matchesText(words: string): RawBuilder<boolean> {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const grams = hashGrams(words);
  const candidates =
    grams.length === 0
      ? sql`select petition_id from petition_content`
      : sql`select petition_id from petition_search where grams @> ${[...grams]}::int[] union all select petition_id from petition_search_queue`;
  return sql<boolean>`(lower(p.number) like ${pattern} or p.petition_id in (
    select c.petition_id from petition_content c
    where c.petition_id in (${candidates})
      and lower(c.title || ' ' || c.facts || ' ' || c.reasons || ' ' || c.requests::text) like ${pattern}))`;
}

interface QueuedText {
  readonly petition_id: string;
  readonly content: string;
}

/** Indexes up to one batch of what waits; answers how many. Safe to run in several processes at once. */
export async function indexQueuedTexts(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await takeQueued(tx);
    if (rows.length === 0) return 0;
    const grams = rows.map((row) => `{${hashGrams(row.content).join(',')}}`);
    await sql`
      insert into petition_search (petition_id, grams)
      select id, grams::int[] from unnest(${rows.map((row) => row.petition_id)}::uuid[], ${grams}::text[]) as indexed (id, grams)
      on conflict (petition_id) do update set grams = excluded.grams`.execute(tx);
    return rows.length;
  });
}

async function takeQueued(db: Reader): Promise<readonly QueuedText[]> {
  const result = await sql<QueuedText>`
    with taken as (
      delete from petition_search_queue where petition_id in (
        select petition_id from petition_search_queue limit ${BATCH} for update skip locked)
      returning petition_id)
    select c.petition_id, c.title || ' ' || c.facts || ' ' || c.reasons || ' ' || c.requests::text as content
    from taken join petition_content c using (petition_id)`.execute(db);
  return result.rows;
}
