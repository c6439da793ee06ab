import { z } from 'zod';
import { Day, matterHead, Prose } from './letter-parts.ts';

/** ANSWERED is for an enquiry, which has nothing to adopt. */
const REPLY_OUTCOMES = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'ANSWERED'] as const;

/** Reply to a suggestion or an enquiry. Regulation art. 29: adopted, in part, or not, and why. */
export const Reply = z.object({
  ...matterHead,
  receivedOn: Day,
  outcome: z.enum(REPLY_OUTCOMES),
  text: Prose,
  reason: Prose,
});
export type Reply = z.infer<typeof Reply>;
