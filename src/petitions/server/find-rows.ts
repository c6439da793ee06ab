import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import type { PetitionPage } from '../contract.ts';
import { containsWords, type TextSearch } from './petition-search.ts';
import type { ListRow } from './petition-view.ts';

export type Condition = RawBuilder<unknown>;
type Count = PetitionPage['count'];

export interface Sought {
  /** Conditions on `p`, besides the words. */
  readonly where: readonly Condition[];
  readonly search: TextSearch | undefined;
}

export interface Cut {
  readonly by: Condition;
  readonly limit: number;
}

/*
 * Words that many texts have are soon found from the top of the list, where the index would name half of all matters; words that
 * few have are found by the index, where a walk down the list would read every text. A look at the top tells which they are.
 */
const TOP = 200;
const MANY_IN_TOP = 10;
const WALK = 2000;
const COUNT_UP_TO = 200;
const ROUND_COUNTS = [100, 50, 20, MANY_IN_TOP] as const;

/** The first rows in that order. */
export async function findRows(db: Reader, { where, search }: Sought, cut: Cut): Promise<readonly ListRow[]> {
  const { by, limit } = cut;
  if (!search) return (await sql<ListRow>`select p.* from petition p where ${all(where)} order by ${by} limit ${limit}`.execute(db)).rows;
  const look = (conditions: readonly Condition[], among: number | undefined) => lookThrough(db, { where: conditions, words: search.words, among }, cut);
  const inTop = await look(where, TOP);
  if (inTop.length === limit) return inTop;
  const walked = inTop.length >= MANY_IN_TOP ? await look(where, WALK) : inTop;
  if (walked.length === limit) return walked;
  const candidates = await search.candidates();
  return candidates ? look([...where, isOneOf(candidates)], candidates.length) : look(where, undefined);
}

interface Looked {
  readonly where: readonly Condition[];
  readonly words: string;
  /** How many rows from the top are looked at; all when not given. */
  readonly among: number | undefined;
}

/**
 * Sorts first and reads texts then, one after the other until the page is full. The planner must not count on an early end, which
 * it cannot foresee: what is materialised it plans to the last row, and reads only as far as it is asked to.
 */
async function lookThrough(db: Reader, { where, words, among }: Looked, { by, limit }: Cut): Promise<readonly ListRow[]> {
  const rows = await sql<ListRow>`
    with top as materialized (select p.* from petition p where ${all(where)} order by ${by} limit ${among ?? null})
    select p.* from top p where ${containsWords(words)} order by ${by} limit ${limit}`.execute(db);
  return rows.rows;
}

/** How many there are, up to a number that keeps nobody waiting: `capped` says that there are more. */
export async function countRows(db: Reader, { where, search }: Sought, by: Condition): Promise<Count> {
  // In the order of the list: the planner would else scan from the start, and what is looked for is mostly what came last.
  if (!search) return countUpToCap(db, sql`petition p where ${all(where)} order by ${by}`);
  const { seen, hits } = await countInTop(db, where, search.words);
  if (seen < TOP) return { value: hits, capped: false };
  const least = ROUND_COUNTS.find((each) => hits > each);
  if (least !== undefined) return { value: least, capped: true };
  const candidates = await search.candidates();
  const conditions = [...where, containsWords(search.words)];
  return candidates ? countCandidates(db, conditions, candidates) : countUpToCap(db, sql`petition p where ${all(conditions)}`);
}

async function countInTop(db: Reader, where: readonly Condition[], words: string): Promise<{ seen: number; hits: number }> {
  const counted = await sql<{ seen: number; hits: number }>`
    select count(*) as seen, count(*) filter (where ${containsWords(words)}) as hits
    from (select p.petition_id, p.number from petition p where ${all(where)} limit ${TOP}) p`.execute(db);
  return counted.rows[0] ?? { seen: 0, hits: 0 };
}

/** Takes one candidate after the other and ends with the last that counts; a join would first look at all. */
async function countCandidates(db: Reader, where: readonly Condition[], candidates: readonly string[]): Promise<Count> {
  const source = sql`
    unnest(${[...candidates]}::uuid[]) as candidate (petition_id)
    cross join lateral (select * from petition where petition.petition_id = candidate.petition_id offset 0) p where ${all(where)}`;
  return countUpToCap(db, source);
}

async function countUpToCap(db: Reader, source: Condition): Promise<Count> {
  const counted = await sql<{ count: number }>`select count(*) as count from (select 1 from ${source} limit ${COUNT_UP_TO + 1}) as counted`.execute(db);
  const value = counted.rows[0]?.count ?? 0;
  return { value: Math.min(value, COUNT_UP_TO), capped: value > COUNT_UP_TO };
}

function isOneOf(petitionIds: readonly string[]): Condition {
  return sql`p.petition_id = any(${[...petitionIds]}::uuid[])`;
}

function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions.map((condition) => sql`(${condition})`), sql` and `);
}
