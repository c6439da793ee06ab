import { isDecidedReview, type PetitionEvent } from '../domain/index.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterToIssue } from './letters-of-events.ts';

/** The notices that a request for review is not taken up, and that a matter ended because it was withdrawn. */
export function closingNoticeOfEvent(event: PetitionEvent, facts: LetterFacts): LetterToIssue | undefined {
  switch (event.type) {
    case 'reviewRequestRejected':
    case 'reReviewRequestRejected':
      return rejection(facts);
    case 'petitionWithdrawn':
      return withdrawal(facts);
    default:
      return undefined;
  }
}

function rejection({ head, petition, reviewBodyOf, contactOf }: LetterFacts): LetterToIssue | undefined {
  const rejected = petition.reviewRounds.findLast((round) => !isDecidedReview(round));
  if (!rejected || isDecidedReview(rejected)) return undefined;
  const { request: { level, application }, rejection: { ground, reason } } = rejected;
  const bodyUnitId = reviewBodyOf(level) ?? petition.responsibleUnitId ?? petition.custody.unitId;
  const reviewed = petition.reviewRounds.filter(isDecidedReview).findLast(({ request }) => request.level === 'REVIEW');
  const contestedNumber = level === 'REVIEW' ? petition.opinions.at(-1)?.documentNumber : reviewed?.findings.documentNumber;
  return {
    type: 'NOTICE_REVIEW_REJECTED',
    issuerId: bodyUnitId,
    data: { ...head, level, requestedOn: application.receivedOn, contestedNumber: contestedNumber ?? null, ground, reason, contact: contactOf(bodyUnitId) },
  };
}

function withdrawal({ head, petition, today, contactOf }: LetterFacts): LetterToIssue {
  // PP-9: who was pressed turns to the petition office, not to the unit that handled the matter.
  return { type: 'NOTICE_WITHDRAWAL', data: { ...head, receivedOn: petition.custody.receivedOn, withdrawnOn: today, contact: contactOf(petition.petitionOfficeUnitId) } };
}
