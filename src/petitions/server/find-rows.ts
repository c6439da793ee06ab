import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import { containsWords, isIndexedFor, type TextSearch } from './petition-search.ts';
import type { ListRow } from './petition-view.ts';

export type Condition = RawBuilder<unknown>;

export interface Sought {
  /** Conditions on `p`, without the words. */
  readonly where: readonly Condition[];
  readonly search: TextSearch | undefined;
}

// Words that many texts have are found among so many rows from the top of the list.
const LOOKED_THROUGH_FIRST = 4000;
const COUNTED_FIRST = 1000;
const COUNT_UP_TO = 1000;
// To count hits is to read texts.
const COUNT_HITS_UP_TO = 200;

/** The first rows in that order. */
export async function findRows(db: Reader, { where, search }: Sought, { by, limit }: { by: Condition; limit: number }): Promise<readonly ListRow[]> {
  if (!search) return (await sql<ListRow>`select p.* from petition p where ${all(where)} order by ${by} limit ${limit}`.execute(db)).rows;
  const { words, candidates } = search;
  // Sorted before the texts are read, so that no more texts are read than the page needs.
  const look = async (conditions: readonly Condition[], among: Condition): Promise<readonly ListRow[]> => {
    const rows = await sql<ListRow>`
      select p.* from (select p.* from petition p where ${all(conditions)} order by ${by} ${among}) p
      where ${containsWords(words)} order by ${by} limit ${limit}`.execute(db);
    return rows.rows;
  };
  if (candidates) return look([...where, isOneOf(candidates)], sql`limit ${candidates.length}`);
  const first = await look(where, sql`limit ${LOOKED_THROUGH_FIRST}`);
  return first.length === limit ? first : look(where, sql`offset 0`);
}

export interface Count {
  readonly value: number;
  readonly capped: boolean;
}

/** How many there are, up to a number that does not keep anybody waiting. */
export async function countRows(db: Reader, { where, search }: Sought): Promise<Count> {
  if (!search) return cap(await countUpTo(db, sql`petition p where ${all(where)}`, COUNT_UP_TO), COUNT_UP_TO);
  const { words, candidates } = search;
  const count = (conditions: readonly Condition[]): Promise<number> => countUpTo(db, sql`petition p where ${all([...conditions, containsWords(words)])}`, COUNT_HITS_UP_TO);
  if (candidates) return cap(await count([...where, isOneOf(candidates)]), COUNT_HITS_UP_TO);
  const first = await countFirst(db, where, words);
  if (first.isAll || first.hits > COUNT_HITS_UP_TO) return cap(first.hits, COUNT_HITS_UP_TO);
  return cap(await count([...where, isIndexedFor(words)]), COUNT_HITS_UP_TO);
}

function cap(value: number, upTo: number): Count {
  return { value: Math.min(value, upTo), capped: value > upTo };
}

async function countUpTo(db: Reader, source: Condition, upTo: number): Promise<number> {
  const counted = await sql<{ count: number }>`select count(*) as count from (select 1 from ${source} limit ${upTo + 1}) as counted`.execute(db);
  return counted.rows[0]?.count ?? 0;
}

/** The hits among the first rows that come to hand, and whether these were all there are. */
async function countFirst(db: Reader, where: readonly Condition[], words: string): Promise<{ hits: number; isAll: boolean }> {
  const counted = await sql<{ seen: number; hits: number }>`
    select count(*) as seen, count(*) filter (where ${containsWords(words)}) as hits
    from (select p.petition_id, p.number from petition p where ${all(where)} limit ${COUNTED_FIRST}) p`.execute(db);
  const { seen = 0, hits = 0 } = counted.rows[0] ?? {};
  return { hits, isAll: seen < COUNTED_FIRST };
}

function isOneOf(petitionIds: readonly string[]): Condition {
  return sql`p.petition_id = any(${[...petitionIds]}::uuid[])`;
}

function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions.map((condition) => sql`(${condition})`), sql` and `);
}
