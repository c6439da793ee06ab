import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitId } from '../domain/index.ts';
import { findByWords } from './find-by-words.ts';
import { all, type Condition, countOf, type Cut, farEnough, type FoundPage } from './page-cut.ts';
import type { ListRow } from './petition-view.ts';

/** A part of the matters that an index has in the order of the list, for each of several keys. */
export interface Source {
  /** The keys: a table that is called `each`. */
  readonly each: Condition;
  /** What a matter `p` of one key is. */
  readonly is: Condition;
}

/** Matters of whom several indexes know the first, but none knows all in order. */
export interface Among {
  /** The same said of one matter `p`. */
  readonly condition: Condition;
  readonly sources: readonly Source[];
}

export interface Sought {
  /** Conditions on `p`, besides those below. */
  readonly where: readonly Condition[];
  readonly among: readonly Among[];
  readonly words: string | undefined;
  /** Units and persons of whom each of the matters that are sought names at least one. */
  readonly reach: readonly string[];
}

/** The rows of one page in that order, and how many there are in all. */
export async function findPage(db: Reader, sought: Sought, cut: Cut): Promise<FoundPage> {
  if (!cut.after) return findFromTop(db, sought, cut);
  const rest = { ...sought, where: [...sought.where, cut.after] };
  const [page, whole] = await Promise.all([findFromTop(db, rest, cut), findFromTop(db, sought, cut)]);
  return { rows: page.rows, count: whole.count };
}

function findFromTop(db: Reader, { where, among, words, reach }: Sought, cut: Cut): Promise<FoundPage> {
  const [first, ...others] = words === undefined ? among : [];
  const conditions = [...where, ...(first ? others : among).map(({ condition }) => condition)];
  if (words !== undefined) return findByWords(db, { where: conditions, words, reach }, cut);
  return findInOrder(db, first ? firstOfEach(conditions, first, cut) : sql`select p.petition_id from petition p where ${all(conditions)}`, cut);
}

/** Looks as far as it counts and reads the rows of the page, with one statement: to plan two costs more than to run one. */
async function findInOrder(db: Reader, source: Condition, { by, limit }: Cut): Promise<FoundPage> {
  const found = await sql<ListRow & { hit_count: number }>`
    with hits as materialized (${source} order by ${by} limit ${farEnough(limit)})
    select p.*, (select count(*) from hits) as hit_count
    from petition p where p.petition_id in (select petition_id from hits limit ${limit}) order by ${by}`.execute(db);
  return { rows: found.rows, count: countOf(found.rows[0]?.hit_count ?? 0) };
}

/** The first of each key by its own index, and of those the first. */
function firstOfEach(where: readonly Condition[], { sources }: Among, { by, limit }: Cut): Condition {
  const parts = sources.map(
    ({ each, is }) => sql`
      select first.* from ${each} cross join lateral (
        select p.petition_id, p.received_on, p.next_safe_due_on from petition p where ${is} and ${all(where)} order by ${by} limit ${farEnough(limit)}) first`,
  );
  return sql`select p.* from (${sql.join(parts, sql` union `)}) p`;
}

/** Matters that one of these units received or has. */
export function amongUnits(units: readonly UnitId[]): Among {
  const ids = sql`${[...units]}::uuid[]`;
  const each = sql`unnest(${ids}) as each (unit_id)`;
  return {
    condition: sql`(p.responsible_unit_id = any(${ids}) or p.petition_office_unit_id = any(${ids}))`,
    sources: [
      { each, is: sql`p.responsible_unit_id = each.unit_id` },
      { each, is: sql`p.petition_office_unit_id = each.unit_id` },
    ],
  };
}
