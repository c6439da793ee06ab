import { type RawBuilder, sql } from 'kysely';
import type { Database, Reader, Transaction } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { hashGrams } from '../domain/index.ts';
import { labelsOfMatter } from './search-labels.ts';

const BATCH = 500;

/** Says that the matter is reached by a unit or person of whom the index knows nothing yet. */
export async function queueIfReachedAnew(tx: Transaction, petitionId: string): Promise<void> {
  await sql`
    insert into petition_search_queue
    select p.petition_id from petition p
    where p.petition_id = ${petitionId} and not exists (select from petition_search s where s.petition_id = p.petition_id and s.labels @> ${labelsOfMatter})
    on conflict do nothing`.execute(tx);
}

/**
 * The matters that may have the words, with the day of their receipt: what the index names with one label of each of the lists,
 * and what still waits for it. `undefined` for one character, of which the index knows nothing.
 */
export function listCandidates(words: string, labels: readonly (readonly number[])[]): RawBuilder<unknown> | undefined {
  const grams = hashGrams(words);
  if (grams.length === 0) return undefined;
  const isNamed = sql.join([sql`s.grams @> ${[...grams]}::int[]`, ...labels.map((each) => sql`s.labels && ${[...each]}::int[]`)], sql` and `);
  // A text that has changed is in both; it comes once. A plain `union` would first find all.
  return sql`
    select petition_id, received_on from petition_search s
    where ${isNamed} and not exists (select from petition_search_queue q where q.petition_id = s.petition_id)
    union all select petition_id, received_on from petition_search_queue join petition using (petition_id)`;
}

/**
 * A condition on `p`: that its number, title, facts, reasons or one of its requests contains the words, exactly.
 * It reads the text of one matter, and is no join that the planner could turn round to read the texts of all.
 */
export function containsWords(words: string): RawBuilder<boolean> {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
  // Chinese has no capitals: to lower a text costs several times as much as to search it.
  const hasCase = words.toLowerCase() !== words.toUpperCase();
  const isLike = (text: RawBuilder<unknown>): RawBuilder<unknown> => (hasCase ? sql`lower(${text}) like ${pattern}` : sql`${text} like ${pattern}`);
  const texts = ['c.title', 'c.facts', 'c.reasons'].map((name) => isLike(sql.ref(name)));
  const inRequests = isLike(sql`c.requests::text`);
  const inNumber = sql`lower(p.number) like ${pattern}`;
  return sql<boolean>`(select ${sql.join([...texts, inRequests, inNumber], sql` or `)} from petition_content c where c.petition_id = p.petition_id)`;
}

interface QueuedText {
  readonly petition_id: string;
  readonly received_on: PlainDate;
  readonly labels: readonly number[];
  readonly content: string;
}

/** Indexes up to one batch of what waits; answers how many. Safe to run in several processes at once. */
export async function indexQueuedTexts(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await takeQueued(tx);
    if (rows.length === 0) return 0;
    const [grams, labels] = [rows.map((row) => toArray(hashGrams(row.content))), rows.map((row) => toArray(row.labels))];
    // Labels only grow: who changes a matter meanwhile looks whether the new ones are there, and must not see some that are taken away.
    await sql`
      insert into petition_search (petition_id, received_on, grams, labels)
      select id, received_on, grams::int[], labels::int[]
      from unnest(${rows.map((row) => row.petition_id)}::uuid[], ${rows.map((row) => row.received_on)}::date[], ${grams}::text[], ${labels}::text[])
        as indexed (id, received_on, grams, labels)
      on conflict (petition_id) do update set grams = excluded.grams, received_on = excluded.received_on,
        labels = array(select unnest(petition_search.labels) union select unnest(excluded.labels))`.execute(tx);
    return rows.length;
  });
}

function toArray(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`;
}

async function takeQueued(db: Reader): Promise<readonly QueuedText[]> {
  const result = await sql<QueuedText>`
    with taken as (
      delete from petition_search_queue where petition_id in (
        select petition_id from petition_search_queue limit ${BATCH} for update skip locked)
      returning petition_id)
    select c.petition_id, p.received_on, ${labelsOfMatter} as labels,
      p.number || ' ' || c.title || ' ' || c.facts || ' ' || c.reasons || ' ' || c.requests::text as content
    from taken join petition_content c using (petition_id) join petition p using (petition_id)`.execute(db);
  return result.rows;
}
