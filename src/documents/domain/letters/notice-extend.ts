import { z } from 'zod';
import { Day, matterHead, Phrase, Prose } from './letter-parts.ts';

// Regulation art. 34: by at most 30 days, for a complex matter, approved by the head of the unit, with the reason told.
const LONGEST_EXTENSION_IN_DAYS = 30;

export const NoticeExtend = z
  .object({
    ...matterHead,
    acceptedOn: Day,
    originalDueOn: Day,
    reason: Prose,
    extensionInDays: z.int().min(1).max(LONGEST_EXTENSION_IN_DAYS),
    newDueOn: Day,
    approver: z.object({ name: Phrase, position: Phrase }),
  })
  .refine((notice) => notice.newDueOn > notice.originalDueOn, { path: ['newDueOn'], error: 'must be later than originalDueOn' });
export type NoticeExtend = z.infer<typeof NoticeExtend>;
