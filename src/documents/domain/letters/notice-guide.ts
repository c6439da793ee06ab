import { z } from 'zod';
import { Day, Materials, matterHead, Phrase, Prose } from './letter-parts.ts';

const GUIDED_ROUTES = ['LITIGATION', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'ENFORCEMENT_DUTY'] as const;

/** Notice of the statutory path. Regulation art. 31(1)-(5): the matter is led into the procedure that the law provides. */
export const NoticeGuide = z.object({
  ...matterHead,
  receivedOn: Day,
  route: z.enum(GUIDED_ROUTES),
  body: Phrase,
  legalBasis: z.array(Phrase).min(1),
  /** What is left of the limitation period, in words: it keeps running while the petitioner reads. */
  applyBefore: Prose,
  /** The period as it stands on the day of the notice; without it the words above must do. */
  limitation: z.object({ from: Day, lastOn: Day, daysLeft: z.int(), provisional: z.boolean() }).nullable().default(null),
  materials: Materials,
});
export type NoticeGuide = z.infer<typeof NoticeGuide>;
