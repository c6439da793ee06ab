import { type DecidedReview, isDecidedReview, type OpenPetition, type ReviewRequest, servedOnOf } from '../domain/index.ts';
import type { ReviewView } from '../outcome-contract.ts';
import type { OrganisationView } from './organisation-source.ts';

/** Who reads it: a decision becomes the petitioner's when it has been served. */
type Reader = 'staff' | 'petitioner';

/** Every request for review, the one that is under way last. */
export function presentReviews(petition: OpenPetition, organisation: Pick<OrganisationView, 'unitName'>, reader: Reader): readonly ReviewView[] {
  const ended = petition.reviewRounds.map((round): ReviewView => {
    if (!isDecidedReview(round)) {
      const { ground, reason } = round.rejection;
      return { ...asRequested(round.request), bodyName: null, rejection: { ground, reason, rejectedOn: round.rejectedOn }, decision: null };
    }
    const isRead = reader === 'staff' || round.service !== null;
    return { ...asRequested(round.request), bodyName: organisation.unitName(round.bodyUnitId), rejection: null, decision: isRead ? presentDecision(round) : null };
  });
  const waiting = requestUnderWay(petition);
  return waiting ? [...ended, { ...asRequested(waiting.request), bodyName: waiting.bodyUnitId && organisation.unitName(waiting.bodyUnitId), rejection: null, decision: null }] : ended;
}

function requestUnderWay(petition: OpenPetition): { readonly request: ReviewRequest; readonly bodyUnitId: string | null } | undefined {
  switch (petition.state) {
    case 'REVIEW_REQUESTED':
    case 'REREVIEW_REQUESTED':
      return { request: petition.request, bodyUnitId: null };
    case 'REVIEWING':
    case 'REREVIEWING':
      return petition.review;
    case 'HEARING':
      return petition.review ?? undefined;
    default:
      return undefined;
  }
}

function asRequested({ level, late, application }: ReviewRequest) {
  const { receivedOn, requests, reasons, lateReason } = application;
  return { level, requestedOn: receivedOn, late, requests, reasons, lateReason };
}

function presentDecision({ findings, decidedOn, service }: DecidedReview): ReviewView['decision'] {
  const { decision, documentNumber, facts, reasons, legalBasis, answers, remedyLine } = findings;
  return { decision, documentNumber, decidedOn, servedOn: servedOnOf(service), legalBasis: [...legalBasis], content: { facts, reasons, answers, remedyLine } };
}
