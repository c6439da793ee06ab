import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import { all, type Condition, type Cut, type FoundPage } from './page-cut.ts';
import { containsWords, listCandidates } from './petition-search.ts';
import type { ListRow } from './petition-view.ts';

export interface SoughtWords {
  /** Conditions on `p`, besides the words. */
  readonly where: readonly Condition[];
  readonly words: string;
}

/*
 * Words that many texts have are soon found from the top of the list, where the index would name half of all matters; words that
 * few have are found by the index, where a walk down the list would read every text. A look at the top tells which they are.
 */
const TOP = 200;
const MANY_IN_TOP = 10;
const WALK = 2000;
// What a look at the top proves: that there are more than so many.
const ROUND_COUNTS = [100, 50, 20, MANY_IN_TOP] as const;

export async function findByWords(db: Reader, sought: SoughtWords, cut: Cut): Promise<FoundPage> {
  const { limit } = cut;
  const top = await lookAtTop(db, sought, cut);
  if (top.seen < TOP) return { rows: top.hits.slice(0, limit), count: { value: top.hits.length, capped: false } };
  const least = ROUND_COUNTS.find((each) => top.hits.length > each);
  if (least !== undefined) {
    const rows = top.hits.length >= limit ? top.hits.slice(0, limit) : await lookThrough(db, sought, cut, WALK);
    if (rows.length === limit) return { rows, count: { value: least, capped: true } };
  }
  return lookAtCandidates(db, sought, cut);
}

async function lookAtTop(db: Reader, { where, words }: SoughtWords, { by }: Cut): Promise<{ seen: number; hits: readonly ListRow[] }> {
  const found = await sql<ListRow & { seen: number }>`
    with top as materialized (select p.* from petition p where ${all(where)} order by ${by} limit ${TOP})
    select p.*, (select count(*) from top) as seen from top p where ${containsWords(words)} order by ${by}`.execute(db);
  // Without a hit nothing tells how many were seen; then the index is asked, which is right if slower.
  return { seen: found.rows[0]?.seen ?? TOP, hits: found.rows };
}

/**
 * Sorts first and reads texts then, one after the other until the page is full. The planner must not count on an early end, which
 * it cannot foresee: what is materialised it plans to the last row, and reads only as far as it is asked to.
 */
async function lookThrough(db: Reader, { where, words }: SoughtWords, { by, limit }: Cut, among?: number): Promise<readonly ListRow[]> {
  const rows = await sql<ListRow>`
    with top as materialized (select p.* from petition p where ${all(where)} order by ${by} limit ${among ?? null})
    select p.* from top p where ${containsWords(words)} order by ${by} limit ${limit}`.execute(db);
  return rows.rows;
}

/** Reads one after the other of the matters that the index names, in the order of the list, as far as is counted. */
async function lookAtCandidates(db: Reader, { where, words }: SoughtWords, cut: Cut): Promise<FoundPage> {
  const candidates = listCandidates(words);
  const matches = all([...where, containsWords(words)]);
  if (!candidates) return pageOf(await lookThrough(db, { where, words }, cut), cut);
  const found = cut.isByReceipt
    ? await sql<ListRow>`
        with candidate as materialized (${candidates} order by received_on desc, petition_id desc)
        select p.* from candidate cross join lateral (select * from petition where petition.petition_id = candidate.petition_id offset 0) p
        where ${matches} order by candidate.received_on desc, candidate.petition_id desc limit ${cut.limit}`.execute(db)
    : await sql<ListRow>`
        with candidate as materialized (${candidates}),
             top as materialized (select p.* from petition p where p.petition_id in (select petition_id from candidate) and ${all(where)} order by ${cut.by})
        select p.* from top p where ${containsWords(words)} order by ${cut.by} limit ${cut.limit}`.execute(db);
  return pageOf(found.rows, cut);
}

// To read texts only to count them would cost as much again: there are as many as the page has, or more.
function pageOf(rows: readonly ListRow[], { limit }: Cut): FoundPage {
  const isFull = rows.length === limit;
  return { rows, count: { value: isFull ? limit - 1 : rows.length, capped: isFull } };
}
