import { z } from 'zod';
import { Contact, Day, matterHead, Phrase } from './letter-parts.ts';

/** Notice of forwarding. Regulation arts. 22-23: the petitioner is told where the matter went. */
export const NoticeRoute = z.object({
  ...matterHead,
  receivedOn: Day,
  forwardedOn: Day,
  destinationUnitName: Phrase,
  destinationContact: Contact,
});
export type NoticeRoute = z.infer<typeof NoticeRoute>;
