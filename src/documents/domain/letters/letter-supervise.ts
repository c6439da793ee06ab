import { z } from 'zod';
import { Day, Phrase, Prose, unitHead } from './letter-parts.ts';

/** Letter of supervision. Regulation arts. 39, 40: what was found against which rule, what is asked, and until when. */
export const LetterSupervise = z.object({
  ...unitHead,
  ruleId: Phrase,
  problem: Prose.nullable().default(null),
  demand: Prose,
  replyDueOn: Day,
  suggestion: Prose.nullable().default(null),
  isListed: z.boolean(),
  /** The superior of the unit, told by a copy of the second letter on one matter. */
  copyTo: z.array(Phrase).default([]),
});
export type LetterSupervise = z.infer<typeof LetterSupervise>;

/** Reply to a letter of supervision. Regulation art. 40: what is not adopted, with the reasons. */
export const SuperviseReply = z
  .object({ ...unitHead, raisedOn: Day, ruleId: Phrase, measures: Prose, isAdopted: z.boolean(), reasonsNotAdopted: Prose.nullable() })
  .refine((reply) => reply.isAdopted || reply.reasonsNotAdopted !== null, { path: ['reasonsNotAdopted'], error: 'needed when not adopted' });
export type SuperviseReply = z.infer<typeof SuperviseReply>;
