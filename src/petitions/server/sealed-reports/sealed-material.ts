import { z } from 'zod';
import { PetitionerIdentity } from '../../contract.ts';

/** In place of each text that was taken out of a history. */
export const SEALED_MARK = '■';

/** What a sealed matter is called wherever a title must stand. */
export const SEALED_TITLE = '检举控告（内容已密封）';

/** CONTENT is opened by a discipline officer alone; IDENTITY only with the consent of a second one. */
export type Compartment = 'CONTENT' | 'IDENTITY';
export type SealedKind = 'MATTER' | 'PEOPLE' | 'FILE' | 'ADDITION';

const paper = { type: z.string(), number: z.string().nullable(), title: z.string(), issuedOn: z.string().nullable() };

/** What was asked and why, and what the office wrote about it before it was sealed. */
export const SealedMatter = z.object({
  title: z.string(),
  requests: z.array(z.string()),
  facts: z.string(),
  reasons: z.string(),
  channelDetails: z.record(z.string(), z.unknown()),
  reported: z.object({ unitIds: z.array(z.string()), staffIds: z.array(z.string()) }),
  /** Whoever must not hold a key to it: the reported, and those who stepped back. */
  excluded: z.object({ unitIds: z.array(z.string()), staffIds: z.array(z.string()) }),
  history: z.array(z.object({ seq: z.int(), at: z.string(), type: z.string(), payload: z.unknown() })),
  papers: z.array(z.object(paper)),
});
export type SealedMatter = z.infer<typeof SealedMatter>;

/** Who reported, and the received things exactly as they came, which name them. */
export const SealedPeople = z.object({
  petitioners: z.array(z.object({ petitionerId: z.string(), capacity: z.string(), identity: PetitionerIdentity })),
  received: z.array(z.object({ channel: z.string(), receivedAt: z.string(), raw: z.string() })),
  /** What the letters said that had gone out, from which each can be made again. */
  papers: z.array(z.object({ ...paper, content: z.unknown() })),
});
export type SealedPeople = z.infer<typeof SealedPeople>;

/** What the reporter added later. */
export const SealedAddition = z.object({ text: z.string(), addedAt: z.string() });

/** Of a file: what it is called and what it is; its bytes lie in the storage, encrypted under the same key. */
export const SealedFile = z.object({ fileName: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() });
export type SealedFile = z.infer<typeof SealedFile>;
