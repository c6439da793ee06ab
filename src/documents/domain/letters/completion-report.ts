import { z } from 'zod';
import { Day, Phrase, Prose, unitHead } from './letter-parts.ts';

const ATTITUDES = ['AGREES', 'DISAGREES', 'NOT_CLEAR'] as const;

/** Report on an assigned matter. Regulation art. 22 para 3: to the unit that gave it. */
export const CompletionReport = z.object({
  ...unitHead,
  feedbackDueOn: Day,
  /** What was done, and on which day. */
  handling: z.array(Phrase).min(1).max(200),
  result: Prose,
  attitude: z.enum(ATTITUDES),
  annexes: z.array(Phrase).max(100).default([]),
});
export type CompletionReport = z.infer<typeof CompletionReport>;
