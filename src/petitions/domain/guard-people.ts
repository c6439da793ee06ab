import type { ActionContext } from './action-context.ts';
import { isBarredStaff, isBarredUnit } from './exclusions.ts';
import type { StaffId, UnitId } from './ids.ts';
import { CLERICAL } from './participations.ts';
import { PARTICIPATIONS, type Role } from './codes.ts';
import type { PetitionCore } from './petition-core.ts';
import { tookPart } from './petition-facts.ts';
import { refuseIf, type Refusal } from './refusal.ts';

/** The member of staff who acts; nobody for the petitioner and the program. */
export function actingStaff({ actor }: Pick<ActionContext, 'actor'>): StaffId | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

// Regulation art. 28 para 3: whoever has a direct interest stays away; a reported person always has one.
export function actorIsExcluded(petition: PetitionCore, { actor }: ActionContext): Refusal | undefined {
  return refuseIf(actor.kind === 'staff' && petition.excludedStaffIds.includes(actor.staffId), 'petitions.excluded_person');
}

// PP-3: a reported or recused person gets no part: not as handler, host, mediator, reviewer or case leader.
export function targetIsBarred(petition: PetitionCore, staff: StaffId, context: ActionContext): Refusal | undefined {
  return refuseIf(isBarredStaff(petition, staff, context), 'petitions.excluded_as_target');
}

/** A part goes to somebody with a post for it, in the unit if one is named; else nobody could take the next step. */
export function targetLacksPost(staff: StaffId, post: { readonly roles: readonly Role[]; readonly unitId?: UnitId }, { units }: ActionContext): Refusal | undefined {
  const { roles, unitId } = post;
  const holds = units.rolesOf(staff).some((held) => roles.includes(held.role) && (unitId === undefined || held.unitId === unitId));
  return refuseIf(!holds, 'petitions.person_lacks_post');
}

export function unitIsBarred(petition: PetitionCore, unit: UnitId, { units }: ActionContext): Refusal | undefined {
  return refuseIf(isBarredUnit(petition, unit, units), 'petitions.reported_unit_as_recipient');
}

export function someUnitIsBarred(petition: PetitionCore, list: readonly UnitId[], context: ActionContext): Refusal | undefined {
  return list.map((unit) => unitIsBarred(petition, unit, context)).find((refusal) => refusal !== undefined);
}

// PP-9 and art. 35: the petitioner acts on his own matter only; who has left it has no part in it.
export function petitionerIsForeign(petition: PetitionCore, { actor }: ActionContext): Refusal | undefined {
  if (actor.kind !== 'petitioner' || actor.petitionerId === null) return undefined;
  // Of a sealed matter nobody knows any more whose it is; number and code still prove it.
  if (petition.contentSealed) return undefined;
  const { petitionerId } = actor;
  const hasLeft = petition.withdrawnPetitionerIds.includes(petitionerId);
  const belongs = petition.petitionerIds.includes(petitionerId) || petition.mergedPetitions.some((merged) => merged.petitionerIds.includes(petitionerId));
  return refuseIf(!belongs || hasLeft, 'petitions.not_your_petition');
}

/**
 * 回访 is independent: nobody who holds a post in the unit that handled it. Above the highest unit there is nobody else,
 * so there any colleague who had no hand in the matter may.
 */
export function isOfHandlersUnit({ responsibleUnitId, handlerId }: PetitionCore, { actor, units }: Pick<ActionContext, 'actor' | 'units'>): boolean {
  if (actor.kind !== 'staff' || responsibleUnitId === null || units.ancestorsOf(responsibleUnitId).length === 0) return false;
  const handling = new Set<UnitId>([responsibleUnitId, ...(handlerId === null ? [] : units.unitsOf(handlerId))]);
  return actor.roles.some(({ unitId }) => handling.has(unitId));
}

const REVIEW_PARTS: readonly string[] = ['REVIEWING', 'REVIEW_SIGNING', 'REREVIEWING', 'REREVIEW_SIGNING'];
const REREVIEW_PARTS: readonly string[] = ['REREVIEWING', 'REREVIEW_SIGNING'];
const MERIT_PARTS: readonly string[] = PARTICIPATIONS.filter((part) => !CLERICAL.includes(part));

/** Handler ≠ reviewer ≠ re-reviewer, in either order of time. */
export function tookPartInReview(petition: PetitionCore, staff: StaffId): boolean {
  return tookPart(petition, staff, REVIEW_PARTS);
}

// G7: who handled, decided, hosted or drafted before cannot review.
export function cannotReview(petition: PetitionCore, staff: StaffId | null): Refusal | undefined {
  const before = MERIT_PARTS.filter((part) => !REVIEW_PARTS.includes(part) || REREVIEW_PARTS.includes(part));
  return refuseIf(staff === null || tookPart(petition, staff, before), 'petitions.reviewer_took_part');
}

// G7: the re-review is new to the matter altogether.
export function cannotReReview(petition: PetitionCore, staff: StaffId | null): Refusal | undefined {
  const before = MERIT_PARTS.filter((part) => !REREVIEW_PARTS.includes(part));
  return refuseIf(staff === null || tookPart(petition, staff, before), 'petitions.reviewer_took_part');
}

/** The signature under an opinion of the unit is not that of someone who reviewed it before. */
export function isBlockedAsSigner(petition: PetitionCore, staff: StaffId | null): Refusal | undefined {
  return refuseIf(staff === null || tookPartInReview(petition, staff), 'petitions.handler_took_part_in_review');
}

/** A head may finish what a host or mediator began only when that person has been recused (art. 28 para 3). */
export function standsInForThePersonInCharge(petition: PetitionCore, inCharge: StaffId, { actor }: ActionContext): Refusal | undefined {
  const isThePerson = actor.kind === 'staff' && actor.staffId === inCharge;
  return refuseIf(!isThePerson && !petition.excludedStaffIds.includes(inCharge), 'petitions.not_your_role');
}
