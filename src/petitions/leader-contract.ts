// What the server answers about instructions of leaders and the cases in their charge.
import { z } from 'zod';
import { PetitionRow } from './contract.ts';
import { LedPerson } from './outcome-contract.ts';

const LeaderTask = z.object({
  petitionId: z.uuid(),
  number: z.string(),
  title: z.string(),
  instructionNo: z.int(),
  taskNo: z.int(),
  author: LedPerson,
  bearer: LedPerson,
  dueOn: z.iso.date(),
  doneOn: z.iso.date().nullable(),
  overdue: z.boolean(),
});

/** `GET /api/v1/leader-desk`: what I owe to leaders, what others owe to me as a leader, and the cases in my charge. */
export const LeaderDesk = z.object({ owed: z.array(LeaderTask), given: z.array(LeaderTask), cases: z.array(PetitionRow) });
export type LeaderDesk = z.infer<typeof LeaderDesk>;
