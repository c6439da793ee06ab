import type { Reader } from '../../platform/db/index.ts';
import { addDays, AppError, dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import type { OrganisationView } from '../../petitions/server/index.ts';
import type { ReceptionDayView } from '../contract.ts';
import { listFreeSlots, listSlots, type ReceptionDay } from '../domain/index.ts';
import type { ReceptionDeps } from './reception-deps.ts';
import { findDay, listDays, listTaken } from './reception-store.ts';

/** How far ahead the public sees. */
const AHEAD_IN_DAYS = 90;

export interface Now {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly organisation: OrganisationView;
}

export async function readNow({ petitions: { clock, organisation } }: Pick<ReceptionDeps, 'petitions'>): Promise<Now> {
  const now = clock.now();
  const today = dayInChina(now);
  return { now, today, organisation: await organisation.on(today) };
}

/** What lies ahead, for everybody. */
export async function listDaysAhead(deps: Pick<ReceptionDeps, 'petitions'>): Promise<readonly ReceptionDayView[]> {
  const now = await readNow(deps);
  return listDaysBetween(deps, now, now.today, addDays(now.today, AHEAD_IN_DAYS));
}

export async function listDaysBetween({ petitions }: Pick<ReceptionDeps, 'petitions'>, now: Now, from: PlainDate, to: PlainDate): Promise<readonly ReceptionDayView[]> {
  const days = await listDays(petitions.db.reader, from, to);
  const taken = await listTaken(petitions.db.reader, days.map(({ receptionDayId }) => receptionDayId));
  return days.map((day) => presentDay(day, taken.get(day.receptionDayId) ?? [], now));
}

/** Throws `reception.unknown_day`. */
export async function getDayView({ petitions }: Pick<ReceptionDeps, 'petitions'>, now: Now, receptionDayId: string): Promise<ReceptionDayView> {
  const { reader } = petitions.db;
  const day = await getDay(reader, receptionDayId);
  return presentDay(day, (await listTaken(reader, [receptionDayId])).get(receptionDayId) ?? [], now);
}

export async function getDay(db: Reader, receptionDayId: string): Promise<ReceptionDay> {
  const day = await findDay(db, receptionDayId);
  if (!day) throw new AppError('not_found', 'reception.unknown_day');
  return day;
}

export function presentDay(day: ReceptionDay, taken: readonly number[], { now, organisation }: Now): ReceptionDayView {
  const { receptionDayId, unitId, leaderId, kind, heldOn, beginsAt, minutesPerVisit, visits, place, subject, cancelledBecause } = day;
  return {
    receptionDayId, kind, heldOn, beginsAt, minutesPerVisit, visits, place, subject,
    endsAt: listSlots(day).at(-1)?.endsAt ?? beginsAt,
    unit: { id: unitId, name: organisation.unitName(unitId) },
    leader: { id: leaderId, name: organisation.staffName(leaderId) },
    cancelledBecause: cancelledBecause ?? null,
    booked: taken.length,
    freeSlots: [...listFreeSlots(day, taken, now)],
  };
}
