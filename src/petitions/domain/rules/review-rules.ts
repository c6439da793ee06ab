import type { ActionContext } from '../action-context.ts';
import { defineAction, type Permit } from '../action-rule.ts';
import { actingStaff, cannotReReview, cannotReview } from '../guard-people.ts';
import { cannotApply, cannotBeOfficer, cannotSignReview, findBody, findingsAreIncomplete, isLate, isRejectionUnfounded } from '../guard-review.ts';
import { isNotServed } from '../guard-service.ts';
import type { OpenPetition, PetitionIn } from '../petition.ts';
import { decidedInRound } from '../petition-facts.ts';
import { type Outcome, type Refusal, refuseIf, unless } from '../refusal.ts';

const APPLICANTS: readonly Permit[] = ['petitioner', 'registrar@office', 'registrar@responsible', 'registrar@review-body', 'registrar@re-review-body'];
const RECEIVERS: readonly Permit[] = ['registrar@review-body', 'reviewer@review-body', 'unitHead@review-body', 'officeHead@review-body'];
const SECOND_RECEIVERS: readonly Permit[] = [
  'registrar@re-review-body', 'reReviewer@re-review-body', 'unitHead@re-review-body', 'officeHead@re-review-body',
];

/** The steps of the review and of the re-review are the same but for their names, bodies and officers. */
const LEVELS = { REVIEW: 'REVIEW', RE_REVIEW: 'RE_REVIEW' } as const;

function accept(petition: PetitionIn<'REVIEW_REQUESTED' | 'REREVIEW_REQUESTED'>, officerId: Parameters<typeof cannotBeOfficer>[2], context: ActionContext): Outcome {
  const isFirst = petition.state === 'REVIEW_REQUESTED';
  const level = isFirst ? LEVELS.REVIEW : LEVELS.RE_REVIEW;
  const found = findBody(petition, level, context);
  if ('fault' in found) return unless(found.fault);
  return unless(cannotBeOfficer(petition, level, officerId, context), {
    type: isFirst ? 'reviewRequestAccepted' : 'reReviewRequestAccepted', bodyUnitId: found.body, officerId,
  });
}

// PP-6: what was put away after the window is brought out again by a late request, which a person then decides.
function wasArchivedFromElsewhere(petition: PetitionIn<'SERVED' | 'EXECUTING' | 'REVIEW_DONE' | 'ARCHIVED' | 'REVIEW_REQUESTED' | 'REVIEWING'>, from: 'SERVED' | 'REVIEW_DONE'): Refusal | undefined {
  return refuseIf(petition.state === 'ARCHIVED' && petition.archivedFrom !== from, 'petitions.not_in_this_state', { state: petition.state });
}

/** Whoever has not asked yet joins the review that is under way; nobody asks twice. */
function cannotJoinReview(petition: OpenPetition, { actor }: ActionContext): Refusal | undefined {
  const request = petition.state === 'REVIEW_REQUESTED' ? petition.request : petition.state === 'REVIEWING' ? petition.review.request : undefined;
  if (!request) return undefined;
  const isOneOfMany = petition.joint || petition.mergedPetitions.length > 0;
  const petitionerId = actor.kind === 'petitioner' ? actor.petitionerId : null;
  const asked = [request, ...request.joined].some((each) => each.petitionerId === petitionerId);
  return refuseIf(!isOneOfMany || (actor.kind === 'petitioner' && asked), 'petitions.review_already_requested');
}

export const reviewRules = [
  // Art. 35: within 30 days of receipt; a late request is marked and decided by a person, never dropped (PP-6).
  defineAction('requestReview', {
    moves: { SERVED: ['REVIEW_REQUESTED'], EXECUTING: ['REVIEW_REQUESTED'], ARCHIVED: ['REVIEW_REQUESTED'], REVIEW_REQUESTED: ['SAME'], REVIEWING: ['SAME'] },
    by: APPLICANTS,
    rules: ['XF-35', 'PP-6', 'PP-9'],
    ready: (petition, context) =>
      cannotJoinReview(petition, context) ??
      wasArchivedFromElsewhere(petition, 'SERVED') ??
      refuseIf(petition.state === 'EXECUTING' && petition.returnTo !== 'SERVED', 'petitions.review_already_decided') ??
      refuseIf(decidedInRound(petition, 'REVIEW') !== undefined, 'petitions.review_already_decided'),
    decide: (petition, { application }, context) =>
      unless(cannotApply(petition, application, context), {
        type: petition.state === 'REVIEW_REQUESTED' || petition.state === 'REVIEWING' ? 'reviewJoined' : 'reviewRequested',
        application, late: isLate(petition, 'REVIEW', application.sentOn, context),
        petitionerId: context.actor.kind === 'petitioner' ? context.actor.petitionerId : null,
      }),
  }),

  defineAction('acceptReviewRequest', {
    moves: { REVIEW_REQUESTED: ['REVIEWING'] },
    by: RECEIVERS,
    rules: ['XF-35', 'G7'],
    decide: (petition, { officerId }, context) => accept(petition, officerId, context),
  }),

  defineAction('rejectReviewRequest', {
    moves: { REVIEW_REQUESTED: ['SERVED', 'EXECUTING'] },
    by: RECEIVERS,
    rules: ['XF-35', 'XF-36-3', 'PP-6', 'G7'],
    ready: (petition, context) => cannotReview(petition, actingStaff(context)),
    decide: (petition, { rejection }) => unless(isRejectionUnfounded(petition, rejection), { type: 'reviewRequestRejected', rejection }),
  }),

  defineAction('decideReview', {
    moves: { REVIEWING: ['REVIEW_DONE'] },
    by: ['signer@review-body', 'unitHead@review-body'],
    rules: ['XF-35', 'G7', 'SOD'],
    ready: (petition, context) => cannotSignReview(petition, 'REVIEW', actingStaff(context)),
    decide: (petition, { findings }, context) => unless(findingsAreIncomplete(petition, 'REVIEW', findings, context), { type: 'reviewDecided', findings }),
  }),

  defineAction('serveReview', {
    moves: { REVIEW_DONE: ['SAME'] },
    by: ['serviceClerk@review-body', 'registrar@review-body', 'reviewer@review-body'],
    rules: ['XF-35', 'XF-36-1'],
    ready: ({ review }) => refuseIf(review.service !== null, 'petitions.already_served'),
    decide: (petition, { outcome }, context) => {
      const document = { notBefore: petition.review.decidedOn, opinion: 'REVIEW_OPINION', mayCall: false, otherOrganNotifies: false } as const;
      return unless(isNotServed(petition, outcome, document, context), { type: 'reviewServed', outcome });
    },
  }),

  // S3 art. 45: revoked and sent back, the matter is handled anew under a clock of its own.
  defineAction('redoHandling', {
    moves: { REVIEW_DONE: ['HANDLING'], REREVIEW_DONE: ['HANDLING'] },
    by: ['registrar@responsible', 'dispatcher@responsible', 'officeHead@responsible', 'unitHead@responsible', 'the-handler'],
    rules: ['XF-35'],
    ready: ({ review }) =>
      refuseIf(review.findings.decision !== 'REVOKE_REMAND', 'petitions.remand_not_ordered') ?? refuseIf(review.service === null, 'petitions.not_served_yet'),
    decide: () => unless(undefined, { type: 'handlingRedone' }),
  }),
];

export const reReviewRules = [
  defineAction('requestReReview', {
    moves: { REVIEW_DONE: ['REREVIEW_REQUESTED'], EXECUTING: ['REREVIEW_REQUESTED'], ARCHIVED: ['REREVIEW_REQUESTED'] },
    by: APPLICANTS,
    rules: ['XF-36-1', 'PP-6', 'PP-9'],
    ready: (petition) =>
      wasArchivedFromElsewhere(petition, 'REVIEW_DONE') ??
      refuseIf(petition.state === 'EXECUTING' && petition.returnTo !== 'REVIEW_DONE', 'petitions.no_review_to_contest') ??
      refuseIf(petition.state === 'REVIEW_DONE' && petition.review.service === null, 'petitions.not_served_yet') ??
      refuseIf(decidedInRound(petition, 'REVIEW')?.findings.decision === 'REVOKE_REMAND', 'petitions.no_review_to_contest'),
    decide: (petition, { application }, context) =>
      unless(cannotApply(petition, application, context), {
        type: 'reReviewRequested', application, late: isLate(petition, 'RE_REVIEW', application.sentOn, context),
        petitionerId: context.actor.kind === 'petitioner' ? context.actor.petitionerId : null,
      }),
  }),

  defineAction('acceptReReviewRequest', {
    moves: { REREVIEW_REQUESTED: ['REREVIEWING'] },
    by: SECOND_RECEIVERS,
    rules: ['XF-36-1', 'G7'],
    decide: (petition, { officerId }, context) => accept(petition, officerId, context),
  }),

  defineAction('rejectReReviewRequest', {
    moves: { REREVIEW_REQUESTED: ['REVIEW_DONE', 'EXECUTING'] },
    by: SECOND_RECEIVERS,
    rules: ['XF-36-1', 'XF-36-3', 'PP-6', 'G7'],
    ready: (petition, context) => cannotReReview(petition, actingStaff(context)),
    decide: (petition, { rejection }) => unless(isRejectionUnfounded(petition, rejection), { type: 'reReviewRequestRejected', rejection }),
  }),

  defineAction('decideReReview', {
    moves: { REREVIEWING: ['REREVIEW_DONE'] },
    by: ['signer@re-review-body', 'unitHead@re-review-body'],
    rules: ['XF-36-1', 'XF-36-2', 'G7', 'SOD'],
    ready: (petition, context) => cannotSignReview(petition, 'RE_REVIEW', actingStaff(context)),
    decide: (petition, { findings }, context) =>
      unless(findingsAreIncomplete(petition, 'RE_REVIEW', findings, context), { type: 'reReviewDecided', findings }),
  }),

  defineAction('serveReReview', {
    moves: { REREVIEW_DONE: ['FINAL', 'SAME'] },
    by: ['serviceClerk@re-review-body', 'registrar@re-review-body', 'reReviewer@re-review-body'],
    rules: ['XF-36-1', 'XF-36-2'],
    ready: ({ review }) => refuseIf(review.service !== null, 'petitions.already_served'),
    decide: (petition, { outcome }, context) => {
      const document = { notBefore: petition.review.decidedOn, opinion: 'REREVIEW_OPINION', mayCall: false, otherOrganNotifies: false } as const;
      return unless(isNotServed(petition, outcome, document, context), { type: 'reReviewServed', outcome });
    },
  }),

  // Art. 36: what was decided after a hearing may be made public, once someone has checked the redaction.
  defineAction('publishReReview', {
    moves: { FINAL: ['SAME'] },
    by: ['reReviewer@re-review-body', 'officeHead@re-review-body'],
    rules: ['XF-36-1'],
    ready: (petition) => {
      const decided = decidedInRound(petition, 'RE_REVIEW');
      return (
        refuseIf(decided === undefined || !petition.hearings.some(({ during }) => during === 'RE_REVIEW'), 'petitions.publication_needs_hearing') ??
        refuseIf(decided?.published === true, 'petitions.already_published')
      );
    },
    decide: (_, { redactionCheckedOn }) => unless(undefined, { type: 'reReviewPublished', redactionCheckedOn }),
  }),
];
