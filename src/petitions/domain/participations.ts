import type { Participation } from './codes.ts';
import type { Participant, PetitionCore } from './petition-core.ts';
import type { StaffId } from './ids.ts';
import type { EventActor, PetitionEvent, PetitionEventRecord, PetitionEventType } from './petition-event.ts';

/** What taking this step makes of the member of staff who took it. */
const PARTICIPATION_OF: Partial<Record<PetitionEventType, Participation>> = {
  petitionRegistered: 'REGISTERING',
  registrationCorrected: 'REGISTERING',
  petitionScreened: 'SCREENING',
  petitionAccepted: 'SCREENING',
  petitionGuided: 'SCREENING',
  petitionRouted: 'DISPATCHING',
  petitionAssigned: 'DISPATCHING',
  objectionApproved: 'DISPATCHING',
  objectionDeclined: 'DISPATCHING',
  refusalDrafted: 'REFUSAL_DRAFTING',
  refusalApproved: 'REFUSAL_APPROVING',
  petitionReplied: 'HANDLING',
  noInterestDeclared: 'HANDLING',
  handlingStarted: 'HANDLING',
  simpleChosen: 'HANDLING',
  petitionerHeard: 'HANDLING',
  coOpinionGiven: 'CO_HANDLING',
  mediationConcluded: 'MEDIATING',
  opinionDrafted: 'DRAFTING',
  legalReviewRecorded: 'LEGAL_REVIEWING',
  opinionApproved: 'SIGNING',
  extensionApproved: 'EXTENSION_APPROVING',
  extensionDeclined: 'EXTENSION_APPROVING',
  opinionServed: 'SERVING',
  membersServed: 'SERVING',
  reviewServed: 'SERVING',
  reReviewServed: 'SERVING',
  // Who passes the paper of an outside body on or enters it decides nothing.
  reviewPassedOn: 'REGISTERING',
  outsideRejectionRecorded: 'REGISTERING',
  outsideDecisionRecorded: 'REGISTERING',
  reviewRequestRejected: 'REVIEW_SIGNING',
  reviewDecided: 'REVIEW_SIGNING',
  reReviewRequestRejected: 'REREVIEW_SIGNING',
  reReviewDecided: 'REREVIEW_SIGNING',
  supervisionRaised: 'SUPERVISING',
  supervisionClosed: 'SUPERVISING',
  followUpRecorded: 'FOLLOWING_UP',
  petitionArchived: 'ARCHIVING',
  instructionGiven: 'INSTRUCTING',
  caseProgressRecorded: 'LEADING',
};

/** Clerical parts: they judge nothing, so they bar nobody from a later decision. */
export const CLERICAL: readonly Participation[] = ['REGISTERING', 'SERVING', 'FOLLOWING_UP', 'ARCHIVING'];

export function participantsAfter(before: PetitionCore | undefined, { actor, event }: PetitionEventRecord): readonly Participant[] {
  const known = before?.participants ?? [];
  const acting: readonly Participant[] = actor.kind === 'staff' ? actingIn(before, event).flatMap((part) => namesOf(actor).map((staffId) => ({ staffId, in: part }))) : [];
  const added = [...acting, ...namedIn(before, event)].filter((one, index, all) => !known.some(same(one)) && all.findIndex(same(one)) === index);
  return added.length === 0 ? known : [...known, ...added];
}

/** Who acts for another takes part himself, and so does the other. */
function namesOf({ staffId, actingFor }: Extract<EventActor, { readonly kind: 'staff' }>): readonly StaffId[] {
  return actingFor === undefined ? [staffId] : [staffId, actingFor];
}

function actingIn(before: PetitionCore | undefined, { type }: PetitionEvent): readonly Participation[] {
  if (type === 'investigationRecorded') return [investigationBy(before)];
  const part = PARTICIPATION_OF[type];
  return part ? [part] : [];
}

/** Those whom a step names, though another took it. */
function namedIn(before: PetitionCore | undefined, event: PetitionEvent): readonly Participant[] {
  switch (event.type) {
    case 'hearingOpened':
      return [{ staffId: event.hostId, in: hearingPart(before) }, { staffId: event.recorderId, in: hearingPart(before) }];
    case 'mediationStarted':
      return [{ staffId: event.mediatorId, in: 'MEDIATING' }];
    case 'opinionIssued':
      return [{ staffId: event.draftedBy, in: 'DRAFTING' }, { staffId: event.signedBy, in: 'SIGNING' }];
    case 'reviewRequestAccepted':
      return [{ staffId: event.officerId, in: 'REVIEWING' }];
    case 'reReviewRequestAccepted':
      return [{ staffId: event.officerId, in: 'REREVIEWING' }];
    default:
      return [];
  }
}

function investigationBy(before: PetitionCore | undefined): Participation {
  const state = stateOf(before);
  if (state === 'REVIEWING') return 'REVIEWING';
  return state === 'REREVIEWING' ? 'REREVIEWING' : 'INVESTIGATING';
}

function hearingPart(before: PetitionCore | undefined): Participation {
  return stateOf(before) === 'REREVIEWING' ? 'REREVIEWING' : 'HEARING_HOSTING';
}

function stateOf(before: PetitionCore | undefined): string | undefined {
  return before !== undefined && 'state' in before && typeof before.state === 'string' ? before.state : undefined;
}

function same(one: Participant) {
  return (other: Participant) => other.staffId === one.staffId && other.in === one.in;
}
