import { z } from 'zod';
import { Contact, Day, matterHead } from './letter-parts.ts';

/** Notice that a matter has ended because the petitioner withdrew it, of his own free will (PP-9). */
export const NoticeWithdrawal = z.object({ ...matterHead, receivedOn: Day, withdrawnOn: Day, contact: Contact });
export type NoticeWithdrawal = z.infer<typeof NoticeWithdrawal>;
