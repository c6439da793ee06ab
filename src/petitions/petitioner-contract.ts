// What petitioners send with number and code, and the files that they send before.
import { z } from 'zod';
import { lineText, plainText } from '../platform/kernel/index.ts';
import { EVALUATION_TARGETS, EVALUATIONS } from './domain/codes.ts';

export const Uploaded = z.object({
  /** Opaque; names the stored file when the matter is submitted. Good for a day. */
  uploadToken: z.string(),
  sha256: z.string(),
  size: z.int(),
  mediaType: z.string(),
});
export type Uploaded = z.infer<typeof Uploaded>;

/** Files that were uploaded before, under the names that they had where they came from. */
export const Attachments = z.array(z.object({ uploadToken: z.string().max(2000), fileName: lineText({ min: 1, max: 200 }) })).max(20);

/** Number and code stand for the petitioner; together they open one matter and nothing else. */
export const NumberAndCode = z.object({ number: lineText({ min: 3, max: 60 }), queryCode: lineText({ min: 3, max: 80 }) });
export type NumberAndCode = z.infer<typeof NumberAndCode>;

export const EvaluationRequest = NumberAndCode.extend({
  target: z.enum(EVALUATION_TARGETS),
  value: z.enum(EVALUATIONS),
  reason: plainText({ max: 2000 }).optional(),
});
export const SupplementRequest = NumberAndCode.extend({
  text: plainText({ min: 1, max: 20_000 }),
  attachments: Attachments.default([]),
});
export const ReviewRequestBody = NumberAndCode.extend({
  requests: plainText({ min: 1, max: 5000 }),
  reasons: plainText({ min: 1, max: 20_000 }),
  /** Asked for when the window has closed: a late request is decided by a person, never dropped. */
  lateReason: plainText({ max: 5000 }).optional(),
});
export const WithdrawalRequest = NumberAndCode.extend({ statement: plainText({ min: 1, max: 5000 }), ownFreeWill: z.boolean() });
export const MessageRequest = NumberAndCode.extend({ text: plainText({ min: 1, max: 5000 }) });
