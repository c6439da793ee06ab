import { z } from 'zod';
import { Contact, Day, Materials, matterHead, Prose } from './letter-parts.ts';

const NOT_ACCEPT_GROUNDS = ['NA_LITIGATION', 'NA_LEVEL_SKIP', 'NA_PENDING', 'NA_COMPETENCE', 'NA_AGENT_NO_AUTH'] as const;

/** Notice of non-acceptance. Regulation arts. 19, 20, 23: never without the reason and the place to go instead. */
export const NoticeNotAccept = z.object({
  ...matterHead,
  receivedOn: Day,
  ground: z.enum(NOT_ACCEPT_GROUNDS),
  reason: Prose,
  properPath: Prose,
  materials: Materials,
  contact: Contact,
});
export type NoticeNotAccept = z.infer<typeof NoticeNotAccept>;
