import { z } from 'zod';

const Hash = z.string().length(64);

/** `GET /api/v1/journal`, newest first; `from` and `to` are days in China, both included. */
export const JournalQuery = z.object({
  petition: z.uuid().optional(),
  actor: z.uuid().optional(),
  action: z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type JournalQuery = z.infer<typeof JournalQuery>;

export const JournalEntryView = z.object({
  entryId: z.uuid(),
  recordedAt: z.string(),
  actorKind: z.string(),
  actorId: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  petitionId: z.string().nullable(),
  purpose: z.string().nullable(),
  /** Ids, codes and counts. */
  detail: z.unknown(),
  /** It lies in a signed batch. */
  isSealed: z.boolean(),
});
export type JournalEntryView = z.infer<typeof JournalEntryView>;

export const JournalPage = z.object({ items: z.array(JournalEntryView), nextCursor: z.string().nullable() });
export type JournalPage = z.infer<typeof JournalPage>;

/** `GET /api/v1/journal/batches`, newest first. */
export const JournalBatchQuery = z.object({
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const JournalBatchView = z.object({
  batchNo: z.int(),
  epoch: z.int(),
  fromXid: z.string(),
  toXid: z.string(),
  entryCount: z.int(),
  merkleRoot: Hash,
  previousHash: Hash,
  batchHash: Hash,
  signature: z.string(),
  keyId: z.string(),
  sealedAt: z.string(),
});
export type JournalBatchView = z.infer<typeof JournalBatchView>;

export const JournalBatchPage = z.object({ items: z.array(JournalBatchView), nextCursor: z.string().nullable() });
export type JournalBatchPage = z.infer<typeof JournalBatchPage>;

export const JournalEntryParams = z.object({ entryId: z.uuid() });

/** `GET /api/v1/journal/{entryId}/proof`: that this entry, byte for byte, is in a signed batch (RFC 6962). */
export const JournalProof = z.object({
  /** The serialised entry; its UTF-8 bytes behind one zero byte have the SHA-256 `leafHash`. */
  entry: z.string(),
  leafHash: Hash,
  index: z.int(),
  treeSize: z.int(),
  proof: z.array(Hash),
  batch: JournalBatchView,
});
export type JournalProof = z.infer<typeof JournalProof>;
