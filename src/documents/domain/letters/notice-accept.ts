import { z } from 'zod';
import { Contact, Day, matterHead, Phrase, Prose } from './letter-parts.ts';

/** Notice of acceptance. Regulation art. 23: how the matter was received, and the path and procedure of its handling. */
export const NoticeAccept = z.object({
  ...matterHead,
  receivedOn: Day,
  reception: Prose,
  competentUnitName: Phrase,
  handlerContact: Contact,
  procedure: Prose,
  dueOn: Day,
  queryCode: Phrase,
  queryAddress: Phrase,
});
export type NoticeAccept = z.infer<typeof NoticeAccept>;
