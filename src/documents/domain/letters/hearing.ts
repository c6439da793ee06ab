import { z } from 'zod';
import { Day, matterHead, Phrase, Prose } from './letter-parts.ts';

const GROUNDS = ['MAJOR', 'COMPLEX', 'DIFFICULT'] as const;
const held = { hostName: Phrase, recorderName: Phrase };

/** Notice of a hearing. Regulation art. 31(6): when, where, before whom, and who is asked to come. */
export const HearingNotice = z.object({
  ...matterHead,
  ...held,
  because: z.enum(GROUNDS),
  heldOn: Day,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  place: Phrase,
  otherParties: z.array(Phrase).max(50).default([]),
  witnesses: z.array(Phrase).max(50).default([]),
  materials: z.array(Phrase).max(50).default([]),
});
export type HearingNotice = z.infer<typeof HearingNotice>;

/** Minutes of a hearing, to be signed by those who spoke. What witnesses and others said in them makes them a record of the office. */
export const HearingMinutes = z.object({
  petitionNumber: Phrase,
  matter: Phrase,
  ...held,
  heldOn: Day,
  place: Phrase,
  present: z.array(z.object({ name: Phrase, role: Phrase.nullable() })).min(1).max(100),
  statements: Prose,
  questions: Prose.nullable(),
  debate: Prose.nullable(),
  evidence: z.array(Phrase).max(100).default([]),
  panelOpinions: Prose.nullable(),
  refusals: Prose.nullable(),
});
export type HearingMinutes = z.infer<typeof HearingMinutes>;

/** Report of the host to the unit that decides: what is agreed, what is disputed, what is proposed. */
export const HearingReport = z.object({
  petitionNumber: Phrase,
  matter: Phrase,
  addressee: Phrase,
  ...held,
  closedOn: Day,
  summary: Prose,
  agreedFacts: Prose,
  disputedFacts: Prose.nullable(),
  proposals: Prose,
});
export type HearingReport = z.infer<typeof HearingReport>;
