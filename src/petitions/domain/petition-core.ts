import type {
  AppealRoute, Channel, EvaluationTarget, MatterClass, NoticeKind, OfficeKind, OpinionKind, Participation, ServiceMethod,
} from './codes.ts';
import type { SoftFindingKind } from './opinion-check/finding.ts';
import type { Jurisdiction, Transfer } from './transfers.ts';
import type { CoOpinion } from './co-opinions.ts';
import type { CaseOwnership, Instruction } from './leadership.ts';
import type { Instant, PetitionerId, PetitionId, PlainDate, StaffId, SubmissionId, ThemeId, UnitId } from './ids.ts';
import type {
  FollowUp, Investigation, Measure, MediationResult, OpinionContent, RefusalDraft, ReviewApplication, ReviewFindings,
  ReviewRejection, ServiceOutcome, Statement, Vote,
} from './records.ts';
import type { OutsideReview, RejectedOutside } from './outside-review.ts';
import type { ContactClarity, PetitionRequest, ReportedParties } from './registration.ts';

/** Whose desk the matter lies on, since when, and from whom it came; `no` is the seq of the event that brought it. */
export interface Custody {
  readonly no: number;
  readonly unitId: UnitId;
  readonly officeKind: OfficeKind;
  readonly receivedOn: PlainDate;
  readonly via: 'DIRECT' | 'TRANSFER' | 'ASSIGNMENT' | 'REOPENED';
  readonly externalSender: string | null;
  /** The day on which it was sent on from here. */
  readonly passedOn: PlainDate | null;
  readonly objectedOn: PlainDate | null;
  readonly previous: Custody | null;
}

export interface Participant {
  readonly staffId: StaffId;
  readonly in: Participation;
}

/** A written notice served, or the ground on which none is owed. */
export interface NoticeRecord {
  readonly kind: NoticeKind;
  readonly custodyNo: number;
  readonly round: number;
  readonly outcome: ServiceOutcome;
  readonly recordedOn: PlainDate;
}

/** 受理: `countsFrom` is the day from which the 60 days run; a missing notice can never postpone it. */
export interface Acceptance {
  readonly unitId: UnitId;
  readonly decidedOn: PlainDate;
  readonly countsFrom: PlainDate;
}

export interface PendingRefusal {
  readonly draft: RefusalDraft;
  readonly draftedBy: StaffId;
  readonly draftedOn: PlainDate;
}

export interface Extension {
  readonly days: number;
  readonly reason: string;
  readonly requestedBy: StaffId;
  readonly approvedBy: StaffId | null;
  /** The day on which the petitioner's notice took effect; until then the clock is not moved. */
  readonly effectiveOn: PlainDate | null;
}

export interface Hearing {
  readonly no: number;
  readonly during: 'HANDLING' | 'RE_REVIEW';
  readonly hostId: StaffId;
  readonly recorderId: StaffId;
  readonly decidedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

export interface Mediation {
  readonly mediatorId: StaffId;
  readonly startedOn: PlainDate;
  readonly result: MediationResult | null;
}

export interface IssuedOpinion {
  readonly round: number;
  readonly documentNumber: string;
  readonly content: OpinionContent;
  readonly simple: boolean;
  readonly unitId: UnitId;
  readonly draftedBy: StaffId;
  readonly signedBy: StaffId;
  readonly issuedOn: PlainDate;
  readonly service: ServiceOutcome | null;
}

/** Whom a service of the opinion reached, or the ground on which these need not be reached. */
export interface MemberService {
  readonly round: number;
  readonly petitionerIds: readonly PetitionerId[];
  readonly outcome: ServiceOutcome;
}

export interface FailedService {
  readonly document: OpinionKind;
  readonly method: ServiceMethod;
  readonly triedOn: PlainDate;
  readonly reason: string;
}

export type ReviewLevel = 'REVIEW' | 'RE_REVIEW';

export interface ReviewRequest {
  readonly no: number;
  /** The round of handling whose opinion is contested. */
  readonly round: number;
  readonly level: ReviewLevel;
  readonly petitionerId: PetitionerId | null;
  readonly application: ReviewApplication;
  /** Sent after the window closed; a person still decides it (PP-6). */
  readonly late: boolean;
  /** Others of the same matter who asked for the same review while it was under way. */
  readonly joined: readonly JoinedRequest[];
}

export interface JoinedRequest {
  readonly no: number;
  readonly petitionerId: PetitionerId | null;
  readonly application: ReviewApplication;
  readonly late: boolean;
}

export interface DecidedReview {
  readonly request: ReviewRequest;
  readonly bodyUnitId: UnitId;
  /** Nobody here when an outside body decided. */
  readonly officerId: StaffId | null;
  readonly signedBy: StaffId | null;
  readonly outside: OutsideReview | null;
  readonly findings: ReviewFindings;
  readonly decidedOn: PlainDate;
  readonly service: ServiceOutcome | null;
  readonly published: boolean;
}

export interface RejectedReview {
  readonly request: ReviewRequest;
  readonly rejection: ReviewRejection;
  readonly rejectedBy: StaffId | null;
  readonly outside: RejectedOutside | null;
  readonly rejectedOn: PlainDate;
}

export interface TrackedMeasure extends Measure {
  readonly progress: readonly { readonly on: PlainDate; readonly text: string }[];
  readonly doneOn: PlainDate | null;
}

export interface Execution {
  readonly measures: readonly TrackedMeasure[];
  readonly status: 'OPEN' | 'DONE' | 'REFUSED';
  readonly refusedBecause: string | null;
}

/** 交办: a matter given with a date for the report back. */
export interface Assignment {
  readonly no: number;
  readonly fromUnitId: UnitId | null;
  readonly toUnitId: UnitId;
  readonly feedbackDueOn: PlainDate;
  readonly status: 'OPEN' | 'REPORTED' | 'CLOSED' | 'TAKEN_BACK';
}

export interface Supervision {
  readonly no: number;
  readonly byUnitId: UnitId;
  readonly raisedBy: StaffId;
  readonly raisedOn: PlainDate;
  readonly ruleId: string;
  readonly listed: boolean;
  readonly escalatedToUnitId: UnitId | null;
  /** The day on which it went up because nobody had answered; null when it has not. */
  readonly escalatedOn: PlainDate | null;
  readonly reply: string | null;
  readonly status: 'RAISED' | 'REPLIED' | 'CLOSED';
}

/** One evaluated object: the competent unit, or the petition office. There is never a default vote. */
export type EvaluationSheet =
  | { readonly status: 'NOT_OPEN' }
  | { readonly status: 'PENDING'; readonly openedOn: PlainDate }
  | { readonly status: 'EVALUATED'; readonly openedOn: PlainDate; readonly votes: readonly CastVote[] }
  | { readonly status: 'EXPIRED'; readonly openedOn: PlainDate };

export interface CastVote extends Vote {
  readonly petitionerId: PetitionerId | null;
  readonly castOn: PlainDate;
}

/** Why something that the check noticed stands all the same. */
export interface OverruledFinding {
  readonly round: number;
  readonly finding: string;
  readonly kind: SoftFindingKind;
  readonly excerpt: string;
  readonly reason: string;
  readonly byStaffId: StaffId;
}

export interface Overlays {
  readonly urgent: boolean;
  readonly supervised: boolean;
  /** 中止: an administrative remark that stops no clock. */
  readonly suspendedFlag: boolean;
  readonly leaderCase: boolean;
  readonly sealed: boolean;
}

/** What every petition has, sealed or not. */
export interface PetitionIdentity {
  readonly petitionId: PetitionId;
  /** The number of events; `null` number until registered. */
  readonly version: number;
  readonly number: string | null;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly petitionOfficeUnitId: UnitId;
  readonly officeKind: OfficeKind;
}

export interface PetitionCore extends PetitionIdentity {
  readonly submissionIds: readonly SubmissionId[];
  readonly requests: readonly PetitionRequest[];
  readonly contentSealed: boolean;
  readonly anonymous: boolean;
  readonly contact: ContactClarity;
  /** Name and address are both clear, so a written notice is owed (Regulation art. 23). */
  readonly notifiable: boolean;
  readonly petitionerIds: readonly PetitionerId[];
  readonly petitionerCount: number;
  readonly representativeCount: number;
  readonly joint: boolean;
  readonly withdrawnPetitionerIds: readonly PetitionerId[];
  /** Duplicates joined to this matter; their petitioners are notified, may rate and may ask for review here. */
  readonly mergedPetitions: readonly { readonly petitionId: PetitionId; readonly petitionerIds: readonly PetitionerId[] }[];
  /** The first matter of the same person about the same facts (重复信访); a property of the matter, never of the person. */
  readonly repeatOf: { readonly petitionId: PetitionId; readonly afterReply: boolean; readonly wasFirstTime: boolean } | null;
  /** The matters that repeat this one. */
  readonly repeats: readonly PetitionId[];
  readonly firstTime: { readonly inThisOffice: boolean; readonly nationally: boolean | null };
  readonly class: MatterClass | null;
  readonly route: AppealRoute | null;
  readonly themeId: ThemeId | null;
  readonly reported: ReportedParties;
  readonly retaliationAlleged: boolean;
  readonly custody: Custody;
  readonly responsibleUnitId: UnitId | null;
  readonly handlerId: StaffId | null;
  readonly handlerDeclaredNoInterest: boolean;
  readonly coHandlers: readonly UnitId[];
  readonly assignedFromAbove: boolean;
  readonly objectionCount: number;
  readonly transfers: readonly Transfer[];
  readonly jurisdiction: Jurisdiction | null;
  readonly excludedUnitIds: readonly UnitId[];
  readonly excludedStaffIds: readonly StaffId[];
  readonly openRecusalRequests: number;
  readonly participants: readonly Participant[];
  readonly overlays: Overlays;
  readonly notices: readonly NoticeRecord[];
  readonly pendingRefusal: PendingRefusal | null;
  readonly acceptance: Acceptance | null;
  /** 1 for the first handling; a redo or a re-opening opens the next. */
  readonly round: number;
  readonly statements: readonly (Statement & { readonly round: number })[];
  readonly investigations: readonly (Investigation & { readonly round: number; readonly byStaffId: StaffId })[];
  readonly coOpinions: readonly CoOpinion[];
  readonly hearings: readonly Hearing[];
  readonly mediations: readonly Mediation[];
  readonly extension: Extension | null;
  readonly overruledFindings: readonly OverruledFinding[];
  readonly opinions: readonly IssuedOpinion[];
  readonly memberServices: readonly MemberService[];
  readonly failedServices: readonly FailedService[];
  readonly reviewRounds: readonly (DecidedReview | RejectedReview)[];
  readonly execution: Execution | null;
  readonly pendingWithdrawal: { readonly petitionerId: PetitionerId | null; readonly requestedOn: PlainDate } | null;
  readonly assignments: readonly Assignment[];
  readonly supervisions: readonly Supervision[];
  readonly urgency: { readonly knownAt: Instant; readonly reports: number } | null;
  readonly leaderStaffId: StaffId | null;
  readonly instructions: readonly Instruction[];
  readonly caseOwnerships: readonly CaseOwnership[];
  readonly evaluations: { readonly unit: EvaluationSheet; readonly office: EvaluationSheet };
  readonly followUps: readonly FollowUp[];
}

export function sheetOf(core: Pick<PetitionCore, 'evaluations'>, target: EvaluationTarget): EvaluationSheet {
  return target === 'UNIT' ? core.evaluations.unit : core.evaluations.office;
}
