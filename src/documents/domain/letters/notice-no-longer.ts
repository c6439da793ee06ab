import { z } from 'zod';
import { Contact, Day, matterHead, Phrase, Prose } from './letter-parts.ts';

const NO_LONGER_GROUNDS = ['NL_FINAL', 'NL_LEGAL_END', 'NL_LOCAL_END'] as const;

/** Notice that a matter is no longer accepted. Regulation art. 36 para 3: only the same facts and reasons, which the comparison shows. */
export const NoticeNoLonger = z.object({
  ...matterHead,
  receivedOn: Day,
  ground: z.enum(NO_LONGER_GROUNDS),
  reason: Prose,
  /** The opinion that ended the matter, where there is one. */
  priorOpinionNumber: Phrase.nullable(),
  /** What is alleged now against what was decided then. */
  comparison: Prose.nullable(),
  contact: Contact,
});
export type NoticeNoLonger = z.infer<typeof NoticeNoLonger>;
