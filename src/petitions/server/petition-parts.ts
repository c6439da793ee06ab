import type { PetitionAccessFacts } from '../../access/domain/index.ts';
import { listOpenInstructions, type OpenPetition, type Petition, type StaffId, type UnitId } from '../domain/index.ts';
import { placeOf } from './petition-rows.ts';

/** Who has a part in the matter now besides its handler. */
export function listParts(petition: OpenPetition): readonly (readonly [StaffId, string])[] {
  const parts: (readonly [StaffId, string])[] = [];
  if (petition.leaderStaffId) parts.push([petition.leaderStaffId, 'LEADING']);
  for (const { byStaffId, tasks } of listOpenInstructions(petition)) {
    parts.push([byStaffId, 'INSTRUCTING'], ...tasks.map(({ staffId }) => [staffId, 'INSTRUCTED'] as const));
  }
  if (petition.state === 'MEDIATING') parts.push([petition.mediation.mediatorId, 'MEDIATING']);
  if (petition.state === 'HEARING') parts.push([petition.hearing.hostId, 'HEARING'], [petition.hearing.recorderId, 'HEARING']);
  if ((petition.state === 'REVIEWING' || petition.state === 'REREVIEWING') && petition.review.officerId !== null) parts.push([petition.review.officerId, 'REVIEWING']);
  return parts;
}

/** The units that handle it together with the responsible one, and those that were asked for an opinion. */
export function listCoHandling({ coHandlers, coOpinions }: OpenPetition): readonly UnitId[] {
  return [...new Set([...coHandlers, ...coOpinions.map(({ unitId }) => unitId)])];
}

/** The units through whose hands it went, the present one left out. */
export function listPassedOnBy({ custody }: OpenPetition): readonly UnitId[] {
  const units = new Set<UnitId>();
  for (let before = custody.passedOn === null ? custody.previous : custody; before; before = before.previous) units.add(before.unitId);
  return [...units];
}

/** What the policy asks of a matter; the list rows say the same in SQL. */
export function accessFactsOf(petition: Petition, reviewUnitId: UnitId | null): PetitionAccessFacts {
  const office = { petitionOfficeUnitId: petition.petitionOfficeUnitId, reviewUnitId };
  if (petition.state === 'HANDED_TO_DISCIPLINE') {
    return {
      ...office, class: 'REPORT', isSealed: true, handlerId: null, participantStaffIds: [], responsibleUnitId: null, coHandlingUnitIds: [], passedOnByUnitIds: [],
      excludedUnitIds: [], excludedStaffIds: [],
    };
  }
  return {
    ...office,
    class: petition.class,
    isSealed: petition.overlays.sealed,
    handlerId: petition.handlerId,
    participantStaffIds: listParts(petition).map(([staffId]) => staffId),
    responsibleUnitId: placeOf(petition),
    coHandlingUnitIds: listCoHandling(petition),
    passedOnByUnitIds: listPassedOnBy(petition),
    excludedUnitIds: petition.excludedUnitIds,
    excludedStaffIds: petition.excludedStaffIds,
  };
}
