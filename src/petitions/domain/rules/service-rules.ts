import { defineAction, type Permit } from '../action-rule.ts';
import type { OpinionKind, PetitionState } from '../codes.ts';
import { isNotServed } from '../guard-service.ts';
import { refuseIf, unless } from '../refusal.ts';

const SERVERS: readonly Permit[] = ['serviceClerk@responsible', 'registrar@responsible', 'the-handler'];
const REVIEW_SERVERS: readonly Permit[] = ['serviceClerk@review-body', 'registrar@review-body', 'reviewer@review-body'];
const REREVIEW_SERVERS: readonly Permit[] = ['serviceClerk@re-review-body', 'registrar@re-review-body', 'reReviewer@re-review-body'];

/** What is on its way to the petitioner in each state. */
const UNDER_WAY: Partial<Record<PetitionState, OpinionKind>> = { OPINION_ISSUED: 'OPINION', REVIEW_DONE: 'REVIEW_OPINION', REREVIEW_DONE: 'REREVIEW_OPINION' };

export const serviceRules = [
  // Art. 35: the window for review opens on the day of receipt, so service has its proof (Civil Procedure Law arts. 87-95).
  defineAction('serveOpinion', {
    moves: { OPINION_ISSUED: ['SERVED'] },
    by: SERVERS,
    rules: ['XF-32-4', 'XF-34', 'XF-35'],
    decide: (petition, { outcome }, context) => {
      const document = { notBefore: petition.opinion.issuedOn, opinion: 'OPINION', mayCall: petition.opinion.simple, otherOrganNotifies: false } as const;
      return unless(isNotServed(petition, outcome, document, context), { type: 'opinionServed', outcome });
    },
  }),

  // A service that failed has not happened: no window opens by it.
  defineAction('recordFailedService', {
    moves: { OPINION_ISSUED: ['SAME'], REVIEW_DONE: ['SAME'], REREVIEW_DONE: ['SAME'] },
    by: { OPINION_ISSUED: SERVERS, REVIEW_DONE: REVIEW_SERVERS, REREVIEW_DONE: REREVIEW_SERVERS },
    rules: ['XF-32-4'],
    ready: (petition) => refuseIf('review' in petition && petition.review.service !== null, 'petitions.already_served'),
    decide: (petition, { document, method, triedOn, reason }, { today }) =>
      unless(
        refuseIf(UNDER_WAY[petition.state] !== document, 'petitions.document_not_due_for_service') ??
          refuseIf(triedOn > today, 'petitions.date_in_the_future', { date: triedOn }),
        { type: 'serviceFailed', document, method, triedOn, reason },
      ),
  }),
];
