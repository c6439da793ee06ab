import { z } from 'zod';
import { Day, Phrase, Prose } from './letter-parts.ts';

const FormPetitioner = z.object({
  name: Phrase,
  gender: Phrase.optional(),
  idNumber: Phrase.optional(),
  phone: Phrase.optional(),
  address: Phrase.optional(),
  employer: Phrase.optional(),
});

const Field = z.object({ label: Phrase, value: Phrase });

/** Registration form. What reception records, by channel; everything about the person is optional but the name (PIPL art. 6). */
export const RegistrationForm = z.object({
  petitionNumber: Phrase,
  channelLabel: Phrase,
  receivedOn: Day,
  registeredOn: Day,
  officeName: Phrase,
  registrarName: Phrase,
  petitioner: FormPetitioner,
  petitionerCount: z.int().min(1),
  isFirstTime: z.boolean(),
  isJoint: z.boolean(),
  isUrgent: z.boolean(),
  matter: Phrase,
  requests: z.array(Prose).min(1),
  facts: Prose,
  reasons: Prose,
  subject: Phrase.optional(),
  themeLabel: Phrase.optional(),
  /** The fields of the channel (window, caller number, postmark ...), labelled by the caller. */
  channelFields: z.array(Field).default([]),
  attachments: z.array(Phrase).default([]),
  dueOn: Day.optional(),
  proposal: Prose.optional(),
});
export type RegistrationForm = z.infer<typeof RegistrationForm>;
