import { type RawBuilder, sql } from 'kysely';
import { type PlainDate, yearOf } from '../../platform/kernel/index.ts';

/*
 * What the index of words knows of a matter besides its words: the month of its receipt, and the units and persons through whom
 * anybody reaches it, as 32-bit integers. Two labels may be alike; what the index names is looked at again in any case.
 */

/** The labels of the matter `p`. */
export const labelsOfMatter: RawBuilder<number[]> = sql`array_remove(
  array[(extract(year from p.received_on) * 12 + extract(month from p.received_on))::int]
  || array(
    select ('x' || right(id::text, 8))::bit(32)::int
    from unnest(array[p.petition_office_unit_id, p.responsible_unit_id, p.review_unit_id, p.handler_id]) as named (id)
    union select ('x' || right(coalesce(part.unit_id, part.staff_id)::text, 8))::bit(32)::int from petition_part part where part.petition_id = p.petition_id),
  null)`;

/** The label of a unit or a person, by the last 32 bits of its id, which in a UUID of any version are chance. */
export function labelOfId(id: string): number {
  return Number.parseInt(id.slice(-8), 16) | 0;
}

/** The labels of the months from one day back to another. */
export function labelsOfMonths(newest: PlainDate, oldest: PlainDate): readonly number[] {
  const last = monthOf(newest);
  return Array.from({ length: last - monthOf(oldest) + 1 }, (_, index) => last - index);
}

function monthOf(day: PlainDate): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7));
}
