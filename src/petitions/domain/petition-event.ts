import { REPEAT_GROUNDS } from './repeat-grounds.ts';
import { z } from 'zod';
import { AppError } from '../../platform/kernel/index.ts';
import {
  APPEAL_ROUTES, DECISIONS, EVALUATION_TARGETS, FILE_ONLY_REASONS, FOUR_DUTIES, MATTER_CLASSES, NOTICE_KINDS, NOTIFY_EXEMPT_REASONS, OFFICE_KINDS,
  OPINION_KINDS, RETENTION_CLASSES, SERVICE_METHODS, SIMPLE_BASES,
} from './codes.ts';
import { InstructedTask } from './leadership.ts';
import { DocumentId, DraftText, Instant, PetitionerId, PetitionId, Phrase, PlainDate, Prose, StaffId, SubmissionId, ThemeId, UnitId } from './ids.ts';
import {
  ClassSuggestion, FollowUp, Guidance, HearingCall, HearingMinutes, HearingReport, Investigation, Measure, MediationResult, OpinionContent, RefusalDraft, Reply, ReviewApplication,
  ReviewFindings, ReviewRejection, ServiceOutcome, ServiceProof, Statement, Vote,
} from './records.ts';
import { DecisionServer, PassingOn, ReceivedDecision } from './outside-review.ts';
import { SCREENING_ARTICLES } from './screening-guide.ts';
import { SOFT_FINDINGS } from './opinion-check/finding.ts';
import { PetitionRequest, RegistrationContent, RegistrationCorrection, ReportedParties, Seal, SealedReceipt } from './registration.ts';

function event<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.object({ type: z.literal(type), ...shape });
}

const reason = { reason: Prose };
const petitioner = { petitionerId: PetitionerId.nullable() };
const routing = { fromUnitId: UnitId, toUnitId: UnitId, suggestedRoute: z.enum(APPEAL_ROUTES).nullable(), note: Prose.nullable() };
const assignmentNo = { assignmentNo: z.int().min(1) };
const supervisionNo = { supervisionNo: z.int().min(1) };

const intakeEvents = [
  event('intakeCaptured', { content: RegistrationContent }),
  event('petitionRegistered', { number: Phrase, content: RegistrationContent }),
  event('sealedReportRegistered', { number: Phrase, receipt: SealedReceipt, seal: Seal }),
  event('intakeVoided', { because: z.enum(['TYPING_ERROR', 'ENTERED_TWICE']), enteredAs: PetitionId.nullable(), note: Prose }),
  event('registrationCorrected', { correction: RegistrationCorrection, ...reason }),
  event('membersAdded', { petitionerIds: z.array(PetitionerId).min(1), representatives: z.int().min(0) }),
  event('supplementAdded', { submissionId: SubmissionId }),
  event('messageSent', { text: Prose }),
] as const;

const screeningEvents = [
  event('petitionScreened', {
    class: z.enum(MATTER_CLASSES), route: z.enum(APPEAL_ROUTES).nullable(), themeId: ThemeId.nullable(), reported: ReportedParties,
    suggestion: ClassSuggestion.nullable(), article: z.enum(SCREENING_ARTICLES).optional(),
  }),
  event('petitionSealed', { seal: Seal }),
  event('stubAcknowledged', {}),
  event('reporterTold', { about: z.enum(['ACCEPTANCE', 'RESULT']), toldOn: PlainDate }),
  event('reportConcluded', { concludedOn: PlainDate }),
  event('petitionMerged', { mainPetitionId: PetitionId, note: Prose }),
  event('petitionUnmerged', { ...reason }),
  event('mergedPetitionAttached', { petitionId: PetitionId, petitionerIds: z.array(PetitionerId) }),
  event('mergedPetitionDetached', { petitionId: PetitionId }),
  /** `afterReply`: the first matter had been answered when it was linked. */
  event('repeatLinked', { firstPetitionId: PetitionId, afterReply: z.boolean(), grounds: z.array(z.enum(REPEAT_GROUNDS)).min(1), note: Prose }),
  event('repeatUnlinked', { ...reason }),
  event('repeatCounted', { petitionId: PetitionId }),
  event('repeatUncounted', { petitionId: PetitionId }),
  // `binds`: an arbiter decided it, since the matter had been passed on too often.
  event('jurisdictionDecided', {
    leadUnitId: UnitId, coHandlers: z.array(UnitId), decidedBy: z.enum(['CONSULTATION', 'COMMON_SUPERIOR', 'JOINT_MEETING', 'SUCCESSOR']), binds: z.boolean().optional(), ...reason,
  }),
] as const;

const routingEvents = [
  event('petitionRouted', { ...routing }),
  event('petitionAssigned', { ...routing, feedbackDueOn: PlainDate }),
  event('routingRecalled', { ...reason }),
  event('petitionReceivedAtUnit', { unitId: UnitId, officeKind: z.enum(OFFICE_KINDS), receivedOn: PlainDate }),
  event('routingObjected', { ...reason, competenceBasis: Prose.nullable().default(null), suggestedUnitId: UnitId.nullable() }),
  event('objectionApproved', { ...reason }),
  event('objectionDeclined', { ...reason }),
  event('completionReported', { ...assignmentNo, summary: Prose, petitionerAttitude: z.enum(['AGREES', 'DISAGREES', 'NOT_CLEAR']) }),
  event('completionReportAccepted', { ...assignmentNo, ...reason }),
  event('completionReportReturned', { ...assignmentNo, ...reason, newDueOn: PlainDate }),
  event('assignmentExtended', { ...assignmentNo, newDueOn: PlainDate, ...reason }),
] as const;

const outcomeEvents = [
  event('petitionAccepted', { unitId: UnitId, countsFrom: PlainDate, coHandlers: z.array(UnitId) }),
  event('petitionGuided', { guidance: Guidance }),
  event('refusalDrafted', { draft: RefusalDraft }),
  event('refusalApproved', {}),
  event('refusalReturned', { ...reason }),
  event('petitionReplied', { reply: Reply }),
  event('petitionFiled', { because: z.enum(FILE_ONLY_REASONS), note: Prose }),
  // `acceptedFrom`: the notice of acceptance fixes the day from which the 60 days run.
  event('noticeServed', { kind: z.enum(NOTICE_KINDS), proof: ServiceProof, acceptedFrom: PlainDate.nullable() }),
  event('noticeExempted', { kind: z.enum(NOTICE_KINDS), reason: z.enum(NOTIFY_EXEMPT_REASONS), acceptedFrom: PlainDate.nullable() }),
  event('petitionReopened', { to: z.enum(['SCREENED', 'ACCEPTED']), ...reason }),
] as const;

const handlingEvents = [
  event('handlerAssigned', { staffId: StaffId }),
  event('noInterestDeclared', {}),
  event('staffRecused', { staffId: StaffId, reason: Prose.nullable() }),
  event('recusalRequested', { ...reason }),
  event('recusalDeclined', { staffId: StaffId, ...reason }),
  event('simpleChosen', { basis: z.enum(SIMPLE_BASES), expectedDecision: z.enum(DECISIONS) }),
  event('fellBackToOrdinary', { ...reason }),
  event('handlingStarted', {}),
  event('petitionerHeard', { statement: Statement }),
  event('investigationRecorded', { investigation: Investigation }),
  event('coOpinionRequested', { unitId: UnitId, dueOn: PlainDate }),
  event('coOpinionGiven', { unitId: UnitId, text: Prose }),
  event('coOpinionDispensed', { unitId: UnitId, ...reason }),
  event('mediationStarted', { mediatorId: StaffId, consentDocumentId: DocumentId }),
  event('mediationConcluded', { result: MediationResult }),
  event('hearingOpened', { hostId: StaffId, recorderId: StaffId, because: z.enum(['MAJOR', 'COMPLEX', 'DIFFICULT']), decidedOn: PlainDate, call: HearingCall.optional() }),
  event('hearingRecorded', { minutes: HearingMinutes }),
  event('hearingClosed', { minutesDocumentId: DocumentId, summary: Prose, report: HearingReport.optional() }),
  event('extensionRequested', { days: z.int().min(1), ...reason }),
  event('extensionApproved', { days: z.int().min(1) }),
  event('extensionDeclined', { ...reason }),
  event('suspendedFlagSet', { ...reason }),
  event('suspendedFlagCleared', { ...reason }),
] as const;

const opinionEvents = [
  event('opinionDrafted', { content: OpinionContent, major: z.boolean() }),
  event('demandListed', { request: PetitionRequest }),
  event('findingOverruled', { finding: Phrase, kind: z.enum(SOFT_FINDINGS), excerpt: DraftText, ...reason }),
  event('legalReviewRecorded', { passed: z.boolean(), comments: Prose.nullable() }),
  event('draftReturned', { ...reason }),
  event('opinionApproved', {}),
  event('opinionIssued', {
    documentNumber: Phrase, content: OpinionContent, simple: z.boolean(), unitId: UnitId, draftedBy: StaffId, signedBy: StaffId,
  }),
  // Without names it reached everybody who stood in the matter then.
  event('opinionServed', { outcome: ServiceOutcome, petitionerIds: z.array(PetitionerId).min(1).optional() }),
  event('membersServed', { outcome: ServiceOutcome, petitionerIds: z.array(PetitionerId).min(1) }),
  event('serviceFailed', { document: z.enum(OPINION_KINDS), method: z.enum(SERVICE_METHODS), triedOn: PlainDate, ...reason }),
] as const;

const reviewEvents = [
  event('reviewRequested', { application: ReviewApplication, late: z.boolean(), ...petitioner }),
  event('reviewJoined', { application: ReviewApplication, late: z.boolean(), ...petitioner }),
  event('reviewRequestAccepted', { bodyUnitId: UnitId, officerId: StaffId }),
  event('reviewRequestRejected', { rejection: ReviewRejection }),
  event('reviewDecided', { findings: ReviewFindings }),
  // `servedBy` only where an outside body decided.
  event('reviewServed', { outcome: ServiceOutcome, servedBy: DecisionServer.optional() }),
  event('handlingRedone', {}),
  event('reReviewRequested', { application: ReviewApplication, late: z.boolean(), ...petitioner }),
  event('reReviewRequestAccepted', { bodyUnitId: UnitId, officerId: StaffId }),
  event('reReviewRequestRejected', { rejection: ReviewRejection }),
  event('reReviewDecided', { findings: ReviewFindings }),
  event('reReviewServed', { outcome: ServiceOutcome, servedBy: DecisionServer.optional() }),
  event('reReviewPublished', { redactionCheckedOn: PlainDate }),
  // A body outside of the organisation reviews: its request went there, and its decision came back on paper.
  event('reviewPassedOn', { bodyUnitId: UnitId, ...PassingOn }),
  event('outsideRejectionRecorded', { bodyUnitId: UnitId, rejection: ReviewRejection, ...ReceivedDecision }),
  event('outsideDecisionRecorded', { bodyUnitId: UnitId, findings: ReviewFindings, ...ReceivedDecision }),
] as const;

const closingEvents = [
  event('executionStarted', { measures: z.array(Measure).min(1) }),
  event('executionRecorded', { measureNo: z.int().min(1), text: Prose, done: z.boolean() }),
  event('executionCompleted', {}),
  event('executionRefused', { ...reason }),
  event('withdrawalRequested', { statement: Prose, ...petitioner }),
  event('petitionWithdrawn', {}),
  // One of several leaves; the matter of the others goes on.
  event('petitionerLeft', { petitionerId: PetitionerId }),
  event('withdrawalDeclined', { ...reason }),
  event('petitionArchived', {
    retention: z.enum(RETENTION_CLASSES), checklist: z.record(z.enum(FOUR_DUTIES), z.enum(['DONE', 'NOT_APPLICABLE'])),
  }),
  event('addendumAdded', { text: Prose }),
  event('followUpRecorded', { followUp: FollowUp }),
  event('assistanceRecorded', { kind: z.enum(['SOCIAL', 'JUDICIAL', 'OTHER']), text: Prose }),
] as const;

const overlayEvents = [
  event('urgentMarked', { knownAt: Instant, ...reason }),
  event('urgentCleared', { ...reason }),
  event('urgentReported', { stage: z.enum(['FIRST', 'CONTINUED', 'FINAL']), form: z.enum(['ORAL', 'WRITTEN']), recipient: Phrase, content: Prose }),
  event('supervisionRaised', { ruleId: Phrase, demand: Prose, listed: z.boolean(), byUnitId: UnitId, escalatedToUnitId: UnitId.nullable() }),
  event('supervisionReplied', { ...supervisionNo, text: Prose, adopted: z.boolean(), reasonsNotAdopted: Prose.nullable() }),
  event('supervisionClosed', { ...supervisionNo, ...reason }),
  event('supervisionReplyReturned', { ...supervisionNo, ...reason }),
  // Not answered by its day: the level above takes it up.
  event('supervisionEscalated', { ...supervisionNo, toUnitId: UnitId }),
  event('evaluated', { target: z.enum(EVALUATION_TARGETS), vote: Vote, ...petitioner }),
  event('evaluationExpired', { target: z.enum(EVALUATION_TARGETS) }),
] as const;

const instructedTask = { instructionNo: z.int().min(1), taskNo: z.int().min(1) };

const leadershipEvents = [
  event('instructionGiven', { text: Prose, tasks: z.array(InstructedTask).min(1) }),
  event('instructionReported', { ...instructedTask, text: Prose, done: z.boolean() }),
  event('instructionTaskReturned', { ...instructedTask, ...reason }),
  event('instructionClosed', { instructionNo: z.int().min(1), ...reason }),
  event('leaderCaseAssigned', { staffId: StaffId }),
  event('caseProgressRecorded', { text: Prose }),
  event('leaderCaseEnded', { ...reason }),
] as const;

/** What has happened to a petition; the history of these events is its truth. */
export const PetitionEvent = z.discriminatedUnion('type', [
  ...intakeEvents, ...screeningEvents, ...routingEvents, ...outcomeEvents, ...handlingEvents, ...opinionEvents, ...reviewEvents, ...closingEvents,
  ...overlayEvents, ...leadershipEvents,
]);
export type PetitionEvent = z.infer<typeof PetitionEvent>;
export type PetitionEventType = PetitionEvent['type'];
export type EventOf<Type extends PetitionEventType> = Extract<PetitionEvent, { readonly type: Type }>;

export const PETITION_EVENT_TYPES: readonly PetitionEventType[] = PetitionEvent.options.map((option) => option.shape.type.value);

/** Who did it, and for whom, if he acted for another; roles are in the journal, for they change. */
export const EventActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId, actingFor: StaffId.optional() }),
  z.object({ kind: z.literal('petitioner'), ...petitioner }),
  z.object({ kind: z.literal('system') }),
]);
export type EventActor = z.infer<typeof EventActor>;

export const PetitionEventRecord = z.object({ seq: z.int().min(1), at: Instant, on: PlainDate, actor: EventActor, event: PetitionEvent });
export type PetitionEventRecord = z.infer<typeof PetitionEventRecord>;

/** Parses a stored event. Throws `petitions.unreadable_event` (it never shows the stored text). */
export function parsePetitionEvent(json: unknown): PetitionEvent {
  const parsed = PetitionEvent.safeParse(json);
  if (!parsed.success) throw new AppError('invalid', 'petitions.unreadable_event', { issues: parsed.error.issues.map(describeIssue) });
  return parsed.data;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.code}`;
}
