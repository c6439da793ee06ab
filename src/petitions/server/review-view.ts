import { type DecidedReview, isDecidedReview, type OpenPetition, type PetitionerId, type ReviewRequest, type ReviewUnderWay, servedOnOf } from '../domain/index.ts';
import type { ReviewView } from '../outcome-contract.ts';
import type { OrganisationView } from './organisation-source.ts';

/** Who reads it: a decision becomes the petitioner's when it has been served. */
type Reader = 'staff' | { readonly petitionerId: PetitionerId | null };

/** Every request for review, the one that is under way last. */
export function presentReviews(petition: OpenPetition, organisation: Pick<OrganisationView, 'unitName' | 'staffName'>, reader: Reader): readonly ReviewView[] {
  const shown = { reader, petition, organisation };
  const ended = petition.reviewRounds.map((round): ReviewView => {
    if (!isDecidedReview(round)) {
      const { ground, reason } = round.rejection;
      return { ...asRequested(round.request, shown), bodyName: round.outside && organisation.unitName(round.outside.bodyUnitId), outside: presentOutside(round.outside, shown), rejection: { ground, reason, rejectedOn: round.rejectedOn }, decision: null };
    }
    const isRead = reader === 'staff' || round.service !== null;
    return { ...asRequested(round.request, shown), bodyName: organisation.unitName(round.bodyUnitId), outside: presentOutside(round.outside, shown), rejection: null, decision: isRead ? presentDecision(round) : null };
  });
  const waiting = requestUnderWay(petition);
  return waiting ? [...ended, { ...asRequested(waiting.request, shown), bodyName: waiting.bodyUnitId && organisation.unitName(waiting.bodyUnitId), outside: presentOutside(waiting.outside, shown), rejection: null, decision: null }] : ended;
}

function requestUnderWay(petition: OpenPetition): Pick<ReviewUnderWay, 'request' | 'outside'> & { readonly bodyUnitId: string | null } | undefined {
  switch (petition.state) {
    case 'REVIEW_REQUESTED':
    case 'REREVIEW_REQUESTED':
      return { request: petition.request, bodyUnitId: null, outside: null };
    case 'REVIEWING':
    case 'REREVIEWING':
      return petition.review;
    case 'HEARING':
      return petition.review ?? undefined;
    default:
      return undefined;
  }
}

interface Shown {
  readonly reader: Reader;
  readonly petition: OpenPetition;
  readonly organisation: Pick<OrganisationView, 'staffName'>;
}

function presentOutside(outside: ReviewUnderWay['outside'], { reader, organisation }: Shown): ReviewView['outside'] {
  if (outside === null) return null;
  const { passedOn, receiptReference, decision, servedBy } = outside;
  const isStaff = reader === 'staff';
  return {
    passedOn, receiptReference: isStaff ? receiptReference : null, receivedOn: decision?.receivedOn ?? null,
    enteredBy: isStaff && decision ? organisation.staffName(decision.enteredBy) : null, servedBy,
  };
}

function asRequested(request: ReviewRequest, { reader, petition }: Shown) {
  if (reader === 'staff') return { ...presentApplication(request), level: request.level, joined: request.joined.map(presentApplication) };
  // Of several petitioners each reads what he asked himself.
  const own = [request, ...request.joined].find(({ petitionerId }) => petitionerId === reader.petitionerId || (petitionerId === null && !petition.joint));
  const hidden = { requestedOn: request.application.receivedOn, late: request.late, requests: '', reasons: '', lateReason: null };
  return { ...(own ? presentApplication(own) : hidden), level: request.level, joined: [] };
}

function presentApplication({ late, application }: Pick<ReviewRequest, 'late' | 'application'>) {
  const { receivedOn, requests, reasons, lateReason } = application;
  return { requestedOn: receivedOn, late, requests, reasons, lateReason };
}

function presentDecision({ findings, decidedOn, service }: DecidedReview): ReviewView['decision'] {
  const { decision, documentNumber, facts, reasons, legalBasis, answers, remedyLine } = findings;
  return { decision, documentNumber, decidedOn, servedOn: servedOnOf(service), legalBasis: [...legalBasis], content: { facts, reasons, answers, remedyLine } };
}
