import { authorise, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { StaffRegistration } from '../../petitions/contract.ts';
import { findNumberOf, findVisibleIdByNumber, registerPetition } from '../../petitions/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { type ReceptionDayDetail, type RegisterVisit, Visitor } from '../contract.ts';
import { listSlots, type ReceptionDay } from '../domain/index.ts';
import { contextOf } from './book-visit.ts';
import { getDay, presentDay, readNow } from './read-reception-days.ts';
import type { ReceptionDeps } from './reception-deps.ts';
import { findVisit, listVisits, saveCancelled, savePetitionOf, type StoredVisit } from './reception-store.ts';

/** Who has booked, for those who receive them. Throws `reception.unknown_day`, `access.forbidden`. */
export async function readReceptionDay(deps: ReceptionDeps, staff: StaffActor, receptionDayId: string): Promise<ReceptionDayDetail> {
  const { db, reads } = deps.petitions;
  const now = await readNow(deps);
  const day = await getDay(db.reader, receptionDayId);
  authorise(staff, 'reception.receive', day.unitId);
  const visits = await listVisits(db.reader, receptionDayId);
  await reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId }, action: 'reception.read', objectKind: 'receptionDay', objectId: receptionDayId, detail: { shown: visits.length },
  });
  const slots = new Map(listSlots(day).map((slot) => [slot.no, slot]));
  const booked = [];
  for (const visit of visits) {
    const slot = slots.get(visit.slotNo ?? 0);
    const petition = visit.petitionId === null ? null : { petitionId: visit.petitionId, number: (await findNumberOf(db.reader, visit.petitionId)) ?? '' };
    if (slot) booked.push({ visitId: visit.visitId, slot, visitor: visitorOf(deps, visit), bookedBy: visit.bookedBy, petition });
  }
  return { ...presentDay(day, visits.flatMap(({ slotNo }) => slotNo ?? []), now), booked };
}

interface VisitAct {
  readonly receptionDayId: string;
  readonly visitId: string;
}

/** What the visitor asks for becomes a matter that came by visit. Throws `reception.day_not_come`, `reception.visit_registered` and what registering throws. */
export async function registerVisit(deps: ReceptionDeps, staff: StaffActor, act: VisitAct & { readonly body: RegisterVisit; readonly language: Language }) {
  const { day, visit } = await getOpenVisit(deps, staff, act);
  const visitor = visitorOf(deps, visit);
  if (!visitor) throw new AppError('refused', 'reception.visitor_forgotten');
  const { requests, facts, address, arrivedAt, leftAt } = act.body;
  const body = StaffRegistration.parse({
    channel: 'VISIT', receivedOn: day.heldOn, requests, facts, addressClear: address !== undefined && address !== '',
    petitioners: [{ name: visitor.name, ...(visitor.phone ? { phone: visitor.phone } : {}), ...(address ? { address } : {}) }],
    channelDetails: { room: day.place, ...(arrivedAt ? { arrivedAt } : {}), ...(leftAt ? { leftAt } : {}) },
  });
  const registered = await registerPetition(deps.petitions, deps.receiver, staff, { body, idempotencyKey: `reception-${act.visitId}`, language: act.language });
  await tie(deps, staff, { act, petitionId: registered.petitionId, action: 'reception.registerVisit' });
  const { petitionId, number, queryCode } = registered;
  return { petitionId, number, queryCode };
}

/** The visit was about a matter that is registered already. Throws `reception.no_such_matter` for one that the actor does not see. */
export async function joinVisit(deps: ReceptionDeps, staff: StaffActor, act: VisitAct & { readonly number: string }): Promise<void> {
  await getOpenVisit(deps, staff, act);
  const petitionId = await findVisibleIdByNumber(deps.petitions, staff, act.number);
  if (petitionId === undefined) throw new AppError('invalid', 'reception.no_such_matter', { number: act.number });
  await tie(deps, staff, { act, petitionId, action: 'reception.joinVisit' });
}

/** The office lets a time go: the visitor called, or did not come. Nothing about him is kept. */
export async function cancelVisit(deps: ReceptionDeps, staff: StaffActor, { receptionDayId, visitId }: VisitAct): Promise<void> {
  const { db, clock } = deps.petitions;
  const day = await getDay(db.reader, receptionDayId);
  authorise(staff, 'reception.receive', day.unitId);
  const visit = await getVisit(deps, { receptionDayId, visitId });
  await db.transaction(async (tx) => {
    await saveCancelled(tx, visit, { by: 'OFFICE', at: clock.now() });
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'reception.cancelVisit', objectKind: 'receptionVisit', objectId: visitId, detail: { receptionDayId } });
  });
}

async function tie(deps: ReceptionDeps, staff: StaffActor, { act, petitionId, action }: { readonly act: VisitAct; readonly petitionId: string; readonly action: string }): Promise<void> {
  await deps.petitions.db.transaction(async (tx) => {
    await savePetitionOf(tx, act, petitionId);
    await record(tx, {
      actor: { kind: 'staff', staffId: staff.staffId }, action, objectKind: 'receptionVisit', objectId: act.visitId, petitionId, detail: { receptionDayId: act.receptionDayId },
    });
  });
}

async function getOpenVisit(deps: ReceptionDeps, staff: StaffActor, act: VisitAct): Promise<{ day: ReceptionDay; visit: StoredVisit }> {
  const day = await getDay(deps.petitions.db.reader, act.receptionDayId);
  authorise(staff, 'reception.receive', day.unitId);
  const visit = await getVisit(deps, act);
  const { today } = await readNow(deps);
  if (day.heldOn > today) throw new AppError('refused', 'reception.day_not_come');
  return { day, visit };
}

async function getVisit({ petitions: { db } }: ReceptionDeps, { receptionDayId, visitId }: VisitAct): Promise<StoredVisit> {
  const visit = await findVisit(db.reader, receptionDayId, visitId);
  if (!visit || visit.cancelledBy !== null) throw new AppError('not_found', 'reception.unknown_visit');
  if (visit.petitionId !== null) throw new AppError('conflict', 'reception.visit_registered');
  return visit;
}

function visitorOf({ petitions: { keys } }: ReceptionDeps, { person, visitId }: StoredVisit): Visitor | null {
  return person === null ? null : Visitor.parse(keys.decryptJson(person, contextOf(visitId)));
}
