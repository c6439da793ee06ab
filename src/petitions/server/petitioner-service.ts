import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Instant } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type {
  EvaluationRequest, MessageRequest, NumberAndCode, PortalSubmission, ReviewRequestBody, SubmissionReceipt, SupplementRequest, TrackedPetition,
  Uploaded, WithdrawalRequest,
} from '../contract.ts';

export interface PetitionerFile {
  readonly file: Readable | Buffer;
  readonly fileName: string;
  readonly mediaType: string;
}

/**
 * What petitioners do for themselves, by number and query code; API and portal pages call the same.
 * Every call that takes number and code throws `petitions.wrong_number_or_code` (the same for either) and counts the failure.
 */
export interface PetitionerService {
  /** Acknowledged means durable. The same key answers the same receipt. */
  submit(body: PortalSubmission, options: { readonly idempotencyKey: string | undefined; readonly language: Language }): Promise<SubmissionReceipt>;
  stageUpload(source: Readable, fileName: string): Promise<Uploaded>;
  track(proof: NumberAndCode, language: Language): Promise<TrackedPetition>;
  evaluate(body: z.infer<typeof EvaluationRequest>, language: Language): Promise<TrackedPetition>;
  supplement(body: z.infer<typeof SupplementRequest>, language: Language): Promise<TrackedPetition>;
  requestReview(body: z.infer<typeof ReviewRequestBody>, language: Language): Promise<TrackedPetition>;
  withdraw(body: z.infer<typeof WithdrawalRequest>, language: Language): Promise<TrackedPetition>;
  sendMessage(body: z.infer<typeof MessageRequest>, language: Language): Promise<TrackedPetition>;
  /** The signed receipt as PDF, or as the file that the checker reads. */
  openReceipt(proof: NumberAndCode, form: 'pdf' | 'file'): Promise<PetitionerFile>;
  openDocument(proof: NumberAndCode, documentId: string): Promise<PetitionerFile>;
  now(): Instant;
}
