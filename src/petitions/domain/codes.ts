// The controlled codes of the petition domain. A code is API and stored data: never renamed, only added to.

export const PETITION_STATES = [
  'INTAKE', 'VOIDED', 'REGISTERED', 'SCREENED', 'ROUTED', 'ASSIGNED', 'OBJECTED', 'ACCEPTED', 'NOT_ACCEPTED',
  'NO_LONGER_ACCEPTED', 'GUIDED', 'HANDED_TO_DISCIPLINE', 'SIMPLE', 'HANDLING', 'HEARING', 'MEDIATING', 'EXTENDED',
  'OPINION_DRAFT', 'OPINION_ISSUED', 'SERVED', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWING', 'REVIEW_DONE',
  'REREVIEW_REQUESTED', 'REREVIEWING', 'REREVIEW_DONE', 'FINAL', 'EXECUTING', 'WITHDRAWN', 'MERGED', 'FILED_ONLY',
  'ARCHIVED',
] as const;
export type PetitionState = (typeof PETITION_STATES)[number];

// Regulation arts. 29-31: what the matter is, and for an appeal, which procedure answers it.
export const MATTER_CLASSES = ['SUGGESTION', 'ENQUIRY', 'REPORT', 'APPEAL_RESOLUTION'] as const;
export type MatterClass = (typeof MATTER_CLASSES)[number];

export const APPEAL_ROUTES = [
  'LITIGATION', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'ENFORCEMENT_DUTY', 'PETITION',
] as const;
export type AppealRoute = (typeof APPEAL_ROUTES)[number];

// Regulation art. 17; the list of forms is open.
export const CHANNELS = ['ONLINE', 'LETTER', 'PHONE', 'FAX', 'VISIT', 'EMAIL', 'HOTLINE_TRANSFER', 'OTHER'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Art. 22 binds a petition department (ROUTE clock), art. 23 every other unit (NOTIFY clock). */
export const OFFICE_KINDS = ['PETITION_DEPARTMENT', 'COMPETENT_UNIT'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const DECISIONS = ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT'] as const;
export type Decision = (typeof DECISIONS)[number];

export const REVIEW_DECISIONS = ['UPHOLD', 'VARY', 'REVOKE_REMAND'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export const ADOPTIONS = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

export const EVALUATIONS = ['SATISFIED', 'MOSTLY', 'DISSATISFIED'] as const;
export type Evaluation = (typeof EVALUATIONS)[number];

export const EVAL_STATUSES = ['NOT_OPEN', 'PENDING', 'EVALUATED', 'EXPIRED'] as const;
export type EvalStatus = (typeof EVAL_STATUSES)[number];

export const EVALUATION_TARGETS = ['UNIT', 'OFFICE'] as const;
export type EvaluationTarget = (typeof EVALUATION_TARGETS)[number];

export const NOT_ACCEPTED_GROUNDS = [
  'NA_LITIGATION', 'NA_LEVEL_SKIP', 'NA_PENDING', 'NA_COMPETENCE', 'NA_AGENT_NO_AUTH',
] as const;
export type NotAcceptedGround = (typeof NOT_ACCEPTED_GROUNDS)[number];

export const NO_LONGER_GROUNDS = ['NL_FINAL', 'NL_LEGAL_END', 'NL_LOCAL_END'] as const;
export type NoLongerGround = (typeof NO_LONGER_GROUNDS)[number];

// Art. 23: no written notice is owed when name or address is unclear, or when another organ's rules govern it.
export const NOTIFY_EXEMPT_REASONS = ['NAME_UNCLEAR', 'ADDRESS_UNCLEAR', 'OTHER_ORGAN_NOTIFIES'] as const;
export type NotifyExemptReason = (typeof NOTIFY_EXEMPT_REASONS)[number];

export const NOTICE_KINDS = [
  'NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_NO_LONGER', 'NOTICE_GUIDE', 'NOTICE_EXTEND',
  'NOTICE_REVIEW_REJECTED', 'NOTICE_WITHDRAWAL', 'REPLY',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Documents that are decisions of merit; they are served by actions of their own. */
export const OPINION_KINDS = ['OPINION', 'REVIEW_OPINION', 'REREVIEW_OPINION'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

export const SERVICE_METHODS = ['PERSONAL', 'LEFT', 'ELECTRONIC', 'POST', 'ANNOUNCEMENT', 'PHONE_OR_SMS'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export const FILE_ONLY_REASONS = ['NO_ACTIONABLE_CONTENT', 'THANKS', 'RETURNED_TO_SENDER'] as const;
export type FileOnlyReason = (typeof FILE_ONLY_REASONS)[number];

/** Simple-procedure measures art. 4: when the simple procedure may be used. */
export const SIMPLE_BASES = ['CLEAR_AND_EASY', 'INSTANT_ANSWER', 'DAILY_LIFE_URGENT', 'ALREADY_PROMISED', 'OTHER'] as const;
export type SimpleBasis = (typeof SIMPLE_BASES)[number];

export const FINDING_OUTCOMES = ['PROVEN', 'PARTLY_PROVEN', 'NOT_PROVEN'] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

export const RETENTION_CLASSES = ['PERMANENT', 'THIRTY_YEARS', 'TEN_YEARS'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Art. 27: the four duties that the closing checklist goes through. */
export const FOUR_DUTIES = ['REASONABLE_SOLVED', 'UNREASONABLE_EXPLAINED', 'HARDSHIP_HELPED', 'UNLAWFUL_DEALT_WITH'] as const;
export type FourDuty = (typeof FOUR_DUTIES)[number];

export const ROLES = [
  'receptionist', 'registrar', 'onlineClerk', 'screener', 'dispatcher', 'handler', 'coHandler', 'legalReviewer', 'signer',
  'unitHead', 'officeHead', 'serviceClerk', 'hearingHost', 'hearingRecorder', 'supervisor', 'reviewer', 'reReviewer',
  'disciplineOfficer', 'analyst', 'archivist', 'dpo', 'dutyOfficer', 'spokesperson', 'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** One of which posts a part in a matter asks of the person who gets it. */
export const POSTS_FOR = {
  HANDLER: ['handler'],
  MEDIATOR: ['handler', 'coHandler', 'hearingHost', 'unitHead', 'officeHead'],
  HEARING_HOST: ['hearingHost'],
  HEARING_RECORDER: ['hearingRecorder'],
  REVIEW_OFFICER: ['reviewer'],
  REREVIEW_OFFICER: ['reReviewer'],
  CASE_LEADER: ['unitHead', 'officeHead', 'signer'],
  INSTRUCTED: ['handler', 'coHandler', 'unitHead', 'officeHead'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** In what a member of staff took part; separation of duty and recusal read this list. */
export const PARTICIPATIONS = [
  'REGISTERING', 'SCREENING', 'DISPATCHING', 'REFUSAL_DRAFTING', 'REFUSAL_APPROVING', 'HANDLING', 'CO_HANDLING',
  'INVESTIGATING', 'MEDIATING', 'HEARING_HOSTING', 'DRAFTING', 'LEGAL_REVIEWING', 'SIGNING', 'EXTENSION_APPROVING',
  'SERVING', 'REVIEWING', 'REVIEW_SIGNING', 'REREVIEWING', 'REREVIEW_SIGNING', 'SUPERVISING', 'FOLLOWING_UP', 'ARCHIVING', 'INSTRUCTING', 'LEADING',
] as const;
export type Participation = (typeof PARTICIPATIONS)[number];
