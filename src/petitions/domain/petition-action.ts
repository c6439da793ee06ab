import { REPEAT_GROUNDS } from './repeat-grounds.ts';
import { z } from 'zod';
import {
  ADOPTIONS, APPEAL_ROUTES, DECISIONS, EVALUATION_TARGETS, FILE_ONLY_REASONS, FOUR_DUTIES, MATTER_CLASSES, NO_LONGER_GROUNDS,
  NOT_ACCEPTED_GROUNDS, NOTICE_KINDS, OFFICE_KINDS, OPINION_KINDS, RETENTION_CLASSES, SERVICE_METHODS, SIMPLE_BASES,
} from './codes.ts';
import { InstructedTask } from './leadership.ts';
import { DocumentId, Instant, PetitionerId, PetitionId, Phrase, PlainDate, Prose, StaffId, SubmissionId, ThemeId, UnitId } from './ids.ts';
import {
  ClassSuggestion, FollowUp, Guidance, HearingCall, HearingMinutes, HearingReport, Investigation, Measure, MediationResult, OpinionContent, ReviewApplication, ReviewFindings,
  ReviewRejection, ServiceOutcome, Statement, Vote,
} from './records.ts';
import { DecisionServer, PassingOn, ReceivedDecision } from './outside-review.ts';
import { PetitionRequest, RegistrationContent, RegistrationCorrection, ReportedParties, Seal, SealedReceipt } from './registration.ts';

function action<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.object({ type: z.literal(type), ...shape });
}

const reason = { reason: Prose };
const petitionNumber = { number: Phrase };

const intakeActions = [
  action('captureIntake', { content: RegistrationContent }),
  action('registerPetition', { ...petitionNumber, content: RegistrationContent }),
  action('registerSealed', { ...petitionNumber, receipt: SealedReceipt, seal: Seal }),
  action('voidIntake', { because: z.enum(['TYPING_ERROR', 'ENTERED_TWICE']), enteredAs: PetitionId.nullable(), note: Prose }),
  action('correctRegistration', { correction: RegistrationCorrection, ...reason }),
  action('addMembers', { petitionerIds: z.array(PetitionerId).min(1), representatives: z.int().min(0) }),
  action('addSupplement', { submissionId: SubmissionId }),
  action('sendMessage', { text: Prose }),
] as const;

const screeningActions = [
  action('screenPetition', {
    class: z.enum(MATTER_CLASSES), route: z.enum(APPEAL_ROUTES).nullable(), themeId: ThemeId.nullable(), reported: ReportedParties,
    suggestion: ClassSuggestion.nullable(),
  }),
  action('sealToDiscipline', { seal: Seal }),
  action('acknowledgeStub', {}),
  action('tellReporter', { about: z.enum(['ACCEPTANCE', 'RESULT']), toldOn: PlainDate }),
  action('concludeReport', { concludedOn: PlainDate }),
  action('mergeInto', { mainPetitionId: PetitionId, note: Prose }),
  action('unmerge', { ...reason }),
  action('attachMerged', { petitionId: PetitionId, petitionerIds: z.array(PetitionerId) }),
  action('detachMerged', { petitionId: PetitionId }),
  action('linkRepeat', { linkedPetitionId: PetitionId, grounds: z.array(z.enum(REPEAT_GROUNDS)).min(1), note: Prose }),
  action('unlinkRepeat', { ...reason }),
  action('countRepeat', { petitionId: PetitionId, receivedOn: PlainDate }),
  action('uncountRepeat', { petitionId: PetitionId }),
  action('decideJurisdiction', {
    leadUnitId: UnitId, coHandlers: z.array(UnitId), decidedBy: z.enum(['CONSULTATION', 'COMMON_SUPERIOR', 'JOINT_MEETING', 'SUCCESSOR']), ...reason,
  }),
] as const;

const routingActions = [
  action('routePetition', { toUnitId: UnitId, suggestedRoute: z.enum(APPEAL_ROUTES).nullable(), note: Prose.nullable() }),
  action('assignPetition', { toUnitId: UnitId, suggestedRoute: z.enum(APPEAL_ROUTES).nullable(), feedbackDueOn: PlainDate, note: Prose.nullable() }),
  action('recallRouting', { ...reason }),
  action('receiveAtUnit', { receivedOn: PlainDate, officeKind: z.enum(OFFICE_KINDS) }),
  action('objectToRouting', { ...reason, competenceBasis: Prose, suggestedUnitId: UnitId.nullable() }),
  action('decideObjection', { approve: z.boolean(), ...reason }),
  action('reportBack', { assignmentNo: z.int().min(1), summary: Prose, petitionerAttitude: z.enum(['AGREES', 'DISAGREES', 'NOT_CLEAR']) }),
  action('reviewReportBack', { assignmentNo: z.int().min(1), accept: z.boolean(), ...reason, newDueOn: PlainDate.nullable() }),
  action('extendAssignment', { assignmentNo: z.int().min(1), newDueOn: PlainDate, ...reason }),
] as const;

const outcomeActions = [
  action('acceptPetition', { coHandlers: z.array(UnitId) }),
  action('guidePetition', { guidance: Guidance }),
  action('refusePetition', { ground: z.enum(NOT_ACCEPTED_GROUNDS), ...reason, properPath: Prose, linkedPetitionId: PetitionId.nullable() }),
  action('refuseFurther', {
    ground: z.enum(NO_LONGER_GROUNDS), ...reason, linkedPetitionId: PetitionId.nullable(), priorOpinionNumber: Phrase.nullable(),
    comparison: Prose.nullable(),
  }),
  action('approveRefusal', {}),
  action('returnRefusal', { ...reason }),
  action('replyToPetition', {
    text: Prose, adoption: z.enum(ADOPTIONS).nullable(), reason: Prose.nullable(),
  }),
  action('filePetition', { because: z.enum(FILE_ONLY_REASONS), note: Prose }),
  action('recordNotice', { kind: z.enum(NOTICE_KINDS), outcome: ServiceOutcome }),
  action('reopenPetition', { ...reason }),
] as const;

const handlingActions = [
  action('assignHandler', { staffId: StaffId }),
  action('declareRecusal', { interest: z.enum(['NONE', 'DIRECT']), note: Prose.nullable() }),
  action('requestRecusal', { ...reason }),
  action('decideRecusal', { staffId: StaffId, granted: z.boolean(), ...reason }),
  action('chooseSimple', { basis: z.enum(SIMPLE_BASES), expectedDecision: z.enum(DECISIONS) }),
  action('fallBackToOrdinary', { ...reason }),
  action('startHandling', {}),
  action('hearPetitioner', { statement: Statement }),
  action('recordInvestigation', { investigation: Investigation }),
  action('requestCoOpinion', { unitId: UnitId, dueOn: PlainDate }),
  action('giveCoOpinion', { unitId: UnitId, text: Prose }),
  action('dispenseCoOpinion', { unitId: UnitId, ...reason }),
  action('startMediation', { mediatorId: StaffId, petitionerConsented: z.boolean(), otherPartyConsented: z.boolean(), consentDocumentId: DocumentId }),
  action('concludeMediation', { result: MediationResult }),
  action('openHearing', {
    hostId: StaffId, recorderId: StaffId, because: z.enum(['MAJOR', 'COMPLEX', 'DIFFICULT']), decidedOn: PlainDate, partiesNotified: z.boolean(),
    call: HearingCall.optional(),
  }),
  action('recordHearing', { minutes: HearingMinutes }),
  action('closeHearing', { minutesDocumentId: DocumentId, minutesSigned: z.boolean(), summary: Prose, report: HearingReport.optional() }),
  action('requestExtension', { days: z.int(), ...reason }),
  action('approveExtension', {}),
  action('declineExtension', { ...reason }),
  action('setSuspendedFlag', { ...reason }),
  action('clearSuspendedFlag', { ...reason }),
] as const;

const opinionActions = [
  action('draftOpinion', { content: OpinionContent, major: z.boolean() }),
  action('listDemand', { request: PetitionRequest }),
  action('overruleFinding', { finding: Phrase, ...reason }),
  action('recordLegalReview', { passed: z.boolean(), comments: Prose.nullable() }),
  action('returnDraft', { ...reason }),
  action('approveOpinion', {}),
  action('issueOpinion', { documentNumber: Phrase }),
  action('serveOpinion', { outcome: ServiceOutcome, petitionerIds: z.array(PetitionerId).min(1).optional() }),
  action('serveMembers', { outcome: ServiceOutcome, petitionerIds: z.array(PetitionerId).min(1) }),
  action('recordFailedService', { document: z.enum(OPINION_KINDS), method: z.enum(SERVICE_METHODS), triedOn: PlainDate, ...reason }),
] as const;

const reviewActions = [
  action('requestReview', { application: ReviewApplication }),
  action('acceptReviewRequest', { officerId: StaffId }),
  action('rejectReviewRequest', { rejection: ReviewRejection }),
  action('decideReview', { findings: ReviewFindings }),
  action('serveReview', { outcome: ServiceOutcome }),
  action('redoHandling', {}),
  action('requestReReview', { application: ReviewApplication }),
  action('acceptReReviewRequest', { officerId: StaffId }),
  action('rejectReReviewRequest', { rejection: ReviewRejection }),
  action('decideReReview', { findings: ReviewFindings }),
  action('serveReReview', { outcome: ServiceOutcome }),
  action('publishReReview', { redactionCheckedOn: PlainDate }),
  action('passReviewOn', { ...PassingOn }),
  action('recordOutsideDecision', { findings: ReviewFindings, ...ReceivedDecision }),
  action('recordOutsideRejection', { rejection: ReviewRejection, ...ReceivedDecision }),
  action('serveOutsideDecision', { servedBy: DecisionServer, outcome: ServiceOutcome }),
] as const;

const closingActions = [
  action('startExecution', { measures: z.array(Measure).min(1) }),
  action('recordExecution', { measureNo: z.int().min(1), text: Prose, done: z.boolean() }),
  action('completeExecution', {}),
  action('refuseExecution', { ...reason }),
  action('requestWithdrawal', { statement: Prose, ownFreeWill: z.boolean() }),
  action('confirmWithdrawal', { othersAffected: z.boolean() }),
  action('declineWithdrawal', { ...reason }),
  action('archivePetition', {
    retention: z.enum(RETENTION_CLASSES), onHold: z.boolean(), checklist: z.record(z.enum(FOUR_DUTIES), z.enum(['DONE', 'NOT_APPLICABLE'])),
  }),
  action('addAddendum', { text: Prose }),
  action('recordFollowUp', { followUp: FollowUp }),
  action('recordAssistance', { kind: z.enum(['SOCIAL', 'JUDICIAL', 'OTHER']), text: Prose }),
] as const;

const overlayActions = [
  action('markUrgent', { knownAt: Instant, ...reason }),
  action('clearUrgent', { ...reason }),
  action('recordUrgentReport', { stage: z.enum(['FIRST', 'CONTINUED', 'FINAL']), form: z.enum(['ORAL', 'WRITTEN']), recipient: Phrase, content: Prose }),
  action('raiseSupervision', { ruleId: Phrase, demand: Prose, listed: z.boolean() }),
  action('replySupervision', { supervisionNo: z.int().min(1), text: Prose, adopted: z.boolean(), reasonsNotAdopted: Prose.nullable() }),
  action('closeSupervision', { supervisionNo: z.int().min(1), accept: z.boolean(), ...reason }),
  action('escalateSupervision', { supervisionNo: z.int().min(1) }),
  action('evaluate', { target: z.enum(EVALUATION_TARGETS), vote: Vote }),
  action('expireEvaluation', { target: z.enum(EVALUATION_TARGETS) }),
] as const;

const instructedTask = { instructionNo: z.int().min(1), taskNo: z.int().min(1) };

const leadershipActions = [
  action('instruct', { text: Prose, tasks: z.array(InstructedTask).min(1).max(20) }),
  action('reportOnInstruction', { ...instructedTask, text: Prose, done: z.boolean() }),
  action('returnInstructionTask', { ...instructedTask, ...reason }),
  action('closeInstruction', { instructionNo: z.int().min(1), ...reason }),
  action('assignLeaderCase', { staffId: StaffId }),
  action('recordCaseProgress', { text: Prose }),
  action('endLeaderCase', { ...reason }),
] as const;

/** Everything that may be asked of a petition. The same schema parses the body of the actions call. */
export const PetitionAction = z.discriminatedUnion('type', [
  ...intakeActions, ...screeningActions, ...routingActions, ...outcomeActions, ...handlingActions, ...opinionActions, ...reviewActions,
  ...closingActions, ...overlayActions, ...leadershipActions,
]);
export type PetitionAction = z.infer<typeof PetitionAction>;
export type PetitionActionType = PetitionAction['type'];
export type ActionOf<Type extends PetitionActionType> = Extract<PetitionAction, { readonly type: Type }>;

export const PETITION_ACTION_TYPES: readonly PetitionActionType[] = PetitionAction.options.map((option) => option.shape.type.value);
