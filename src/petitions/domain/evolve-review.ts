import { accepted, brokenHistory, coreOf, reviewable } from './core-of.ts';
import { staffOf } from './evolve-handling.ts';
import { stay, type Evolvers } from './evolver.ts';
import type { OpenPetition, Petition, PetitionIn } from './petition.ts';
import type { DecidedReview, PetitionCore, ReviewLevel, ReviewRequest } from './petition-core.ts';
import type { EventOf, PetitionEventRecord } from './petition-event.ts';
import { isDecided, latestDecided, servedOnOf } from './petition-facts.ts';
import type { ReviewRejection } from './records.ts';

type ReviewEventType =
  | 'reviewRequested' | 'reviewJoined' | 'reviewRequestAccepted' | 'reviewRequestRejected' | 'reviewDecided' | 'reviewServed' | 'handlingRedone'
  | 'reReviewRequested' | 'reReviewRequestAccepted' | 'reReviewRequestRejected' | 'reReviewDecided' | 'reReviewServed' | 'reReviewPublished'
  | 'reviewPassedOn' | 'outsideRejectionRecorded' | 'outsideDecisionRecorded';

export const reviewEvolvers: Evolvers<ReviewEventType> = {
  reviewRequested: (petition, event, { seq }) => ({
    ...reviewable(coreOf(petition)),
    state: 'REVIEW_REQUESTED',
    request: requestOf(petition, event, 'REVIEW', seq),
  }),
  // The others have the same right, and one review answers them all.
  reviewJoined: (petition, { type, petitionerId, application, late }, { seq }) => {
    const one = { no: seq, petitionerId, application, late };
    if (petition.state === 'REVIEW_REQUESTED') return { ...petition, request: { ...petition.request, joined: [...petition.request.joined, one] } };
    if (petition.state !== 'REVIEWING') return brokenHistory(type, petition.state);
    const { review } = petition;
    return { ...petition, review: { ...review, request: { ...review.request, joined: [...review.request.joined, one] } } };
  },
  reviewRequestAccepted: (petition, { type, bodyUnitId, officerId }) => {
    if (petition.state !== 'REVIEW_REQUESTED') return brokenHistory(type, petition.state);
    return { ...reviewable(coreOf(petition)), state: 'REVIEWING', review: { request: petition.request, bodyUnitId, officerId, outside: null } };
  },
  reviewRequestRejected: (petition, { type, rejection }, record) => {
    if (petition.state !== 'REVIEW_REQUESTED') return brokenHistory(type, petition.state);
    return notReviewed(withRejection(petition, rejection, record));
  },
  reviewDecided: (petition, event, record) => {
    if (petition.state !== 'REVIEWING') return brokenHistory(event.type, petition.state);
    const review = decided(petition, event, record);
    return { ...reviewable({ ...coreOf(petition), reviewRounds: [...petition.reviewRounds, review] }), state: 'REVIEW_DONE', review };
  },
  reviewServed: (petition, event) => {
    if (petition.state !== 'REVIEW_DONE') return brokenHistory(event.type, petition.state);
    return { ...petition, ...withService(petition, petition.review, event) };
  },

  // The clock of the new round runs from the day on which the remand was served.
  handlingRedone: (petition, { type }, { on }) => {
    if (petition.state !== 'REVIEW_DONE' && petition.state !== 'REREVIEW_DONE') return brokenHistory(type, petition.state);
    const countsFrom = servedOnOf(petition.review.service) ?? petition.review.decidedOn;
    const core = { ...coreOf(petition), round: petition.round + 1, extension: null, execution: null, acceptance: { ...petition.acceptance, decidedOn: on, countsFrom } };
    return { ...accepted(core), state: 'HANDLING' };
  },

  reReviewRequested: (petition, event, { seq }) => ({
    ...reviewable(coreOf(petition)),
    state: 'REREVIEW_REQUESTED',
    request: requestOf(petition, event, 'RE_REVIEW', seq),
  }),
  reReviewRequestAccepted: (petition, { type, bodyUnitId, officerId }) => {
    if (petition.state !== 'REREVIEW_REQUESTED') return brokenHistory(type, petition.state);
    return { ...reviewable(coreOf(petition)), state: 'REREVIEWING', review: { request: petition.request, bodyUnitId, officerId, outside: null } };
  },
  reReviewRequestRejected: (petition, { type, rejection }, record) => {
    if (petition.state !== 'REREVIEW_REQUESTED') return brokenHistory(type, petition.state);
    return notReReviewed(withRejection(petition, rejection, record), type);
  },
  reReviewDecided: (petition, event, record) => {
    if (petition.state !== 'REREVIEWING') return brokenHistory(event.type, petition.state);
    const review = decided(petition, event, record);
    return { ...reviewable({ ...coreOf(petition), reviewRounds: [...petition.reviewRounds, review] }), state: 'REREVIEW_DONE', review };
  },
  reReviewServed: (petition, event) => {
    if (petition.state !== 'REREVIEW_DONE') return brokenHistory(event.type, petition.state);
    const served = withService(petition, petition.review, event);
    // A matter sent back to be handled anew is not at its end.
    if (petition.review.findings.decision === 'REVOKE_REMAND') return { ...petition, ...served };
    const end = { kind: 'RE_REVIEWED', opinionNumber: petition.review.findings.documentNumber } as const;
    return { ...accepted({ ...coreOf(petition), reviewRounds: served.reviewRounds }), state: 'FINAL', end };
  },
  reReviewPublished: (petition) =>
    stay(petition, { reviewRounds: petition.reviewRounds.map((each) => (isDecided(each) && each.request.level === 'RE_REVIEW' ? { ...each, published: true } : each)) }),

  reviewPassedOn: (petition, { type, bodyUnitId, passedOn, receiptReference, receiptDocumentId }, record) => {
    if (petition.state !== 'REVIEW_REQUESTED' && petition.state !== 'REREVIEW_REQUESTED') return brokenHistory(type, petition.state);
    const outside = { passedOn, passedBy: staffOf(record, type), receiptReference, receiptDocumentId, decision: null, servedBy: null };
    const state = petition.state === 'REVIEW_REQUESTED' ? 'REVIEWING' : 'REREVIEWING';
    return { ...reviewable(coreOf(petition)), state, review: { request: petition.request, bodyUnitId, officerId: null, outside } };
  },
  outsideRejectionRecorded: (petition, { type, rejection, decidedOn, receivedOn, documentId }, record) => {
    if (petition.state !== 'REVIEWING' && petition.state !== 'REREVIEWING') return brokenHistory(type, petition.state);
    const { request, bodyUnitId, outside: passed } = petition.review;
    const outside = { ...(passed ?? brokenHistory(type, 'not passed on')), bodyUnitId, decision: { receivedOn, documentId, enteredBy: staffOf(record, type) } };
    const core = { ...coreOf(petition), reviewRounds: [...petition.reviewRounds, { request, rejection, rejectedBy: null, rejectedOn: decidedOn, outside }] };
    return petition.state === 'REVIEWING' ? notReviewed(core) : notReReviewed(core, type);
  },
  outsideDecisionRecorded: (petition, { type, findings, decidedOn, receivedOn, documentId }, record) => {
    if (petition.state !== 'REVIEWING' && petition.state !== 'REREVIEWING') return brokenHistory(type, petition.state);
    const passed = petition.review.outside ?? brokenHistory(type, 'not passed on');
    const outside = { ...passed, decision: { receivedOn, documentId, enteredBy: staffOf(record, type) } };
    const review: DecidedReview = { ...petition.review, outside, findings, signedBy: null, decidedOn, service: null, published: false };
    const state = petition.state === 'REVIEWING' ? 'REVIEW_DONE' : 'REREVIEW_DONE';
    return { ...reviewable({ ...coreOf(petition), reviewRounds: [...petition.reviewRounds, review] }), state, review };
  },
};

/** The opinion stands as before the request, and so does what is being carried out. */
function notReviewed(core: PetitionCore): Petition {
  const { execution } = core;
  if (execution?.status === 'OPEN') return { ...accepted(core), state: 'EXECUTING', execution, returnTo: 'SERVED', review: null, end: null };
  return { ...reviewable(core), state: 'SERVED' };
}

function notReReviewed(core: PetitionCore, type: PetitionEventRecord['event']['type']): Petition {
  const review = latestDecided(core, 'REVIEW') ?? brokenHistory(type, 'missing');
  const { execution } = core;
  if (execution?.status === 'OPEN') return { ...accepted(core), state: 'EXECUTING', execution, returnTo: 'REVIEW_DONE', review, end: null };
  return { ...reviewable(core), state: 'REVIEW_DONE', review };
}

function requestOf(petition: OpenPetition, event: EventOf<'reviewRequested' | 'reReviewRequested'>, level: ReviewLevel, no: number): ReviewRequest {
  return { no, round: petition.round, level, petitionerId: event.petitionerId, application: event.application, late: event.late, joined: [] };
}

function withRejection(
  petition: PetitionIn<'REVIEW_REQUESTED' | 'REREVIEW_REQUESTED'>,
  rejection: ReviewRejection,
  record: PetitionEventRecord,
): PetitionCore {
  const round = { request: petition.request, rejection, rejectedBy: staffOf(record, record.event.type), rejectedOn: record.on, outside: null };
  return { ...coreOf(petition), reviewRounds: [...petition.reviewRounds, round] };
}

function decided(
  { review }: PetitionIn<'REVIEWING' | 'REREVIEWING'>,
  { type, findings }: EventOf<'reviewDecided' | 'reReviewDecided'>,
  record: PetitionEventRecord,
): DecidedReview {
  return { ...review, findings, signedBy: staffOf(record, type), decidedOn: record.on, service: null, published: false };
}

function withService({ reviewRounds }: Petition & PetitionCore, review: DecidedReview, { outcome, servedBy }: EventOf<'reviewServed' | 'reReviewServed'>) {
  const served = { ...review, service: outcome, outside: review.outside && { ...review.outside, servedBy: servedBy ?? null } };
  return { review: served, reviewRounds: [...reviewRounds.slice(0, -1), served] };
}
