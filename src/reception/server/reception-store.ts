import { sql, type Selectable } from 'kysely';
import type { StaffId, UnitId } from '../../organisation/domain/index.ts';
import type { Reader, ReceptionDayTable, ReceptionVisitTable, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { ReceptionDay } from '../domain/index.ts';

export interface StoredVisit {
  readonly receptionDayId: string;
  readonly visitId: string;
  readonly slotNo: number | null;
  readonly person: Buffer | null;
  readonly bookedBy: 'PETITIONER' | 'OFFICE';
  readonly cancelledBy: 'PETITIONER' | 'OFFICE' | null;
  readonly petitionId: string | null;
}

const MOST_DAYS = 500;

export async function insertDay(tx: Transaction, day: ReceptionDay, made: { readonly at: Instant; readonly by: string }): Promise<void> {
  await tx
    .insertInto('reception_day')
    .values({
      reception_day_id: day.receptionDayId, unit_id: day.unitId, leader_id: day.leaderId, kind: day.kind, held_on: day.heldOn, begins_at: day.beginsAt,
      minutes_per_visit: day.minutesPerVisit, visits: day.visits, place: day.place, subject: day.subject, created_at: made.at, created_by: made.by,
    })
    .execute();
}

export async function saveCalledOff(tx: Transaction, receptionDayId: string, off: { readonly at: Instant; readonly because: string }): Promise<void> {
  await tx.updateTable('reception_day').set({ cancelled_at: off.at, cancelled_because: off.because }).where('reception_day_id', '=', receptionDayId).execute();
}

export async function listDays(db: Reader, from: PlainDate, to: PlainDate): Promise<readonly ReceptionDay[]> {
  const rows = await db
    .selectFrom('reception_day').selectAll().where('held_on', '>=', from).where('held_on', '<=', to)
    .orderBy('held_on').orderBy('begins_at').orderBy('reception_day_id').limit(MOST_DAYS).execute();
  return rows.map(toDay);
}

export async function findDay(db: Reader, receptionDayId: string): Promise<ReceptionDay | undefined> {
  const row = await db.selectFrom('reception_day').selectAll().where('reception_day_id', '=', receptionDayId).executeTakeFirst();
  return row && toDay(row);
}

/** Until the end of the transaction nobody books or calls off on this day. */
export async function lockDay(tx: Transaction, receptionDayId: string): Promise<ReceptionDay | undefined> {
  const row = await tx.selectFrom('reception_day').selectAll().where('reception_day_id', '=', receptionDayId).forUpdate().executeTakeFirst();
  return row && toDay(row);
}

/** The numbers of the times that are taken, by day. */
export async function listTaken(db: Reader, receptionDayIds: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('reception_visit').select(['reception_day_id', 'slot_no'])
    .where('reception_day_id', '=', sql<string>`any(${[...receptionDayIds]}::uuid[])`).where('slot_no', 'is not', null).execute();
  return new Map([...Map.groupBy(rows, (row) => row.reception_day_id)].map(([id, taken]) => [id, taken.flatMap(({ slot_no: no }) => no ?? [])]));
}

export async function listVisits(db: Reader, receptionDayId: string): Promise<readonly StoredVisit[]> {
  const rows = await db.selectFrom('reception_visit').selectAll().where('reception_day_id', '=', receptionDayId).where('cancelled_at', 'is', null).orderBy('slot_no').execute();
  return rows.map(toVisit);
}

export async function findVisit(db: Reader, receptionDayId: string, visitId: string): Promise<StoredVisit | undefined> {
  const row = await db.selectFrom('reception_visit').selectAll().where('reception_day_id', '=', receptionDayId).where('visit_id', '=', visitId).executeTakeFirst();
  return row && toVisit(row);
}

export async function findVisitByCode(db: Reader, codeHash: Buffer): Promise<StoredVisit | undefined> {
  const row = await db.selectFrom('reception_visit').selectAll().where('code_hash', '=', codeHash).orderBy('booked_at').executeTakeFirst();
  return row && toVisit(row);
}

export async function insertVisit(tx: Transaction, visit: Omit<StoredVisit, 'cancelledBy' | 'petitionId'> & { readonly codeHash: Buffer; readonly bookedAt: Instant }): Promise<void> {
  await tx
    .insertInto('reception_visit')
    .values({
      reception_day_id: visit.receptionDayId, visit_id: visit.visitId, slot_no: visit.slotNo, code_hash: visit.codeHash, person: visit.person,
      booked_at: visit.bookedAt, booked_by: visit.bookedBy,
    })
    .execute();
}

/** The time is free again, and nothing about the person is kept. */
export async function saveCancelled(tx: Transaction, visit: Pick<StoredVisit, 'receptionDayId' | 'visitId'>, by: { readonly by: 'PETITIONER' | 'OFFICE'; readonly at: Instant }): Promise<void> {
  await tx
    .updateTable('reception_visit').set({ slot_no: null, person: null, cancelled_at: by.at, cancelled_by: by.by })
    .where('reception_day_id', '=', visit.receptionDayId).where('visit_id', '=', visit.visitId).execute();
}

export async function savePetitionOf(tx: Transaction, visit: Pick<StoredVisit, 'receptionDayId' | 'visitId'>, petitionId: string): Promise<void> {
  await tx.updateTable('reception_visit').set({ petition_id: petitionId }).where('reception_day_id', '=', visit.receptionDayId).where('visit_id', '=', visit.visitId).execute();
}

/** Empties what is known of the visitors of days before this one; answers how many. */
export async function forgetVisitorsBefore(tx: Transaction, day: PlainDate): Promise<number> {
  const forgotten = await tx
    .updateTable('reception_visit').set({ person: null }).where('person', 'is not', null)
    .where('reception_day_id', 'in', (days) => days.selectFrom('reception_day').select('reception_day_id').where('held_on', '<', day)).executeTakeFirst();
  return Number(forgotten.numUpdatedRows);
}

function toDay(row: Selectable<ReceptionDayTable>): ReceptionDay {
  // The table's checks hold codes and times to the known forms.
  return {
    receptionDayId: row.reception_day_id, unitId: row.unit_id as UnitId, leaderId: row.leader_id as StaffId, kind: row.kind === 'OUTREACH' ? 'OUTREACH' : 'RECEPTION',
    heldOn: row.held_on, beginsAt: row.begins_at, minutesPerVisit: row.minutes_per_visit, visits: row.visits, place: row.place, subject: row.subject,
    cancelledBecause: row.cancelled_because ?? undefined,
  };
}

function toVisit(row: Selectable<ReceptionVisitTable>): StoredVisit {
  const partyOf = (code: string | null) => (code === 'OFFICE' || code === 'PETITIONER' ? code : null);
  return {
    receptionDayId: row.reception_day_id, visitId: row.visit_id, slotNo: row.slot_no, person: row.person, bookedBy: partyOf(row.booked_by) ?? 'PETITIONER',
    cancelledBy: partyOf(row.cancelled_by), petitionId: row.petition_id,
  };
}
