import { z } from 'zod';
import { Contact, Day, Phrase, Prose, unitHead } from './letter-parts.ts';

/** What a letter that passes a matter on says of it. It names nobody: who asks stands in the matter itself, for those who may know. */
const passedOn = {
  ...unitHead,
  receivedOn: Day,
  channelLabel: Phrase,
  classLabel: Phrase,
  suggestedRouteLabel: Phrase.nullable(),
  requests: z.array(Prose).max(50).default([]),
  materials: z.array(Phrase).max(200).default([]),
  note: Prose.nullable(),
  contact: Contact,
};

/** Letter of transfer. Regulation art. 22: to the unit that is competent. */
export const LetterTransfer = z.object(passedOn);
export type LetterTransfer = z.infer<typeof LetterTransfer>;

/** Letter of assignment. Regulation art. 22 para 3: as a transfer, with the day of the report back and what it must say. */
export const LetterAssign = z.object({ ...passedOn, feedbackDueOn: Day, reportMustSay: z.array(Phrase).min(1) });
export type LetterAssign = z.infer<typeof LetterAssign>;
