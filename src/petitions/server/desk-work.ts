import { type RawBuilder, sql } from 'kysely';
import { allPostsOf, type ActorPost, type StaffActor } from '../../access/domain/index.ts';
import { AWAITED, type Awaited, type AwaitedSeat } from '../domain/index.ts';
import type { Among, Source } from './find-rows.ts';

const WORK = Object.entries(AWAITED) as readonly (readonly [Awaited, (typeof AWAITED)[Awaited]])[];
const HANDLERS_WORK: readonly string[] = WORK.filter(([, work]) => work.byHandler).map(([awaited]) => awaited);
const SEATS: readonly AwaitedSeat[] = ['office', 'place', 'review'];

interface Seat extends Source {
  readonly condition: RawBuilder<unknown>;
}

/** What waits for this very person: as the handler of a matter, or by a post in the unit on whose desk it lies. */
export function onDeskOf(staff: StaffActor): Among {
  const awaits = sql`p.awaits = any(${[...HANDLERS_WORK]})`;
  const asHandler = { each: sql`(values (${staff.staffId}::uuid)) as each (staff_id)`, is: sql`p.handler_id = each.staff_id and ${awaits}` };
  const byPosts = allPostsOf(staff).flatMap((post) => SEATS.flatMap((seat) => seatsOf(post, seat)));
  return {
    condition: sql`(${sql.join([sql`(p.handler_id = ${staff.staffId} and ${awaits})`, ...byPosts.map(({ condition }) => condition)], sql` or `)})`,
    sources: [asHandler, ...byPosts],
  };
}

function seatsOf(post: ActorPost, seat: AwaitedSeat): readonly Seat[] {
  const work = WORK.filter(([, each]) => each.seat === seat && each.roles.some((role) => role === post.role)).map(([awaited]) => awaited);
  if (work.length === 0) return [];
  const [units, awaits] = [sql`${[...post.homeUnitIds]}::uuid[]`, sql`${[...work]}::text[]`];
  const each = sql`(select unit_id, awaits from unnest(${units}) as unit (unit_id) cross join unnest(${awaits}) as work (awaits)) as each`;
  return COLUMNS[seat].map(({ column, but }) => ({
    each,
    is: sql`${column} = each.unit_id and p.awaits = each.awaits and ${but}`,
    condition: sql`(${column} = any(${units}) and p.awaits = any(${awaits}) and ${but})`,
  }));
}

interface SeatColumn {
  readonly column: RawBuilder<unknown>;
  readonly but: RawBuilder<unknown>;
}

const COLUMNS: Readonly<Record<AwaitedSeat, readonly SeatColumn[]>> = {
  office: [{ column: sql`p.petition_office_unit_id`, but: sql`true` }],
  // Before it has been sent to a unit it lies with the office.
  place: [
    { column: sql`p.responsible_unit_id`, but: sql`true` },
    { column: sql`p.petition_office_unit_id`, but: sql`p.responsible_unit_id is null` },
  ],
  review: [{ column: sql`p.review_unit_id`, but: sql`p.review_unit_id is not null` }],
};
