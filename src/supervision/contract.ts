import { z } from 'zod';
import { plainText, type PlainDate } from '../platform/kernel/index.ts';
import { CAUSES } from './domain/index.ts';

// A plain string schema, so that OpenAPI can describe it; parsing is what earns the brand.
const day = z.iso.date() as unknown as z.ZodType<PlainDate, string>;
const Uuid = z.uuid();
const prose = plainText({ min: 1, max: 20_000 });

export const NamedUnit = z.object({ unitId: Uuid, name: z.string() });
const Matter = z.object({ petitionId: Uuid, number: z.string(), title: z.string(), unit: NamedUnit });

/** A reason to supervise that the program found; a supervisor decides. */
export const ProposalView = Matter.extend({
  proposalId: Uuid,
  cause: z.enum(CAUSES),
  ruleId: z.string(),
  since: day,
  times: z.int(),
  daysSince: z.int(),
});
export type ProposalView = z.infer<typeof ProposalView>;
export const ProposalList = z.object({ items: z.array(ProposalView), count: z.int() });
export type ProposalList = z.infer<typeof ProposalList>;

export const ProposalParams = z.object({ proposalId: Uuid });
export const AcceptProposal = z.object({ demand: prose, listed: z.boolean().default(false) });
export type AcceptProposal = z.infer<typeof AcceptProposal>;
export const AcceptedProposal = z.object({ petitionId: Uuid, supervisionNo: z.int() });
export const DismissProposal = z.object({ reason: prose });
export type DismissProposal = z.infer<typeof DismissProposal>;

/** A supervision letter that is not closed. */
export const LetterView = Matter.extend({
  no: z.int(),
  ruleId: z.string(),
  demand: z.string(),
  listed: z.boolean(),
  raisedOn: day,
  dueOn: day.nullable(),
  status: z.enum(['RAISED', 'REPLIED']),
  byUnit: NamedUnit,
  escalatedTo: NamedUnit.nullable(),
  escalatedOn: day.nullable(),
  /** It has come up to a unit in which the reader holds a post. */
  isWithYou: z.boolean(),
});
export type LetterView = z.infer<typeof LetterView>;
export const LetterList = z.object({ items: z.array(LetterView) });
export type LetterList = z.infer<typeof LetterList>;
