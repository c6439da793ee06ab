import { defineAction, type Permit, staysIn } from '../action-rule.ts';
import type { OpinionKind, PetitionState } from '../codes.ts';
import { isNotServed } from '../guard-service.ts';
import type { PetitionerId } from '../ids.ts';
import { listNotServed } from '../member-services.ts';
import { isPermitted } from '../permits.ts';
import type { PetitionCore } from '../petition-core.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';

const SERVERS: readonly Permit[] = ['serviceClerk@responsible', 'registrar@responsible', 'the-handler'];
const REVIEW_SERVERS: readonly Permit[] = ['serviceClerk@review-body', 'registrar@review-body', 'reviewer@review-body'];
const OFFICE_SERVERS: readonly Permit[] = ['serviceClerk@office', 'registrar@office'];
const REREVIEW_SERVERS: readonly Permit[] = ['serviceClerk@re-review-body', 'registrar@re-review-body', 'reReviewer@re-review-body'];

/** What is on its way to the petitioner in each state. */
const UNDER_WAY: Partial<Record<PetitionState, OpinionKind>> = { OPINION_ISSUED: 'OPINION', REVIEW_DONE: 'REVIEW_OPINION', REREVIEW_DONE: 'REREVIEW_OPINION' };

/** A paper is served to those who stand in the matter and have not received it. */
function areNotToBeServed(petition: PetitionCore, petitionerIds: readonly PetitionerId[]): Refusal | undefined {
  const waiting = listNotServed(petition);
  return refuseIf(petitionerIds.some((id) => !waiting.includes(id)), 'petitions.member_served_already');
}

export const serviceRules = [
  // Art. 35: the window for review opens on the day of receipt, so service has its proof (Civil Procedure Law arts. 87-95).
  defineAction('serveOpinion', {
    moves: { OPINION_ISSUED: ['SERVED'] },
    by: SERVERS,
    rules: ['XF-32-4', 'XF-34', 'XF-35'],
    decide: (petition, { outcome, petitionerIds }, context) => {
      const document = { notBefore: petition.opinion.issuedOn, opinion: 'OPINION', mayCall: petition.opinion.simple, otherOrganNotifies: false } as const;
      return unless(areNotToBeServed(petition, petitionerIds ?? []) ?? isNotServed(petition, outcome, document, context), {
        type: 'opinionServed', outcome, ...(petitionerIds && { petitionerIds }),
      });
    },
  }),

  // Art. 35: each of several petitioners has the window from the day on which the opinion reached him.
  defineAction('serveMembers', {
    moves: staysIn('SERVED', 'EXECUTING', 'REVIEW_REQUESTED', 'REVIEWING', 'REVIEW_DONE'),
    // PP-18: who signed along is known to the petition office, which therefore serves them.
    by: [...SERVERS, 'serviceClerk@office', 'registrar@office'],
    rules: ['XF-32-4', 'XF-35', 'PP-18'],
    ready: (petition) => refuseIf(listNotServed(petition).length === 0, 'petitions.everybody_served'),
    decide: (petition, { outcome, petitionerIds }, context) => {
      const opinion = petition.opinions.findLast(({ round }) => round === petition.round);
      const document = { notBefore: opinion?.issuedOn ?? petition.receivedOn, opinion: 'OPINION', mayCall: opinion?.simple ?? false, otherOrganNotifies: false } as const;
      return unless(
        refuseIf(opinion === undefined, 'petitions.everybody_served') ?? areNotToBeServed(petition, petitionerIds) ?? isNotServed(petition, outcome, document, context),
        { type: 'membersServed', outcome, petitionerIds },
      );
    },
  }),

  // A service that failed has not happened: no window opens by it.
  defineAction('recordFailedService', {
    moves: { OPINION_ISSUED: ['SAME'], REVIEW_DONE: ['SAME'], REREVIEW_DONE: ['SAME'] },
    // The petition office serves for an outside body.
    by: { OPINION_ISSUED: SERVERS, REVIEW_DONE: [...REVIEW_SERVERS, ...OFFICE_SERVERS], REREVIEW_DONE: [...REREVIEW_SERVERS, ...OFFICE_SERVERS] },
    rules: ['XF-32-4'],
    ready: (petition, context) =>
      refuseIf('review' in petition && petition.review.service !== null, 'petitions.already_served') ??
      refuseIf('review' in petition && petition.review.outside === null && !isPermitted([...REVIEW_SERVERS, ...REREVIEW_SERVERS], petition, context), 'petitions.not_your_role'),
    decide: (petition, { document, method, triedOn, reason }, { today }) =>
      unless(
        refuseIf(UNDER_WAY[petition.state] !== document, 'petitions.document_not_due_for_service') ??
          refuseIf(triedOn > today, 'petitions.date_in_the_future', { date: triedOn }),
        { type: 'serviceFailed', document, method, triedOn, reason },
      ),
  }),
];
