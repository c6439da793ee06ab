import type { ActionContext } from './action-context.ts';
import { POSTS_FOR } from './codes.ts';
import { dueOn, reviewRun } from './clock-instances.ts';
import { answersAreIncomplete, lacksRemedyLine } from './guard-opinion.ts';
import { cannotReReview, cannotReview, petitionerIsForeign, targetIsBarred, targetLacksPost } from './guard-people.ts';
import type { PlainDate, StaffId, UnitId } from './ids.ts';
import { servedOnTo, windowRun } from './member-services.ts';
import type { PetitionIn } from './petition.ts';
import type { PetitionCore, ReviewLevel } from './petition-core.ts';
import { isOwnReviewBody, reReviewBodyOf, reviewBodyOf } from './permits.ts';
import type { ReviewApplication, ReviewFindings, ReviewRejection } from './records.ts';
import { refuse, refuseIf, type Refusal } from './refusal.ts';

/** Whether a request came after its window. It is decided all the same, by a person (PP-6). */
export function isLate(petition: PetitionCore, level: ReviewLevel, sentOn: PlainDate, context: ActionContext): boolean {
  const due = level === 'REVIEW' ? reviewWindowOf(petition, context) : lastReReviewWindow(petition, context);
  return due !== undefined && sentOn > due;
}

/** The window of the one who asks: it runs from the day on which the opinion reached him. */
function reviewWindowOf(petition: PetitionCore, context: ActionContext): PlainDate | undefined {
  const { actor } = context;
  const servedOn = servedOnTo(petition, actor.kind === 'petitioner' ? actor.petitionerId : null);
  return servedOn === null ? undefined : dueOn(context, 'REVIEW_WINDOW', windowRun(petition, servedOn));
}

function lastReReviewWindow(petition: PetitionCore, context: ActionContext): PlainDate | undefined {
  const decided = petition.reviewRounds.findLast((round) => 'findings' in round && round.request.level === 'REVIEW');
  return decided && dueOn(context, 'REREVIEW_WINDOW', reviewRun(decided.request));
}

export function cannotApply(petition: PetitionCore, { sentOn, receivedOn, applicationDocumentId }: ReviewApplication, context: ActionContext): Refusal | undefined {
  return (
    petitionerIsForeign(petition, context) ??
    refuseIf(receivedOn > context.today, 'petitions.date_in_the_future', { date: receivedOn }) ??
    refuseIf(sentOn > receivedOn, 'petitions.sent_after_received') ??
    // What staff enter is the petitioner's own paper, never their wish (PP-9).
    refuseIf(context.actor.kind === 'staff' && applicationDocumentId === null, 'petitions.written_application_missing')
  );
}

/** The configured body, which is never the one that handled (G7). */
export function findBody(petition: PetitionCore, level: ReviewLevel, { units }: ActionContext): { readonly body: UnitId } | { readonly fault: Refusal } {
  const body = level === 'REVIEW' ? reviewBodyOf(petition, units) : reReviewBodyOf(petition, units);
  if (body === null) return { fault: refuse('petitions.review_body_not_configured') };
  return isOwnReviewBody(petition, body, units) ? { fault: refuse('petitions.review_body_is_handling_body') } : { body };
}

export function cannotBeOfficer(petition: PetitionCore, level: ReviewLevel, officer: StaffId, context: ActionContext): Refusal | undefined {
  const [roles, body] = level === 'REVIEW' ? ([POSTS_FOR.REVIEW_OFFICER, reviewBodyOf(petition, context.units)] as const) : ([POSTS_FOR.REREVIEW_OFFICER, reReviewBodyOf(petition, context.units)] as const);
  const lacksPost = body === null ? undefined : targetLacksPost(officer, { roles, unitId: body }, context);
  return targetIsBarred(petition, officer, context) ?? (level === 'REVIEW' ? cannotReview(petition, officer) : cannotReReview(petition, officer)) ?? lacksPost;
}

export function isRejectionUnfounded({ request }: PetitionIn<'REVIEW_REQUESTED' | 'REREVIEW_REQUESTED'>, { ground }: ReviewRejection): Refusal | undefined {
  return refuseIf(ground === 'LATE_WITHOUT_CAUSE' && !request.late, 'petitions.request_is_not_late');
}

// Arts. 35, 36: facts, reasons and basis; varied answers replace every answer; the review names the re-review, which is final.
export function findingsAreIncomplete(petition: PetitionCore, level: ReviewLevel, findings: ReviewFindings, context: ActionContext): Refusal | undefined {
  const needsRemedy = level === 'REVIEW' && findings.decision !== 'REVOKE_REMAND';
  return (
    refuseIf(findings.facts === '', 'petitions.facts_missing') ??
    refuseIf(findings.reasons === '', 'petitions.reasons_missing') ??
    refuseIf(findings.legalBasis.length === 0, 'petitions.legal_basis_missing', { request: 1 }) ??
    (findings.decision === 'VARY' ? answersAreIncomplete(petition, findings.answers) : undefined) ??
    (needsRemedy ? lacksRemedyLine(findings.remedyLine, 'RE_REVIEW', reReviewBodyOf(petition, context.units), context) : undefined) ??
    refuseIf(level === 'RE_REVIEW' && findings.remedyLine !== null, 'petitions.final_has_no_remedy')
  );
}

// SOD: whoever prepared the decision does not sign it alone.
export function cannotSignReview(petition: PetitionIn<'REVIEWING' | 'REREVIEWING'>, level: ReviewLevel, staff: StaffId | null): Refusal | undefined {
  return (
    refuseIf(petition.review.outside !== null, 'petitions.outside_body_decides') ??
    refuseIf(staff === petition.review.officerId, 'petitions.officer_cannot_sign_review') ??
    (level === 'REVIEW' ? cannotReview(petition, staff) : cannotReReview(petition, staff))
  );
}
