import { z } from 'zod';
import { Contact, Day, matterHead, Phrase, Prose } from './letter-parts.ts';

const LEVELS = ['REVIEW', 'RE_REVIEW'] as const;
const GROUNDS = ['NO_OPINION_CONTESTED', 'LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE'] as const;

/** Notice that a request for review or re-review is not taken up. Regulation arts. 35, 36; PP-6: a person's decision, with its reason. */
export const NoticeReviewRejected = z.object({
  ...matterHead,
  level: z.enum(LEVELS),
  requestedOn: Day,
  /** What was contested, where there was anything to contest. */
  contestedNumber: Phrase.nullable(),
  ground: z.enum(GROUNDS),
  reason: Prose,
  contact: Contact,
});
export type NoticeReviewRejected = z.infer<typeof NoticeReviewRejected>;
