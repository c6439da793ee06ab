import { authorise, type StaffActor } from '../../access/domain/index.ts';
import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { makeQueryCode, parseQueryCode } from '../../petitions/domain/index.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import { isUniqueViolation, type Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Booked, BookingView, BookVisit, Visitor } from '../contract.ts';
import { isAhead, listFreeSlots, listSlots, type ReceptionDay } from '../domain/index.ts';
import { getDay, getDayView, type Now, readNow } from './read-reception-days.ts';
import type { ReceptionDeps } from './reception-deps.ts';
import { findVisit, findVisitByCode, insertVisit, listTaken, lockDay, saveCancelled, type StoredVisit } from './reception-store.ts';

const CODE_BYTES = 10;
const PUBLIC: JournalActor = { kind: 'public' };

interface Booking extends Visitor {
  readonly visitId: string;
  readonly slotNo: number;
}

/** A time for whoever asks; a number needs its query code. Throws `reception.unknown_day`, `reception.slot_taken`, `petitions.wrong_number_or_code`. */
export async function bookVisit(deps: ReceptionDeps, receptionDayId: string, { queryCode, ...booking }: BookVisit, language: Language): Promise<Booked> {
  const { number } = booking;
  if (number !== undefined) await deps.petitioners.track({ number, queryCode: queryCode ?? '' }, language);
  await getDay(deps.petitions.db.reader, receptionDayId);
  return book(deps, { receptionDayId, booking, by: PUBLIC, bookedBy: 'PETITIONER' });
}

/** A time for somebody who calls, or who comes without having booked. Throws `access.forbidden` besides. */
export async function bookForVisitor(deps: ReceptionDeps, staff: StaffActor, receptionDayId: string, booking: Booking): Promise<Booked> {
  const { unitId } = await getDay(deps.petitions.db.reader, receptionDayId);
  authorise(staff, 'reception.receive', unitId);
  return book(deps, { receptionDayId, booking, by: { kind: 'staff', staffId: staff.staffId }, bookedBy: 'OFFICE' });
}

interface Order {
  readonly receptionDayId: string;
  readonly booking: Booking;
  readonly by: JournalActor;
  readonly bookedBy: StoredVisit['bookedBy'];
}

async function book(deps: ReceptionDeps, order: Order): Promise<Booked> {
  const { keys, db } = deps.petitions;
  const now = await readNow(deps);
  const { receptionDayId, booking } = order;
  const slotNo = await db.transaction((tx) => reserve(tx, keys, order, now)).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw slotTaken();
    throw error;
  });
  const day = await getDayView(deps, now, receptionDayId);
  return { code: codeFor(keys, booking.visitId), slot: slotOf(day, slotNo), day };
}

async function reserve(tx: Transaction, keys: KeyRing, { receptionDayId, booking: { visitId, slotNo, ...visitor }, by, bookedBy }: Order, now: Now): Promise<number> {
  const day = await lockDay(tx, receptionDayId);
  if (!day) throw new AppError('not_found', 'reception.unknown_day');
  // Pressed twice, it is one booking.
  const known = await findVisit(tx, receptionDayId, visitId);
  if (known?.slotNo) return known.slotNo;
  if (known || day.cancelledBecause !== undefined) throw new AppError('conflict', known ? 'reception.slot_taken' : 'reception.day_called_off');
  const taken = (await listTaken(tx, [receptionDayId])).get(receptionDayId) ?? [];
  if (!listFreeSlots(day, taken, now.now).some(({ no }) => no === slotNo)) throw slotTaken();
  await insertVisit(tx, {
    receptionDayId, visitId, slotNo, bookedBy, bookedAt: now.now, codeHash: hashCode(keys, codeFor(keys, visitId)), person: keys.encryptJson(visitor, contextOf(visitId)),
  });
  await record(tx, { actor: by, action: 'reception.book', objectKind: 'receptionVisit', objectId: visitId, detail: { receptionDayId, slotNo, aboutMatter: visitor.number !== undefined } });
  return slotNo;
}

/** What a code opens. Throws `reception.code_mistyped`, `reception.unknown_booking`. */
export async function findBooking(deps: ReceptionDeps, code: string): Promise<BookingView> {
  const now = await readNow(deps);
  const { visit, day } = await getBooking(deps, code);
  const slot = listSlots(day).find(({ no }) => no === visit.slotNo) ?? null;
  const mayCancel = slot !== null && day.cancelledBecause === undefined && isAhead(day, slot.beginsAt, now.now);
  return { day: await getDayView(deps, now, day.receptionDayId), slot, cancelledBy: visit.cancelledBy, mayCancel };
}

/** The petitioner lets a time go; nothing about him is kept. Throws what `findBooking` throws, and `reception.begun`. */
export async function cancelBooking(deps: ReceptionDeps, code: string): Promise<BookingView> {
  const { db, clock } = deps.petitions;
  const before = await findBooking(deps, code);
  if (before.cancelledBy === null) {
    if (!before.mayCancel) throw new AppError('conflict', before.day.cancelledBecause === null ? 'reception.begun' : 'reception.day_called_off');
    const { visit } = await getBooking(deps, code);
    await db.transaction(async (tx) => {
      await saveCancelled(tx, visit, { by: 'PETITIONER', at: clock.now() });
      await record(tx, { actor: PUBLIC, action: 'reception.cancelVisit', objectKind: 'receptionVisit', objectId: visit.visitId, detail: { receptionDayId: visit.receptionDayId } });
    });
  }
  return findBooking(deps, code);
}

async function getBooking({ petitions: { db, keys } }: ReceptionDeps, code: string): Promise<{ visit: StoredVisit; day: ReceptionDay }> {
  const parsed = parseQueryCode(code);
  if (!parsed.ok) throw new AppError('invalid', 'reception.code_mistyped');
  const visit = await findVisitByCode(db.reader, hashCode(keys, parsed.value));
  if (!visit) throw new AppError('not_found', 'reception.unknown_booking');
  return { visit, day: await getDay(db.reader, visit.receptionDayId) };
}

// Derived, so that the same booking sent twice answers the same code although only its hash is kept.
function codeFor(keys: KeyRing, visitId: string): string {
  return makeQueryCode(keys.deriveBytes('reception-code', visitId, CODE_BYTES));
}

function hashCode(keys: KeyRing, code: string): Buffer {
  return keys.keyedHash('reception-code', code);
}

export function contextOf(visitId: string): string {
  return `reception_visit/${visitId}`;
}

function slotOf(day: Pick<ReceptionDay, 'beginsAt' | 'minutesPerVisit' | 'visits'>, slotNo: number): Booked['slot'] {
  const slot = listSlots(day).find(({ no }) => no === slotNo);
  if (!slot) throw slotTaken();
  return slot;
}

function slotTaken(): AppError {
  return new AppError('conflict', 'reception.slot_taken');
}
