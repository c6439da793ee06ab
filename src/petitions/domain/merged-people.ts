import type { PetitionId } from './ids.ts';
import type { OpenPetition } from './petition.ts';
import type { ReviewRequest } from './petition-core.ts';
import { refuseIf, type Refusal } from './refusal.ts';

/** What a person who was merged in did here is a right that he has used: taking the matter out again must not lose it. */
export function mergedPeopleHaveActed(petition: OpenPetition, petitionId: PetitionId): Refusal | undefined {
  const people = new Set<string | null>(petition.mergedPetitions.find((merged) => merged.petitionId === petitionId)?.petitionerIds);
  const requests = [...petition.reviewRounds.map(({ request }) => request), ...requestUnderWay(petition)].flatMap((request) => [request, ...request.joined]);
  const { unit, office } = petition.evaluations;
  const votes = [unit, office].flatMap((sheet) => (sheet.status === 'EVALUATED' ? sheet.votes : []));
  const acted = [...requests, ...votes, ...(petition.pendingWithdrawal ? [petition.pendingWithdrawal] : [])].some(({ petitionerId }) => people.has(petitionerId));
  return refuseIf(acted || petition.withdrawnPetitionerIds.some((id) => people.has(id)), 'petitions.merged_person_has_acted');
}

function requestUnderWay(petition: OpenPetition): readonly ReviewRequest[] {
  if (petition.state === 'REVIEW_REQUESTED' || petition.state === 'REREVIEW_REQUESTED') return [petition.request];
  const review = 'review' in petition ? petition.review : null;
  return review ? [review.request] : [];
}
