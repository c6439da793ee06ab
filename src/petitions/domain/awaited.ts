import type { Role } from './codes.ts';
import type { OpenPetition, Petition } from './petition.ts';
import type { PetitionActionType } from './petition-action.ts';
import { isDecided } from './petition-facts.ts';
import { ANSWERED_STATES, isOneOf } from './stages.ts';

/** Where the role must be held: the registering office, the unit that the matter lies with, or the reviewing body. */
export type AwaitedSeat = 'office' | 'place' | 'review';

interface AwaitedWork {
  /** The step that does it. */
  readonly action: PetitionActionType;
  readonly roles: readonly Role[];
  readonly seat: AwaitedSeat;
  /** The handler does it, once there is one. */
  readonly byHandler: boolean;
}

/** What a matter can wait for, and on whose desk it lies meanwhile. */
export const AWAITED = {
  REGISTRATION: { action: 'registerPetition', roles: ['registrar', 'receptionist', 'onlineClerk'], seat: 'office', byHandler: false },
  SCREENING: { action: 'screenPetition', roles: ['screener'], seat: 'place', byHandler: false },
  DISPOSITION: { action: 'acceptPetition', roles: ['screener', 'dispatcher'], seat: 'place', byHandler: false },
  REFUSAL_APPROVAL: { action: 'approveRefusal', roles: ['signer', 'unitHead', 'officeHead'], seat: 'place', byHandler: false },
  RECEIPT: { action: 'receiveAtUnit', roles: ['registrar', 'dispatcher'], seat: 'place', byHandler: false },
  OBJECTION_RULING: { action: 'decideObjection', roles: ['dispatcher'], seat: 'office', byHandler: false },
  NOTICE: { action: 'recordNotice', roles: ['serviceClerk', 'registrar'], seat: 'place', byHandler: true },
  HANDLER: { action: 'assignHandler', roles: ['unitHead', 'dispatcher'], seat: 'place', byHandler: false },
  HANDLING: { action: 'draftOpinion', roles: [], seat: 'place', byHandler: true },
  // Whoever handles a matter does not preside over its hearing.
  HEARING: { action: 'closeHearing', roles: ['hearingHost', 'hearingRecorder'], seat: 'place', byHandler: false },
  REREVIEW_HEARING: { action: 'closeHearing', roles: ['hearingHost', 'hearingRecorder'], seat: 'review', byHandler: false },
  MEDIATION: { action: 'concludeMediation', roles: ['unitHead', 'officeHead', 'hearingHost', 'coHandler'], seat: 'place', byHandler: true },
  EXTENSION_APPROVAL: { action: 'approveExtension', roles: ['unitHead'], seat: 'place', byHandler: false },
  SIGNATURE: { action: 'approveOpinion', roles: ['signer', 'unitHead', 'legalReviewer'], seat: 'place', byHandler: false },
  ISSUE: { action: 'issueOpinion', roles: ['signer', 'unitHead', 'serviceClerk'], seat: 'place', byHandler: true },
  SERVICE: { action: 'serveOpinion', roles: ['serviceClerk', 'registrar'], seat: 'place', byHandler: true },
  // Art. 22 para 3: once there is an outcome it is reported to who assigned the matter, and checked there.
  REPORT_BACK: { action: 'reportBack', roles: ['dispatcher', 'registrar', 'unitHead'], seat: 'place', byHandler: true },
  REPORT_CHECK: { action: 'reviewReportBack', roles: ['dispatcher', 'officeHead'], seat: 'office', byHandler: false },
  EXECUTION: { action: 'recordExecution', roles: ['unitHead'], seat: 'place', byHandler: true },
  WITHDRAWAL_CONFIRMATION: { action: 'confirmWithdrawal', roles: ['unitHead', 'officeHead'], seat: 'place', byHandler: false },
  REVIEW_RECEIPT: { action: 'acceptReviewRequest', roles: ['registrar', 'reviewer', 'unitHead'], seat: 'review', byHandler: false },
  REVIEW: { action: 'decideReview', roles: ['reviewer', 'signer'], seat: 'review', byHandler: false },
  REVIEW_REJECTION_NOTICE: { action: 'recordNotice', roles: ['serviceClerk', 'registrar'], seat: 'review', byHandler: false },
  REREVIEW_RECEIPT: { action: 'acceptReReviewRequest', roles: ['registrar', 'reReviewer', 'unitHead'], seat: 'review', byHandler: false },
  REREVIEW: { action: 'decideReReview', roles: ['reReviewer', 'signer'], seat: 'review', byHandler: false },
  REVIEW_SERVICE: { action: 'serveReview', roles: ['serviceClerk', 'reviewer', 'reReviewer'], seat: 'review', byHandler: false },
  // Nobody works in an outside body: its file and its decision go through the petition office.
  PASSING_ON: { action: 'passReviewOn', roles: ['registrar', 'officeHead'], seat: 'office', byHandler: false },
  OUTSIDE_DECISION: { action: 'recordOutsideDecision', roles: ['registrar', 'officeHead'], seat: 'office', byHandler: false },
  OUTSIDE_REJECTION_NOTICE: { action: 'recordNotice', roles: ['serviceClerk', 'registrar'], seat: 'office', byHandler: false },
  OUTSIDE_SERVICE: { action: 'serveOutsideDecision', roles: ['serviceClerk', 'registrar', 'officeHead'], seat: 'office', byHandler: false },
} as const satisfies Readonly<Record<string, AwaitedWork>>;
export type Awaited = keyof typeof AWAITED;

/** What somebody in the organisation must do next; null when it is the petitioner's turn, or nobody's. */
export function whatAwaits(petition: Petition, { reviewIsOutside }: { readonly reviewIsOutside: boolean } = { reviewIsOutside: false }): Awaited | null {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return null;
  if (petition.pendingRefusal) return 'REFUSAL_APPROVAL';
  if (petition.pendingWithdrawal) return 'WITHDRAWAL_CONFIRMATION';
  return (reviewIsOutside ? awaitsOfOutsideReview(petition) : null) ?? awaitsByState(petition) ?? (isRejectionUntold(petition) ? (reviewIsOutside ? 'OUTSIDE_REJECTION_NOTICE' : 'REVIEW_REJECTION_NOTICE') : awaitsOfAssignment(petition));
}

function awaitsOfAssignment({ state, assignments }: OpenPetition): Awaited | null {
  if (!isOneOf(state, ANSWERED_STATES)) return null;
  const open = assignments.find(({ status }) => status === 'OPEN' || status === 'REPORTED');
  if (!open) return null;
  return open.status === 'OPEN' ? 'REPORT_BACK' : 'REPORT_CHECK';
}

function awaitsOfOutsideReview(petition: OpenPetition): Awaited | null {
  switch (petition.state) {
    case 'REVIEW_REQUESTED':
    case 'REREVIEW_REQUESTED':
      return 'PASSING_ON';
    case 'REVIEWING':
    case 'REREVIEWING':
      return petition.review.outside && 'OUTSIDE_DECISION';
    case 'REVIEW_DONE':
    case 'REREVIEW_DONE':
      return petition.review.outside && petition.review.service === null ? 'OUTSIDE_SERVICE' : null;
    default:
      return null;
  }
}

function awaitsByState(petition: OpenPetition): Awaited | null {
  switch (petition.state) {
    case 'INTAKE':
      return 'REGISTRATION';
    case 'REGISTERED':
      return 'SCREENING';
    case 'SCREENED':
      return 'DISPOSITION';
    case 'ROUTED':
    case 'ASSIGNED':
      return 'RECEIPT';
    case 'OBJECTED':
      return 'OBJECTION_RULING';
    case 'GUIDED':
    case 'NOT_ACCEPTED':
    case 'NO_LONGER_ACCEPTED':
    case 'REPLIED':
      return isNoticeMissing(petition) ? 'NOTICE' : null;
    // PP-5: filed or not, whoever wrote is told; what goes back to its sender is answered there.
    case 'FILED_ONLY':
      return petition.filedBecause !== 'RETURNED_TO_SENDER' && isNoticeMissing(petition) ? 'NOTICE' : null;
    case 'ACCEPTED':
      if (isNoticeMissing(petition)) return 'NOTICE';
      return petition.handlerId ? 'HANDLING' : 'HANDLER';
    case 'SIMPLE':
    case 'HANDLING':
    case 'EXTENDED':
      return awaitsWhileHandled(petition);
    case 'HEARING':
      return petition.hearing.during === 'RE_REVIEW' ? 'REREVIEW_HEARING' : 'HEARING';
    case 'MEDIATING':
      return 'MEDIATION';
    case 'OPINION_DRAFT':
      return petition.draft.approvedBy ? 'ISSUE' : 'SIGNATURE';
    case 'OPINION_ISSUED':
      return 'SERVICE';
    case 'EXECUTING':
      return petition.execution.status === 'OPEN' ? 'EXECUTION' : null;
    case 'REVIEW_REQUESTED':
      return 'REVIEW_RECEIPT';
    case 'REVIEWING':
      return 'REVIEW';
    case 'REREVIEW_REQUESTED':
      return 'REREVIEW_RECEIPT';
    case 'REREVIEWING':
      return 'REREVIEW';
    case 'REVIEW_DONE':
    case 'REREVIEW_DONE':
      return petition.review.service === null ? 'REVIEW_SERVICE' : null;
    default:
      return null;
  }
}

function awaitsWhileHandled(petition: OpenPetition): Awaited {
  if (petition.extension && petition.extension.approvedBy === null) return 'EXTENSION_APPROVAL';
  return petition.handlerId ? 'HANDLING' : 'HANDLER';
}

// Arts. 35, 36: a request that is not taken up is answered in writing.
function isRejectionUntold({ reviewRounds, notices }: OpenPetition): boolean {
  const told = notices.filter(({ kind }) => kind === 'NOTICE_REVIEW_REJECTED').length;
  return told < reviewRounds.filter((review) => !isDecided(review)).length;
}

// Regulation art. 23: the written notice, unless the ground on which none is owed has been recorded.
function isNoticeMissing({ notices, custody, round }: OpenPetition): boolean {
  return !notices.some((notice) => notice.custodyNo === custody.no && notice.round === round);
}
