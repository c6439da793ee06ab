import { z } from 'zod';
import { Day, Phrase, Prose } from './letter-parts.ts';

const METHODS = ['VISIT', 'PHONE', 'ONLINE', 'LETTER'] as const;

/** Record of a follow-up: how the matter stands with the petitioner, what is still owed, and what help is needed. */
export const FollowUp = z.object({
  petitionNumber: Phrase,
  matter: Phrase,
  madeOn: Day,
  method: z.enum(METHODS),
  followerName: Phrase,
  answers: Prose,
  commitments: Prose.nullable(),
  helpNeeded: Prose.nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;
