import { z } from 'zod';
import { Day, Phrase, Prose } from './letter-parts.ts';

/** Request for review. Regulation art. 35: within 30 days of the written answer, to the body above. */
export const ReviewRequest = z.object({
  petitionNumber: Phrase,
  applicant: z.object({ name: Phrase, phone: Phrase, address: Phrase }),
  originalUnitName: Phrase,
  reviewUnitName: Phrase,
  opinionNumber: Phrase,
  opinionReceivedOn: Day,
  requests: Prose,
  facts: Prose,
  reasons: Prose,
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;
