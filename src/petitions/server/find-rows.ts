import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitId } from '../domain/index.ts';
import { findByWords } from './find-by-words.ts';
import { all, type Condition, countOf, type Cut, farEnough, type FoundPage } from './page-cut.ts';
import type { ListRow } from './petition-view.ts';

export interface Sought {
  /** Conditions on `p`, besides those below. */
  readonly where: readonly Condition[];
  /** Matters that were received by, or lie with, one of these. */
  readonly units: readonly UnitId[] | undefined;
  readonly words: string | undefined;
}

/** The rows of one page in that order, and how many there are in all. */
export async function findPage(db: Reader, sought: Sought, cut: Cut): Promise<FoundPage> {
  if (!cut.after) return findFromTop(db, sought, cut);
  const rest = { ...sought, where: [...sought.where, cut.after] };
  const [page, whole] = await Promise.all([findFromTop(db, rest, cut), findFromTop(db, sought, cut)]);
  return { rows: page.rows, count: whole.count };
}

function findFromTop(db: Reader, { where, units, words }: Sought, cut: Cut): Promise<FoundPage> {
  const inThem = units ? [...where, inUnits(units)] : where;
  if (words !== undefined) return findByWords(db, { where: inThem, words }, cut);
  return findInOrder(db, units ? eachUnitFirst(where, units, cut) : sql`select p.petition_id from petition p where ${all(inThem)}`, cut);
}

/** Looks as far as it counts and reads the rows of the page, with one statement: to plan two costs more than to run one. */
async function findInOrder(db: Reader, source: Condition, { by, limit }: Cut): Promise<FoundPage> {
  const found = await sql<ListRow & { hit_count: number }>`
    with hits as materialized (${source} order by ${by} limit ${farEnough(limit)})
    select p.*, (select count(*) from hits) as hit_count
    from petition p where p.petition_id in (select petition_id from hits limit ${limit}) order by ${by}`.execute(db);
  return { rows: found.rows, count: countOf(found.rows[0]?.hit_count ?? 0) };
}

/**
 * The first of each unit by the unit's own index, and of those the first: one index for several units has them in no order.
 * What one of them received and one of them has is named once.
 */
function eachUnitFirst(where: readonly Condition[], units: readonly UnitId[], { by, limit }: Cut): Condition {
  const ids = sql`${[...units]}::uuid[]`;
  const firstThat = (is: Condition): Condition =>
    sql`(select p.petition_id, p.received_on, p.next_safe_due_on from petition p where ${is} and ${all(where)} order by ${by} limit ${farEnough(limit)})`;
  const has = firstThat(sql`p.responsible_unit_id = unit.unit_id`);
  const received = firstThat(sql`p.petition_office_unit_id = unit.unit_id and (p.responsible_unit_id = any(${ids})) is not true`);
  return sql`select p.* from unnest(${ids}) as unit (unit_id) cross join lateral (${has} union all ${received}) p`;
}

function inUnits(units: readonly UnitId[]): Condition {
  const ids = sql`any(${[...units]}::uuid[])`;
  return sql`(p.responsible_unit_id = ${ids} or p.petition_office_unit_id = ${ids})`;
}
