import { z } from 'zod';
import {
  ADOPTIONS, APPEAL_ROUTES, DECISIONS, EVALUATIONS, FINDING_OUTCOMES, MATTER_CLASSES, NO_LONGER_GROUNDS,
  NOT_ACCEPTED_GROUNDS, NOTIFY_EXEMPT_REASONS, REVIEW_DECISIONS,
} from './codes.ts';
import { LIMITATION_PERIOD_CODES } from '../../clock/domain/index.ts';
import { GUIDED_PROCEDURE_CODES } from './guided-procedures.ts';
import { DocumentId, DraftText, PetitionId, Phrase, PlainDate, Prose, RequestId, StaffId, UnitId } from './ids.ts';
import { SCREENING_ANSWERS, SCREENING_QUESTIONS } from './screening-guide.ts';

/** PP-14: a machine's proposal is kept beside what the person decided. */
export const ClassSuggestion = z.object({
  suggestedBy: Phrase,
  class: z.enum(MATTER_CLASSES),
  route: z.enum(APPEAL_ROUTES).nullable(),
  /** The questions of arts. 29-31 as they were answered, when it was found by them. */
  answers: z.partialRecord(z.enum(SCREENING_QUESTIONS), z.enum(SCREENING_ANSWERS)).default({}),
});
export type ClassSuggestion = z.infer<typeof ClassSuggestion>;

const served = { kind: z.literal('SERVED'), servedOn: PlainDate, documentId: DocumentId.nullable(), documentNumber: Phrase.nullable() };
/** The signed receipt: its scan, or its reference (a tracking number, a receipt number). */
const receipt = { receiptDocumentId: DocumentId.nullable(), receiptReference: Phrase.nullable() };

/** How a document reached the petitioner; `servedOn` is the day of receipt (Civil Procedure Law arts. 87-95 by analogy). */
export const ServiceProof = z.discriminatedUnion('method', [
  z.object({ ...served, ...receipt, method: z.literal('PERSONAL'), signedBy: z.enum(['PETITIONER', 'FAMILY_MEMBER', 'AGENT', 'REPRESENTATIVE']) }),
  z.object({ ...served, ...receipt, method: z.literal('LEFT'), evidence: z.enum(['WITNESS', 'PHOTO', 'VIDEO']) }),
  z.object({ ...served, ...receipt, method: z.literal('POST') }),
  z.object({ ...served, ...receipt, method: z.literal('ANNOUNCEMENT'), announcedOn: PlainDate, place: Phrase }),
  z.object({ ...served, method: z.literal('ELECTRONIC'), consented: z.boolean(), receiptConfirmed: z.boolean() }),
  z.object({ ...served, method: z.literal('PHONE_OR_SMS'), consented: z.boolean(), saidWhat: Prose }),
]);
export type ServiceProof = z.infer<typeof ServiceProof>;

export const ServiceExemption = z.object({ kind: z.literal('EXEMPT'), reason: z.enum(NOTIFY_EXEMPT_REASONS) });
export type ServiceExemption = z.infer<typeof ServiceExemption>;

export const ServiceOutcome = z.union([ServiceProof, ServiceExemption]);
export type ServiceOutcome = z.infer<typeof ServiceOutcome>;

/** A refusal as drafted; it has no effect until another person approves it. */
export const RefusalDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('NOT_ACCEPTED'), ground: z.enum(NOT_ACCEPTED_GROUNDS), reason: Prose, properPath: Prose, linkedPetitionId: PetitionId.nullable() }),
  z.object({
    kind: z.literal('NO_LONGER_ACCEPTED'), ground: z.enum(NO_LONGER_GROUNDS), reason: Prose, linkedPetitionId: PetitionId.nullable(),
    priorOpinionNumber: Phrase.nullable(),
    /** Why facts and reasons are the same as before; a person's comparison (Regulation art. 36). */
    comparison: Prose.nullable(),
  }),
]);
export type RefusalDraft = z.infer<typeof RefusalDraft>;

/** Art. 31(1)-(5): where the matter belongs, on what basis, by when and with which papers. */
export const Guidance = z.object({
  body: Phrase,
  legalBasis: z.array(Phrase).min(1),
  applyBefore: Prose,
  materials: z.array(Phrase).min(1),
  procedure: z.enum(GUIDED_PROCEDURE_CODES).nullable().default(null),
  /** The period that is running meanwhile, and from which day. */
  limitation: z.object({ period: z.enum(LIMITATION_PERIOD_CODES), from: PlainDate }).nullable().default(null),
});
export type Guidance = z.infer<typeof Guidance>;

export const Reply = z.object({ text: Prose, adoption: z.enum(ADOPTIONS).nullable(), reason: Prose.nullable() });
export type Reply = z.infer<typeof Reply>;

/** The answer to one request; blanks are allowed in a draft and block its signature. */
export const RequestAnswer = z.object({
  requestId: RequestId,
  decision: z.enum(DECISIONS).nullable(),
  explanation: DraftText,
  legalBasis: z.array(Phrase),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;

/** The line on every opinion that names the right, the body and the days (PP-6). */
export const RemedyLine = z.object({ right: z.enum(['REVIEW', 'RE_REVIEW']), bodyUnitId: UnitId, bodyName: Phrase, days: z.int().min(1) });
export type RemedyLine = z.infer<typeof RemedyLine>;

/** Regulation art. 32: requests, facts, reasons, decision and legal basis. */
export const OpinionContent = z.object({
  facts: DraftText,
  reasons: DraftText,
  answers: z.array(RequestAnswer),
  remedyLine: RemedyLine.nullable(),
});
export type OpinionContent = z.infer<typeof OpinionContent>;

export const Statement = z.object({ heardOn: PlainDate, place: Phrase, presentStaffIds: z.array(StaffId), text: Prose });
export type Statement = z.infer<typeof Statement>;

/** PP-11: "not proven" is a finding of its own and says nothing about the petitioner. */
export const Investigation = z.object({
  investigatedOn: PlainDate, method: Phrase, finding: Prose, outcome: z.enum(FINDING_OUTCOMES).nullable(), documentIds: z.array(DocumentId),
});
export type Investigation = z.infer<typeof Investigation>;

// What the written agreement says besides its terms; missing in what was settled before the program wrote it.
const agreed = { otherParty: Phrase.optional(), facts: Prose.optional() };

export const MediationResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SETTLED'), agreementDocumentId: DocumentId, terms: Prose, performBy: PlainDate.nullable(), ...agreed }),
  // The opinion that confirms it is drafted, signed and served like any other.
  z.object({ kind: z.literal('SETTLED_WITH_OPINION'), agreementDocumentId: DocumentId, terms: Prose, ...agreed }),
  z.object({ kind: z.literal('FAILED'), reason: Prose }),
]);
export type MediationResult = z.infer<typeof MediationResult>;

/** When and where the hearing is, and who is asked to come (Regulation art. 31(6)). */
export const HearingCall = z.object({
  heldOn: PlainDate,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  place: Phrase,
  otherParties: z.array(Phrase).max(50),
  witnesses: z.array(Phrase).max(50),
  materials: z.array(Phrase).max(50),
});
export type HearingCall = z.infer<typeof HearingCall>;

/** What was said at a hearing, as the recorder wrote it; the parties sign the paper that is made of it. */
export const HearingMinutes = z.object({
  heldOn: PlainDate,
  place: Phrase,
  present: z.array(z.object({ name: Phrase, role: Phrase.nullable() })).min(1).max(100),
  statements: Prose,
  questions: Prose.nullable(),
  debate: Prose.nullable(),
  evidence: z.array(Phrase).max(100),
  panelOpinions: Prose.nullable(),
  refusals: Prose.nullable(),
});
export type HearingMinutes = z.infer<typeof HearingMinutes>;

/** What the host reports to the unit that decides. */
export const HearingReport = z.object({ agreedFacts: Prose, disputedFacts: Prose.nullable(), proposals: Prose });
export type HearingReport = z.infer<typeof HearingReport>;

export const ReviewFindings = z.object({
  decision: z.enum(REVIEW_DECISIONS),
  facts: DraftText,
  reasons: DraftText,
  legalBasis: z.array(Phrase),
  /** The answers that replace those of the opinion when the decision varies it. */
  answers: z.array(RequestAnswer),
  remedyLine: RemedyLine.nullable(),
  documentNumber: Phrase,
});
export type ReviewFindings = z.infer<typeof ReviewFindings>;

export const ReviewApplication = z.object({
  sentOn: PlainDate, receivedOn: PlainDate, requests: Prose, reasons: Prose, lateReason: Prose.nullable(), applicationDocumentId: DocumentId.nullable(),
});
export type ReviewApplication = z.infer<typeof ReviewApplication>;

export const ReviewRejection = z.object({ ground: z.enum(['NO_OPINION_CONTESTED', 'LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE']), reason: Prose });
export type ReviewRejection = z.infer<typeof ReviewRejection>;

export const Measure = z.object({ measureNo: z.int().min(1), requestId: RequestId.nullable(), text: Prose, dueOn: PlainDate });
export type Measure = z.infer<typeof Measure>;

export const FollowUp = z.object({
  madeOn: PlainDate, method: z.enum(['VISIT', 'PHONE', 'ONLINE', 'LETTER']), progress: Prose, promiseOutstanding: Prose.nullable(), helpNeeded: Prose.nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const Vote = z.object({ value: z.enum(EVALUATIONS), reason: Prose.nullable() });
export type Vote = z.infer<typeof Vote>;
