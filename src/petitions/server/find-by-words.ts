import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import { addDays, daysBetween, type PlainDate } from '../../platform/kernel/index.ts';
import { all, type Condition, type Cut, type FoundPage } from './page-cut.ts';
import { containsWords, listCandidates } from './petition-search.ts';
import { labelOfId, labelsOfMonths } from './search-labels.ts';
import type { ListRow } from './petition-view.ts';

export interface SoughtWords {
  /** Conditions on `p`, besides the words. */
  readonly where: readonly Condition[];
  readonly words: string;
  /** Units and persons of whom each of the matters that are sought names at least one. */
  readonly reach: readonly string[];
}

/*
 * Words that many texts have are soon found from the top of the list, where the index would name half of all matters; words that
 * few have are found by the index, where a walk down the list would read every text. A look at the top tells which they are.
 */
const TOP = 100;
const MANY_IN_TOP = 5;
const WALK = 2000;
/*
 * The index is asked for a few labels besides the words: those of the months that should fill the page, and of the few units in
 * which somebody sees matters. To ask it for many costs more than to read what they would leave out.
 */
const MARGIN = 1.5;
const MONTHS_AT_MOST = 6;
const REACH_AT_MOST = 8;

export async function findByWords(db: Reader, sought: SoughtWords, cut: Cut): Promise<FoundPage> {
  const { limit } = cut;
  const top = await lookAtTop(db, sought, cut);
  if (top.seen < TOP) return { rows: top.hits.slice(0, limit), count: { value: top.hits.length, capped: false } };
  if (top.hits.length > MANY_IN_TOP) {
    const rows = top.hits.length >= limit ? top.hits.slice(0, limit) : await lookThrough(db, sought, cut, WALK);
    if (rows.length === limit) return pageOf(rows, cut);
  }
  const months = cut.isByReceipt ? monthsThatFill(top, limit) : undefined;
  if (months) {
    const found = await lookAtCandidates(db, sought, cut, months);
    if (found.rows.length === limit) return found;
  }
  return lookAtCandidates(db, sought, cut);
}

interface Top {
  readonly seen: number;
  readonly hits: readonly ListRow[];
  readonly newest: PlainDate | undefined;
  readonly oldest: PlainDate | undefined;
}

async function lookAtTop(db: Reader, { where, words }: SoughtWords, { by }: Cut): Promise<Top> {
  const found = await sql<ListRow & { seen: number; newest: PlainDate; oldest: PlainDate }>`
    with top as materialized (select p.* from petition p where ${all(where)} order by ${by} limit ${TOP}),
         span as (select count(*) as seen, max(received_on) as newest, min(received_on) as oldest from top)
    select p.*, span.* from top p cross join span where ${containsWords(words)} order by ${by}`.execute(db);
  const [first] = found.rows;
  // Without a hit nothing tells how many were seen; then the index is asked, which is right if slower.
  return { seen: first?.seen ?? TOP, newest: first?.newest, oldest: first?.oldest, hits: found.rows };
}

/** The months in which the page should be full when the hits go on as at the top; nothing when they are many or nobody can say. */
function monthsThatFill({ hits, newest, oldest }: Top, limit: number): readonly number[] | undefined {
  if (newest === undefined || oldest === undefined) return undefined;
  const days = Math.ceil((daysBetween(oldest, newest) + 1) * (limit / hits.length) * MARGIN);
  const months = labelsOfMonths(newest, addDays(newest, -days));
  return months.length <= MONTHS_AT_MOST ? months : undefined;
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
async function lookAtCandidates(db: Reader, { where, words, reach }: SoughtWords, cut: Cut, months?: readonly number[]): Promise<FoundPage> {
  const reached = reach.length <= REACH_AT_MOST ? [reach.map(labelOfId)] : [];
  const candidates = listCandidates(words, months ? [...reached, months] : reached);
  const matches = all([...where, containsWords(words)]);
  if (!candidates) return pageOf(await lookThrough(db, { where, words, reach }, cut), cut);
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
