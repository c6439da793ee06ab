import type { ActionContext } from './action-context.ts';
import { answersAreIncomplete, lacksRemedyLine } from './guard-opinion.ts';
import { actingStaff } from './guard-people.ts';
import { findBody } from './guard-review.ts';
import type { PlainDate } from './ids.ts';
import type { PetitionIn } from './petition.ts';
import type { ActionOf } from './petition-action.ts';
import type { PetitionCore, ReviewLevel } from './petition-core.ts';
import { tookPart } from './petition-facts.ts';
import { reReviewBodyOf } from './permits.ts';
import { refuse, refuseIf, type Refusal } from './refusal.ts';

type Asked = PetitionIn<'REVIEW_REQUESTED' | 'REREVIEW_REQUESTED'>;
type UnderReview = PetitionIn<'REVIEWING' | 'REREVIEWING'>;
type Reviewed = PetitionIn<'REVIEW_DONE' | 'REREVIEW_DONE'>;

export function levelOf({ state }: Asked | UnderReview | Reviewed): ReviewLevel {
  return state === 'REVIEW_REQUESTED' || state === 'REVIEWING' || state === 'REVIEW_DONE' ? 'REVIEW' : 'RE_REVIEW';
}

/** The decision goes through no hands that it is about: neither those of the handler nor of who drafted or signed. */
export function isAboutOwnWork(petition: PetitionCore, context: ActionContext): Refusal | undefined {
  const staff = actingStaff(context);
  const worked = staff !== null && (petition.handlerId === staff || tookPart(petition, staff, ['HANDLING', 'INVESTIGATING', 'CO_HANDLING', 'DRAFTING', 'SIGNING']));
  return refuseIf(worked, 'petitions.outside_decision_by_handler');
}

/** A body that works with this program takes the request up itself. */
export function isInsideBody(petition: Asked, context: ActionContext): Refusal | undefined {
  const found = findBody(petition, levelOf(petition), context);
  return 'fault' in found ? found.fault : refuseIf(!context.units.isOutside(found.body), 'petitions.review_body_is_inside');
}

export function isNotPassedOn(petition: Asked, { passedOn, receiptReference, receiptDocumentId }: ActionOf<'passReviewOn'>, { today }: ActionContext): Refusal | undefined {
  return (
    isInTheFuture(passedOn, today) ??
    refuseIf(passedOn < petition.request.application.receivedOn, 'petitions.passed_on_before_received', { date: petition.request.application.receivedOn }) ??
    refuseIf(receiptReference === null && receiptDocumentId === null, 'petitions.passing_on_needs_receipt')
  );
}

/** The paper came back after the file went out. */
export function areDaysWrong({ review: { outside } }: UnderReview, { decidedOn, receivedOn }: Pick<ActionOf<'recordOutsideDecision'>, 'decidedOn' | 'receivedOn'>, { today }: ActionContext): Refusal | undefined {
  if (outside === null) return refuse('petitions.review_not_passed_on');
  return (
    isInTheFuture(receivedOn, today) ??
    refuseIf(decidedOn > receivedOn, 'petitions.decided_after_received') ??
    refuseIf(decidedOn < outside.passedOn, 'petitions.decided_before_passed_on', { date: outside.passedOn })
  );
}

/** What the outside body decided is entered as it stands; only what the next steps live on must be there. */
export function isDecisionIncomplete(petition: UnderReview, action: ActionOf<'recordOutsideDecision'>, context: ActionContext): Refusal | undefined {
  const { findings } = action;
  const isFinal = levelOf(petition) === 'RE_REVIEW';
  return (
    areDaysWrong(petition, action, context) ??
    refuseIf(findings.facts === '', 'petitions.facts_missing') ??
    refuseIf(findings.reasons === '', 'petitions.reasons_missing') ??
    (findings.decision === 'VARY' ? answersAreIncomplete(petition, findings.answers) : undefined) ??
    (findings.remedyLine && !isFinal ? lacksRemedyLine(findings.remedyLine, 'RE_REVIEW', reReviewBodyOf(petition, context.units), context) : undefined) ??
    refuseIf(isFinal && findings.remedyLine !== null, 'petitions.final_has_no_remedy')
  );
}

/** The body served it itself: what counts is the day, which it told us. */
export function isDayOfServiceWrong({ review }: Reviewed, { outcome }: ActionOf<'serveOutsideDecision'>, { today }: ActionContext): Refusal | undefined {
  if (outcome.kind === 'EXEMPT') return refuse('petitions.outside_service_needs_day');
  const { servedOn } = outcome;
  return isInTheFuture(servedOn, today) ?? refuseIf(servedOn < review.decidedOn, 'petitions.served_before_issued', { servedOn, issuedOn: review.decidedOn });
}

function isInTheFuture(date: PlainDate, today: PlainDate): Refusal | undefined {
  return refuseIf(date > today, 'petitions.date_in_the_future', { date });
}
