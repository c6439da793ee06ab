import { z } from 'zod';
import { PETITION_STATES } from './codes.ts';
import { PetitionId, PlainDate } from './ids.ts';
import { REPEAT_GROUNDS, REPEAT_OUTCOMES } from './repeat-grounds.ts';

/** `GET /api/v1/petitions/{id}/repeat-suggestions`: earlier matters of the same person about the same facts; others of that person are not named (PP-8). */
export const RepeatSuggestions = z.object({
  items: z.array(
    z.object({
      petitionId: PetitionId,
      number: z.string(),
      title: z.string(),
      receivedOn: PlainDate,
      state: z.enum(PETITION_STATES),
      grounds: z.array(z.enum(REPEAT_GROUNDS)).min(1),
      /** How much of the shorter text stands in the other, in percent. */
      likenessPercent: z.int(),
      outcome: z.enum(REPEAT_OUTCOMES),
    }),
  ),
});
export type RepeatSuggestions = z.infer<typeof RepeatSuggestions>;
