import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { KeyRing } from '../../platform/crypto/index.ts';
import { AppError, type Instant, toEpochMs } from '../../platform/kernel/index.ts';
import type { Storage } from '../../platform/storage/index.ts';
import type { Uploaded } from '../contract.ts';

const MEBIBYTE = 1024 * 1024;
export const LARGEST_FILE_IN_BYTES = 50 * MEBIBYTE;
const GOOD_FOR_MS = 24 * 3_600_000;

/** A file that lies in the storage and belongs to no matter yet. */
export interface StagedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly fileName: string;
}

const Token = z.object({ sha256: z.string(), size: z.int(), mediaType: z.string(), storageKey: z.string(), at: z.number() });

/** Stores a file before its matter is known. The token that names it is sealed, so nobody can name a file that he has not sent. */
export async function stageUpload(deps: { readonly storage: Storage; readonly keys: KeyRing }, source: Readable, fileName: string, now: Instant): Promise<Uploaded> {
  const stored = await deps.storage.put(source, { limitInBytes: LARGEST_FILE_IN_BYTES, fileName });
  const { sha256, size, mediaType, storageKey } = stored;
  const token: z.infer<typeof Token> = { sha256, size, mediaType, storageKey, at: toEpochMs(now) };
  return { sha256, size, mediaType, uploadToken: deps.keys.encryptJson(token, 'upload').toString('base64url') };
}

/** Throws `petitions.upload_unknown` for a token that is not ours or older than a day. */
export function readUploads(keys: KeyRing, attachments: readonly { readonly uploadToken: string; readonly fileName: string }[], now: Instant): readonly StagedFile[] {
  return attachments.map(({ uploadToken, fileName }) => ({ ...readToken(keys, uploadToken, now), fileName }));
}

function readToken(keys: KeyRing, uploadToken: string, now: Instant): z.infer<typeof Token> {
  let token: z.infer<typeof Token>;
  try {
    token = Token.parse(keys.decryptJson(Buffer.from(uploadToken, 'base64url'), 'upload'));
  } catch (cause) {
    throw new AppError('invalid', 'petitions.upload_unknown', {}, { cause });
  }
  if (toEpochMs(now) - token.at > GOOD_FOR_MS) throw new AppError('invalid', 'petitions.upload_unknown');
  return token;
}
