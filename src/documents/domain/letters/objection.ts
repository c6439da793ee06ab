import { z } from 'zod';
import { Day, Prose, Phrase, unitHead } from './letter-parts.ts';

/** Objection to a transfer. Regulation art. 23: within five working days, with detailed reasons. */
export const Objection = z.object({
  ...unitHead,
  receivedOn: Day,
  reason: Prose,
  /** By what the unit shows that the matter is not its own. */
  competence: Prose,
  suggestedUnitName: Phrase.nullable(),
});
export type Objection = z.infer<typeof Objection>;
