import { z } from 'zod';
import { CHANNELS, OFFICE_KINDS } from './codes.ts';
import { Instant, PetitionerId, PetitionId, Phrase, PlainDate, Prose, RequestId, StaffId, SubmissionId, UnitId } from './ids.ts';

/** One of the things the petitioner asks for; the opinion must answer each (Regulation art. 32). */
export const PetitionRequest = z.object({ requestId: RequestId, text: Prose });
export type PetitionRequest = z.infer<typeof PetitionRequest>;

/** Whether a written notice can reach the petitioner; art. 23 lifts the duty only when one of the two is unclear. */
export const ContactClarity = z.object({ nameClear: z.boolean(), addressClear: z.boolean() });
export type ContactClarity = z.infer<typeof ContactClarity>;

/** The persons and units complained about, as far as they are known to the organisation. */
export const ReportedParties = z.object({ unitIds: z.array(UnitId), staffIds: z.array(StaffId) });
export type ReportedParties = z.infer<typeof ReportedParties>;

/** How the matter came to the office: from the petitioner, or from a body outside this organisation. */
export const Source = z.discriminatedUnion('via', [
  z.object({ via: z.literal('DIRECT') }),
  z.object({ via: z.literal('TRANSFER'), fromBody: Phrase }),
  z.object({ via: z.literal('ASSIGNMENT'), fromBody: Phrase, feedbackDueOn: PlainDate }),
]);
export type Source = z.infer<typeof Source>;

/** What is known when a matter is captured, and what the registrar confirms. No names, numbers or addresses. */
export const RegistrationContent = z.object({
  petitionId: PetitionId,
  submissionIds: z.array(SubmissionId).min(1),
  channel: z.enum(CHANNELS),
  source: Source,
  // Art. 22: the clocks run from receipt, never from registration.
  receivedAt: Instant,
  receivedOn: PlainDate,
  officeUnitId: UnitId,
  officeKind: z.enum(OFFICE_KINDS),
  requests: z.array(PetitionRequest),
  /** The content is sealed to the discipline officers: `requests` is empty and stays so. */
  contentSealed: z.boolean(),
  anonymous: z.boolean(),
  contact: ContactClarity,
  petitionerIds: z.array(PetitionerId),
  petitionerCount: z.int().min(1).max(9999),
  representativeCount: z.int().min(0).max(9999),
  firstTime: z.object({ inThisOffice: z.boolean(), nationally: z.boolean().nullable() }),
  reported: ReportedParties,
  retaliationAlleged: z.boolean(),
});
export type RegistrationContent = z.infer<typeof RegistrationContent>;

/** What a registrar may correct afterwards; the dates of receipt and the petition's identity are not among them. */
export const RegistrationCorrection = RegistrationContent.pick({
  requests: true,
  anonymous: true,
  contact: true,
  petitionerIds: true,
  petitionerCount: true,
  representativeCount: true,
  firstTime: true,
  reported: true,
  retaliationAlleged: true,
});
export type RegistrationCorrection = z.infer<typeof RegistrationCorrection>;

/** What the rules let the system keep of a sealed report: no content, no names (discipline rules art. 15). */
export const SealedReceipt = z.object({
  petitionId: PetitionId,
  channel: z.enum(CHANNELS),
  receivedAt: Instant,
  receivedOn: PlainDate,
  officeUnitId: UnitId,
  officeKind: z.enum(OFFICE_KINDS),
});
export type SealedReceipt = z.infer<typeof SealedReceipt>;

export const Seal = z.object({
  bagId: Phrase,
  realName: z.boolean(),
  ground: z.enum(['REPORT_CLASS', 'PRINCIPAL_LEADER', 'SUPERIOR_ORGAN']),
  handedOverTo: Phrase,
});
export type Seal = z.infer<typeof Seal>;
