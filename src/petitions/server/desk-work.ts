import { type RawBuilder, sql } from 'kysely';
import type { ActorPost, StaffActor } from '../../access/domain/index.ts';
import { AWAITED, type Awaited, type AwaitedSeat } from '../domain/index.ts';

const WORK = Object.entries(AWAITED) as readonly (readonly [Awaited, (typeof AWAITED)[Awaited]])[];
const HANDLERS_WORK: readonly string[] = WORK.filter(([, work]) => work.byHandler).map(([awaited]) => awaited);

/** What waits for this very person: as the handler of a matter, or by a post in the unit on whose desk it lies. */
export function isOnMyDesk(staff: StaffActor): RawBuilder<boolean> {
  const asHandler = sql`(p.handler_id = ${staff.staffId} and p.awaits = any(${[...HANDLERS_WORK]}))`;
  const byPosts = staff.posts.flatMap((post) => SEATS.map((seat) => bySeat(post, seat))).filter((condition) => condition !== undefined);
  return sql<boolean>`(${sql.join([asHandler, ...byPosts], sql` or `)})`;
}

const SEATS: readonly AwaitedSeat[] = ['office', 'place', 'review'];

function bySeat(post: ActorPost, seat: AwaitedSeat): RawBuilder<unknown> | undefined {
  const work = WORK.filter(([, each]) => each.seat === seat && each.roles.some((role) => role === post.role)).map(([awaited]) => awaited);
  if (work.length === 0) return undefined;
  const units = sql`any(${[...post.homeUnitIds]}::uuid[])`;
  const awaits = sql`p.awaits = any(${[...work]})`;
  if (seat === 'office') return sql`(${awaits} and p.petition_office_unit_id = ${units})`;
  if (seat === 'review') return sql`(${awaits} and p.review_unit_id = ${units})`;
  return sql`(${awaits} and (p.responsible_unit_id = ${units} or (p.responsible_unit_id is null and p.petition_office_unit_id = ${units})))`;
}
