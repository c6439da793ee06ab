import { defineAction, type Permit } from '../action-rule.ts';
import { areDaysWrong, isAboutOwnWork, isDayOfServiceWrong, isDecisionIncomplete, isInsideBody, isNotPassedOn, levelOf } from '../guard-outside-review.ts';
import { findBody } from '../guard-review.ts';
import { isNotServed } from '../guard-service.ts';
import { refuseIf, unless } from '../refusal.ts';

const OFFICE: readonly Permit[] = ['registrar@office', 'registrar@custody', 'officeHead@office', 'officeHead@custody'];

/** The reviewing body is not of this organisation: the petition office sends it the file and enters what comes back. */
export const outsideReviewRules = [
  defineAction('passReviewOn', {
    moves: { REVIEW_REQUESTED: ['REVIEWING'], REREVIEW_REQUESTED: ['REREVIEWING'] },
    by: OFFICE,
    rules: ['XF-35', 'XF-36-1', 'G7'],
    ready: (petition, context) => isInsideBody(petition, context) ?? isAboutOwnWork(petition, context),
    decide: (petition, action, context) => {
      const found = findBody(petition, levelOf(petition), context);
      if ('fault' in found) return unless(found.fault);
      const { passedOn, receiptReference, receiptDocumentId } = action;
      return unless(isNotPassedOn(petition, action, context), { type: 'reviewPassedOn', bodyUnitId: found.body, passedOn, receiptReference, receiptDocumentId });
    },
  }),

  defineAction('recordOutsideDecision', {
    moves: { REVIEWING: ['REVIEW_DONE'], REREVIEWING: ['REREVIEW_DONE'] },
    by: OFFICE,
    rules: ['XF-35', 'XF-36-1', 'XF-36-2', 'G7', 'SOD'],
    ready: (petition, context) => refuseIf(petition.review.outside === null, 'petitions.review_not_passed_on') ?? isAboutOwnWork(petition, context),
    decide: (petition, action, context) => {
      const { findings, decidedOn, receivedOn, documentId } = action;
      const { bodyUnitId } = petition.review;
      return unless(isDecisionIncomplete(petition, action, context), { type: 'outsideDecisionRecorded', bodyUnitId, findings, decidedOn, receivedOn, documentId });
    },
  }),

  // The body's own ground, as it stands; what it contests stays as it was, and the petitioner is told (art. 36 para 3).
  defineAction('recordOutsideRejection', {
    moves: { REVIEWING: ['SERVED', 'EXECUTING'], REREVIEWING: ['REVIEW_DONE', 'EXECUTING'] },
    by: OFFICE,
    rules: ['XF-35', 'XF-36-3', 'SOD'],
    ready: (petition, context) => refuseIf(petition.review.outside === null, 'petitions.review_not_passed_on') ?? isAboutOwnWork(petition, context),
    decide: (petition, action, context) => {
      const { rejection, decidedOn, receivedOn, documentId } = action;
      const { bodyUnitId } = petition.review;
      return unless(areDaysWrong(petition, action, context), { type: 'outsideRejectionRecorded', bodyUnitId, rejection, decidedOn, receivedOn, documentId });
    },
  }),

  // The body may have served it itself; the windows run from the day on which it reached the petitioner either way.
  defineAction('serveOutsideDecision', {
    moves: { REVIEW_DONE: ['SAME'], REREVIEW_DONE: ['FINAL', 'SAME'] },
    by: [...OFFICE, 'serviceClerk@office', 'serviceClerk@custody'],
    rules: ['XF-35', 'XF-36-1', 'XF-36-2'],
    ready: ({ review }) => refuseIf(review.outside === null, 'petitions.not_decided_outside') ?? refuseIf(review.service !== null, 'petitions.already_served'),
    decide: (petition, action, context) => {
      const isReview = petition.state === 'REVIEW_DONE';
      const { outcome, servedBy } = action;
      const document = { notBefore: petition.review.decidedOn, opinion: isReview ? 'REVIEW_OPINION' : 'REREVIEW_OPINION', mayCall: false, otherOrganNotifies: false } as const;
      const fault = servedBy === 'BODY' ? isDayOfServiceWrong(petition, action, context) : isNotServed(petition, outcome, document, context);
      return unless(fault, { type: isReview ? 'reviewServed' : 'reReviewServed', outcome, servedBy });
    },
  }),
];
