import { z } from 'zod';
import { Day, matterHead, Phrase, Prose } from './letter-parts.ts';

/** Agreement reached by mediation or settlement. Regulation art. 33: who agreed on what, from which facts, until when. */
export const Agreement = z.object({
  ...matterHead,
  otherParties: z.array(Phrase).min(1).max(50),
  mediatorName: Phrase,
  facts: Prose,
  terms: Prose,
  /** Null where it was carried out at once or the terms say it. */
  performBy: Day.nullable(),
});
export type Agreement = z.infer<typeof Agreement>;
