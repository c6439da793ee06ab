import type { ActionContext, UnitFacts } from './action-context.ts';
import type { Permit, Seat } from './action-rule.ts';
import type { Role } from './codes.ts';
import type { StaffId, UnitId } from './ids.ts';
import { isInstructed, isInstructing } from './leadership.ts';
import type { OpenPetition, Petition } from './petition.ts';

/** Whether one of the permits lets this actor act on this petition now. */
export function isPermitted(permits: readonly Permit[], petition: Petition | undefined, context: ActionContext): boolean {
  return permits.some((permit) => holds(permit, petition, context));
}

function holds(permit: Permit, petition: Petition | undefined, context: ActionContext): boolean {
  const { actor } = context;
  if (permit === 'petitioner' || permit === 'system') return actor.kind === permit;
  if (actor.kind !== 'staff') return false;
  if (isSeated(permit)) return holdsRole(permit, petition, context);
  // A part of one's own in a matter is not handed on.
  return actor.actingFor === undefined && isOpen(petition) && holdsPart(permit, petition, actor.staffId);
}

type PersonalPermit = Exclude<Permit, 'petitioner' | 'system' | `${Role}@${Seat}`>;

function isSeated(permit: Exclude<Permit, 'petitioner' | 'system'>): permit is `${Role}@${Seat}` {
  return permit.includes('@');
}

function holdsPart(permit: PersonalPermit, petition: OpenPetition, staffId: StaffId): boolean {
  switch (permit) {
    case 'the-handler':
      return petition.handlerId === staffId;
    case 'the-hearing-host':
      return petition.state === 'HEARING' && petition.hearing.hostId === staffId;
    case 'the-hearing-recorder':
      return petition.state === 'HEARING' && petition.hearing.recorderId === staffId;
    case 'the-mediator':
      return petition.state === 'MEDIATING' && petition.mediation.mediatorId === staffId;
    case 'the-review-officer':
      return (petition.state === 'REVIEWING' || petition.state === 'REREVIEWING') && petition.review.officerId === staffId;
    case 'the-case-leader':
      return petition.leaderStaffId === staffId;
    case 'the-instructing-leader':
      return isInstructing(petition, staffId);
    case 'the-instructed':
      return isInstructed(petition, staffId);
  }
}

function isOpen(petition: Petition | undefined): petition is OpenPetition {
  return petition !== undefined && petition.state !== 'HANDED_TO_DISCIPLINE';
}

function holdsRole(permit: `${Role}@${Seat}`, petition: Petition | undefined, context: ActionContext): boolean {
  const [role, seat] = splitPermit(permit);
  // The unit of an entry stands in the action itself; `entry-rules` compare it.
  if (seat === 'entry') return context.actor.kind === 'staff' && context.actor.roles.some((held) => held.role === role);
  if (petition === undefined) return false;
  if (petition.state === 'HANDED_TO_DISCIPLINE') return hasRoleFor(role, petition.petitionOfficeUnitId, context);
  const but = seat === 'receiver' ? senderSide(petition, context.units) : [];
  return seatsOf(seat, petition, context).some((unit) => hasRoleFor(role, unit, context, but));
}

// Art. 23: who sent a matter to another unit does not sign for it there, nor object in its place.
function senderSide(petition: OpenPetition, units: UnitFacts): readonly UnitId[] {
  const isOnTheWay = petition.state === 'ROUTED' || petition.state === 'ASSIGNED';
  const [from, to] = isOnTheWay ? [petition.custody.unitId, petition.routing.toUnitId] : [petition.custody.previous?.unitId, petition.custody.unitId];
  const isWithinOneUnit = from === undefined || units.issuingUnitOf(from) === units.issuingUnitOf(to);
  return isWithinOneUnit ? [] : [from, ...units.ancestorsOf(from)];
}

/** Heads and signing leaders act in the name of their own unit only; the other roles cover the units below as well. */
const BOUND_TO_ONE_UNIT: readonly Role[] = ['unitHead', 'signer'];

export function hasRoleFor(role: Role, unit: UnitId, { actor, units }: Pick<ActionContext, 'actor' | 'units'>, but: readonly UnitId[] = []): boolean {
  if (actor.kind !== 'staff') return false;
  const covering = BOUND_TO_ONE_UNIT.includes(role) ? [units.issuingUnitOf(unit)] : units.ancestorsOf(unit);
  return actor.roles.some((held) => held.role === role && (held.unitId === unit || (covering.includes(held.unitId) && !but.includes(held.unitId))));
}

function splitPermit(permit: `${Role}@${Seat}`): [Role, Seat] {
  // A template literal type splits only where it was joined.
  return permit.split('@') as [Role, Seat];
}

function seatsOf(seat: Seat, petition: OpenPetition, context: ActionContext): readonly UnitId[] {
  if (seat === 'office') return [petition.petitionOfficeUnitId];
  return present(unitAt(seat, petition, context.units));
}

function unitAt(seat: Exclude<Seat, 'office'>, petition: OpenPetition, units: UnitFacts): readonly (UnitId | null)[] {
  switch (seat) {
    case 'entry':
      return [];
    case 'line':
      return [petition.custody.unitId, petition.responsibleUnitId, petition.petitionOfficeUnitId].flatMap((unit) => (unit === null ? [] : [unit, ...units.ancestorsOf(unit)]));
    case 'custody':
      return [petition.custody.unitId];
    case 'responsible':
      return [petition.responsibleUnitId ?? petition.custody.unitId];
    case 'sender':
      return [senderOf(petition)];
    case 'receiver':
      return [petition.state === 'ROUTED' || petition.state === 'ASSIGNED' ? petition.routing.toUnitId : petition.custody.unitId];
    case 'assignee':
      return petition.assignments.map((assignment) => assignment.toUnitId);
    case 'assigner':
      return petition.assignments.map((assignment) => assignment.fromUnitId ?? assignment.toUnitId);
    case 'co-handler':
      return [...petition.coHandlers, ...petition.coOpinions.map((each) => each.unitId)];
    case 'review-body':
      return [reviewBodyOf(petition, units)];
    case 're-review-body':
      return [reReviewBodyOf(petition, units)];
  }
}

/** The unit that sent the matter on; for a sender outside the organisation, the unit that keeps its file. */
function senderOf({ custody }: OpenPetition): UnitId {
  return custody.previous?.unitId ?? custody.unitId;
}

export function reviewBodyOf({ responsibleUnitId }: Pick<OpenPetition, 'responsibleUnitId'>, units: UnitFacts): UnitId | null {
  return responsibleUnitId === null ? null : units.reviewAuthorityOf(responsibleUnitId);
}

export function reReviewBodyOf({ responsibleUnitId }: Pick<OpenPetition, 'responsibleUnitId'>, units: UnitFacts): UnitId | null {
  return responsibleUnitId === null ? null : units.reReviewAuthorityOf(responsibleUnitId);
}

function present(units: readonly (UnitId | null)[]): readonly UnitId[] {
  return units.filter((unit) => unit !== null);
}

/** Whether the body that would review is the very unit that handled the matter (G7). */
export function isOwnReviewBody({ responsibleUnitId }: Pick<OpenPetition, 'responsibleUnitId'>, body: UnitId, units: UnitFacts): boolean {
  return responsibleUnitId !== null && (body === responsibleUnitId || body === units.issuingUnitOf(responsibleUnitId));
}
