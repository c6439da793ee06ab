import { z } from 'zod';
import { Day, matterHead, Phrase, Prose } from './letter-parts.ts';
import { AnsweredRequest, Remedy } from './opinion.ts';

const DECISIONS = ['UPHOLD', 'VARY', 'REVOKE_REMAND'] as const;

/** Re-review opinion. Regulation art. 36: it is final, so that no further right stands in it. */
export const ReReviewOpinion = z.object({
  ...matterHead,
  /** What is contested: the opinion, or the review of it. */
  contestedNumber: Phrase,
  contestedUnitName: Phrase,
  requestedOn: Day,
  requests: Prose,
  reasonsOfRequest: Prose,
  facts: Prose,
  reasons: Prose,
  legalBasis: z.array(Phrase).min(1).max(50),
  decision: z.enum(DECISIONS),
  /** The answers that replace those of the opinion when it is varied. */
  answers: z.array(AnsweredRequest).max(50).default([]),
});
export type ReReviewOpinion = z.infer<typeof ReReviewOpinion>;

/** Review opinion. Regulation art. 35; it names the re-review, but where the matter is handled anew (PP-6). */
export const ReviewOpinion = ReReviewOpinion.extend({ remedy: Remedy.nullable() });
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;
