import type { AppealRoute, FileOnlyReason, MatterClass, PetitionState, RetentionClass } from './codes.ts';
import type { PetitionId, PlainDate, StaffId, UnitId } from './ids.ts';
import type {
  Acceptance, Assignment, DecidedReview, Execution, Extension, Hearing, IssuedOpinion, Mediation, PetitionCore, PetitionIdentity,
  ReviewRequest,
} from './petition-core.ts';
import type { OutsideReview } from './outside-review.ts';
import type { Guidance, OpinionContent, RefusalDraft, Reply } from './records.ts';
import type { Seal } from './registration.ts';

/** The way of a transferred matter from one unit to the next. */
export interface Routing {
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  readonly routedOn: PlainDate;
  readonly suggestedRoute: AppealRoute | null;
}

export interface OpinionDraft {
  readonly content: OpinionContent;
  readonly major: boolean;
  readonly simple: boolean;
  readonly draftedBy: StaffId;
  readonly legalReview: { readonly byStaffId: StaffId; readonly passed: boolean } | null;
  readonly approvedBy: StaffId | null;
}

/** The states in which the matter is being worked on; the nested ones return to them. */
export type WorkingState = 'HANDLING' | 'EXTENDED';
export type ExecutableState = 'SERVED' | 'REVIEW_DONE' | 'FINAL';
export type ClosableState =
  | 'SERVED' | 'REPLIED' | 'GUIDED' | 'NOT_ACCEPTED' | 'NO_LONGER_ACCEPTED' | 'FILED_ONLY' | 'WITHDRAWN' | 'MERGED' | 'REVIEW_DONE' | 'FINAL';

export interface Registered extends PetitionCore {
  readonly number: string;
}
export interface Classified extends Registered {
  readonly class: MatterClass;
}
export interface Accepted extends Classified {
  readonly acceptance: Acceptance;
  readonly responsibleUnitId: UnitId;
}
export interface Reviewable extends Accepted {
  readonly opinion: IssuedOpinion;
}

export type Petition =
  | (PetitionCore & { readonly state: 'INTAKE'; readonly number: null; readonly capturedBy: 'staff' | 'petitioner' | 'system' })
  | (PetitionCore & { readonly state: 'VOIDED'; readonly number: null; readonly voidedBecause: 'TYPING_ERROR' | 'ENTERED_TWICE'; readonly enteredAs: PetitionId | null })
  | (Registered & { readonly state: 'REGISTERED' })
  | (Classified & { readonly state: 'SCREENED' })
  | (Classified & { readonly state: 'ROUTED'; readonly routing: Routing })
  | (Classified & { readonly state: 'ASSIGNED'; readonly routing: Routing; readonly assignment: Assignment })
  | (Classified & { readonly state: 'OBJECTED'; readonly objection: { readonly reason: string; readonly objectedOn: PlainDate; readonly suggestedUnitId: UnitId | null } })
  | (Accepted & { readonly state: 'ACCEPTED' })
  | (Accepted & { readonly state: 'SIMPLE'; readonly chosenOn: PlainDate })
  | (Accepted & { readonly state: 'HANDLING' })
  | (Accepted & { readonly state: 'EXTENDED'; readonly extension: Extension; readonly returnTo: 'HANDLING' })
  | (Accepted & { readonly state: 'HEARING'; readonly hearing: Hearing; readonly returnTo: WorkingState | 'REREVIEWING'; readonly review: ReviewUnderWay | null })
  | (Accepted & { readonly state: 'MEDIATING'; readonly mediation: Mediation; readonly returnTo: WorkingState })
  | (Accepted & { readonly state: 'OPINION_DRAFT'; readonly draft: OpinionDraft; readonly returnTo: WorkingState | 'SIMPLE' })
  | (Reviewable & { readonly state: 'OPINION_ISSUED' })
  | (Reviewable & { readonly state: 'SERVED' })
  | (Accepted & { readonly state: 'EXECUTING'; readonly execution: Execution; readonly returnTo: ExecutableState; readonly review: DecidedReview | null; readonly end: FinalEnd | null })
  | (Reviewable & { readonly state: 'REVIEW_REQUESTED'; readonly request: ReviewRequest })
  | (Reviewable & { readonly state: 'REVIEWING'; readonly review: ReviewUnderWay })
  | (Reviewable & { readonly state: 'REVIEW_DONE'; readonly review: DecidedReview })
  | (Reviewable & { readonly state: 'REREVIEW_REQUESTED'; readonly request: ReviewRequest })
  | (Reviewable & { readonly state: 'REREVIEWING'; readonly review: ReviewUnderWay })
  | (Reviewable & { readonly state: 'REREVIEW_DONE'; readonly review: DecidedReview })
  | (Accepted & { readonly state: 'FINAL'; readonly end: FinalEnd })
  | (Classified & { readonly state: 'GUIDED'; readonly guidance: Guidance })
  | (Classified & { readonly state: 'NOT_ACCEPTED'; readonly refusal: RefusalDraft; readonly approvedBy: StaffId })
  | (Classified & { readonly state: 'NO_LONGER_ACCEPTED'; readonly refusal: RefusalDraft; readonly approvedBy: StaffId })
  | (Classified & { readonly state: 'REPLIED'; readonly reply: Reply })
  | (Classified & { readonly state: 'FILED_ONLY'; readonly filedBecause: FileOnlyReason })
  | (Registered & { readonly state: 'MERGED'; readonly mainPetitionId: PetitionId; readonly returnTo: 'REGISTERED' | 'SCREENED' })
  | (Accepted & { readonly state: 'WITHDRAWN'; readonly withdrawnOn: PlainDate })
  | (Registered & { readonly state: 'ARCHIVED'; readonly archivedFrom: ClosableState; readonly archivedOn: PlainDate; readonly retention: RetentionClass })
  | SealedPetition;

/** PP-4: a receipt stub. It has no field that could hold the content, a name or a scan. */
export interface SealedPetition extends PetitionIdentity {
  readonly state: 'HANDED_TO_DISCIPLINE';
  readonly number: string;
  readonly seal: Seal;
  readonly handedOverOn: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  /** The discipline organ's own dates: acceptance told, concluded, result told. */
  readonly acceptanceToldOn: PlainDate | null;
  readonly concludedOn: PlainDate | null;
  readonly resultToldOn: PlainDate | null;
}

export interface ReviewUnderWay {
  readonly request: ReviewRequest;
  readonly bodyUnitId: UnitId;
  readonly officerId: StaffId | null;
  /** When the body is an outside one: that it was sent the file. */
  readonly outside: OutsideReview | null;
}

/** 终结: by the decision of the re-review, or by a settlement that both sides signed (Regulation arts. 33, 36). */
export type FinalEnd =
  | { readonly kind: 'RE_REVIEWED'; readonly opinionNumber: string }
  | { readonly kind: 'SETTLED'; readonly terms: string };

/** The state of no petition yet, and those of a petition. */
export type StageName = 'NEW' | PetitionState;

export type PetitionIn<State extends PetitionState> = Extract<Petition, { readonly state: State }>;

/** Every petition but the sealed stub. */
export type OpenPetition = Exclude<Petition, SealedPetition>;
