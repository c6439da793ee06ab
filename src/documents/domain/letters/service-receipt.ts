import { z } from 'zod';
import { Day, matterHead, Phrase } from './letter-parts.ts';

const SERVICE_METHODS = ['PERSONAL', 'LEFT', 'POST', 'ELECTRONIC', 'ANNOUNCEMENT'] as const;

/** What happened at the door; absent while the form is still to be signed by hand. */
const ServiceRecord = z.object({
  servedOn: Day,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  receiverName: Phrase,
  receiverRelation: Phrase.optional(),
  witnesses: z.array(Phrase).default([]),
  refusal: Phrase.optional(),
  proof: Phrase.optional(),
});

/** Receipt of service (Civil Procedure Law arts. 87-95 by analogy). */
export const ServiceReceipt = z
  .object({
    ...matterHead,
    documentTitle: Phrase,
    documentNumber: Phrase,
    method: z.enum(SERVICE_METHODS),
    place: Phrase,
    record: ServiceRecord.optional(),
  })
  .refine((receipt) => receipt.method !== 'LEFT' || !receipt.record || receipt.record.witnesses.length > 0 || receipt.record.proof, {
    // Civil Procedure Law art. 89: a paper that is left needs a witness, or a photograph or film.
    path: ['record', 'witnesses'],
    error: 'needs a witness or a recording',
  });
export type ServiceReceipt = z.infer<typeof ServiceReceipt>;
