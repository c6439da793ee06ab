import type { PetitionAccessFacts } from '../../access/domain/index.ts';
import type { OpenPetition, Petition, StaffId, UnitId } from '../domain/index.ts';
import { placeOf } from './petition-rows.ts';

/** Who has a part in the matter now besides its handler. */
export function listParts(petition: OpenPetition): readonly (readonly [StaffId, string])[] {
  const parts: (readonly [StaffId, string])[] = [];
  if (petition.leaderStaffId) parts.push([petition.leaderStaffId, 'LEADING']);
  if (petition.state === 'MEDIATING') parts.push([petition.mediation.mediatorId, 'MEDIATING']);
  if (petition.state === 'HEARING') parts.push([petition.hearing.hostId, 'HEARING'], [petition.hearing.recorderId, 'HEARING']);
  if (petition.state === 'REVIEWING' || petition.state === 'REREVIEWING') parts.push([petition.review.officerId, 'REVIEWING']);
  return parts;
}

/** What the policy asks of a matter; the list rows say the same in SQL. */
export function accessFactsOf(petition: Petition, reviewUnitId: UnitId | null): PetitionAccessFacts {
  const office = { petitionOfficeUnitId: petition.petitionOfficeUnitId, reviewUnitId };
  if (petition.state === 'HANDED_TO_DISCIPLINE') {
    return {
      ...office, class: 'REPORT', isSealed: true, handlerId: null, participantStaffIds: [], responsibleUnitId: null, coHandlingUnitIds: [],
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
    coHandlingUnitIds: petition.coHandlers,
    excludedUnitIds: petition.excludedUnitIds,
    excludedStaffIds: petition.excludedStaffIds,
  };
}
