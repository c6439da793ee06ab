import { hashRaw } from '@node-rs/argon2';
import { normalisePassword } from '../domain/password-policy.ts';

export const SALT_LENGTH = 16;

/** 32 bytes from a passphrase: argon2id (the library's default), 64 MiB, three passes (RFC 9106, section 4, second choice). */
export function derivePassphraseKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(normalisePassword(passphrase), { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32, salt });
}
