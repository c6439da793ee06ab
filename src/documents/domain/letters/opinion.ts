import { z } from 'zod';
import { Day, matterHead, Phrase, Prose } from './letter-parts.ts';

const DECISIONS = ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT'] as const;

// Regulation art. 35: 30 days from receipt; the window may not be shortened (PP-6).
const REVIEW_WINDOW_IN_DAYS = 30;

/** The right, the body and the days: an opinion without them is not issued. */
export const Remedy = z.object({ bodyName: Phrase, days: z.int().min(REVIEW_WINDOW_IN_DAYS) });

export const AnsweredRequest = z.object({
  request: Prose,
  decision: z.enum(DECISIONS),
  explanation: Prose,
  legalBasis: z.array(Phrase).default([]),
});

/** Handling opinion. Regulation art. 32: requests, facts and reasons, decisions and their basis; each request is answered. */
export const Opinion = z.object({
  ...matterHead,
  receivedOn: Day,
  /** The body that forwarded or assigned the matter; null when the petitioner came directly. */
  forwardedBy: Phrase.nullable(),
  acceptedOn: Day,
  requests: z.array(AnsweredRequest).min(1).max(50),
  facts: Prose,
  evidence: z.array(Phrase).min(1).max(100),
  reasons: Prose,
  legalBasis: z.array(Phrase).min(1).max(50),
  /** The words of the articles, in the version that the basis names. */
  articles: z.array(z.object({ citation: Phrase, text: Prose })).max(50).default([]),
  remedy: Remedy,
  copyTo: z.array(Phrase).default([]),
});
export type Opinion = z.infer<typeof Opinion>;
