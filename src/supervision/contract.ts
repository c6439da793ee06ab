import { z } from 'zod';
import { ADOPTIONS } from '../petitions/domain/index.ts';
import { lineText, plainText, type PlainDate } from '../platform/kernel/index.ts';
import { CAUSES, SUGGESTION_KINDS } from './domain/index.ts';

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

/** `POST /api/v1/suggestions`: the matter by its number, when the suggestion comes from one. */
export const WriteSuggestion = z.object({
  kind: z.enum(SUGGESTION_KINDS),
  toUnitId: Uuid,
  petitionNumber: lineText({ min: 1, max: 60 }).nullable().default(null),
  subject: lineText({ min: 1, max: 200 }),
  content: prose,
});
export type WriteSuggestion = z.infer<typeof WriteSuggestion>;
export const WrittenSuggestion = z.object({ suggestionId: Uuid, dueOn: day });

export const SuggestionParams = z.object({ suggestionId: Uuid });
export const SuggestionQuery = z.object({ answered: z.enum(['yes', 'no']).optional() });
export const AnswerSuggestion = z.object({ adoption: z.enum(ADOPTIONS), answer: prose, reasons: plainText({ min: 1, max: 20_000 }).nullable().default(null) });
export type AnswerSuggestion = z.infer<typeof AnswerSuggestion>;

export const SuggestionView = z.object({
  suggestionId: Uuid,
  kind: z.enum(SUGGESTION_KINDS),
  subject: z.string(),
  fromUnit: NamedUnit,
  toUnit: NamedUnit,
  writtenOn: day,
  dueOn: day,
  level: NamedUnit.nullable(),
  escalatedOn: day.nullable(),
  isWithYou: z.boolean(),
  adoption: z.enum(ADOPTIONS).nullable(),
  answeredOn: day.nullable(),
});
export type SuggestionView = z.infer<typeof SuggestionView>;
export const SuggestionList = z.object({ items: z.array(SuggestionView), count: z.int() });
export type SuggestionList = z.infer<typeof SuggestionList>;

export const SuggestionDetail = SuggestionView.extend({
  content: z.string(),
  writtenBy: z.string(),
  /** Nothing when it comes from no matter, and when the reader does not reach that matter. */
  matter: z.object({ petitionId: Uuid, number: z.string() }).nullable(),
  answer: z.string().nullable(),
  reasons: z.string().nullable(),
  answeredBy: z.string().nullable(),
  mayAnswer: z.boolean(),
});
export type SuggestionDetail = z.infer<typeof SuggestionDetail>;

/** `POST /api/v1/petitions/{id}/retaliation-reports`: without a unit it is about the one that handles the matter. */
export const RetaliationParams = z.object({ id: Uuid });
export const ReportRetaliation = z.object({ unitIds: z.array(Uuid).max(20).default([]), facts: prose });
export type ReportRetaliation = z.infer<typeof ReportRetaliation>;
