import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { AppError } from '../kernel/index.ts';
import { takeRandomBytes } from './random-bytes.ts';

// Layout: version (1) | key id (8) | nonce (12) tag (16) wrapped data key (32) | nonce (12) tag (16) ciphertext.
// Each record has its own data key, so that changing the key-encryption key rewraps 60 bytes a record, not its content.
const VERSION = 1;
const KEY_ID_LENGTH = 8;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const KEY_LENGTH = 32;
const WRAPPED_AT = 1 + KEY_ID_LENGTH;
const BODY_AT = WRAPPED_AT + NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH;
const ALGORITHM = 'aes-256-gcm';

export interface EncryptionKey {
  /** Eight ASCII characters. */
  readonly keyId: string;
  readonly key: KeyObject;
}

/** AES-256-GCM with a data key of its own; `context` (table, column, row) is authenticated, so a ciphertext cannot be moved. */
export function sealEnvelope(key: EncryptionKey, plain: Buffer, context: string): Buffer {
  const dataKey = takeRandomBytes(KEY_LENGTH);
  return Buffer.concat([Buffer.from([VERSION]), Buffer.from(key.keyId, 'latin1'), encrypt(key.key, dataKey, key.keyId), encrypt(createSecretKey(dataKey), plain, context)]);
}

/** Throws `crypto.unknown_key` or `crypto.cannot_decrypt`. */
export function openEnvelope(keys: ReadonlyMap<string, KeyObject>, sealed: Buffer, context: string): Buffer {
  const keyId = sealed.subarray(1, WRAPPED_AT).toString('latin1');
  const key = keys.get(keyId);
  if (sealed[0] !== VERSION || !key) throw new AppError('unavailable', 'crypto.unknown_key', { keyId });
  try {
    const dataKey = decrypt(key, sealed.subarray(WRAPPED_AT, BODY_AT), keyId);
    return decrypt(createSecretKey(dataKey), sealed.subarray(BODY_AT), context);
  } catch (cause) {
    throw new AppError('unavailable', 'crypto.cannot_decrypt', {}, { cause });
  }
}

/** AES-256-GCM under a key of one's own: nonce (12) tag (16) ciphertext. */
export function encryptWithKey(dataKey: Buffer, plain: Buffer, context: string): Buffer {
  return encrypt(createSecretKey(dataKey), plain, context);
}

/** Throws `crypto.cannot_decrypt`. */
export function decryptWithKey(dataKey: Buffer, sealed: Buffer, context: string): Buffer {
  try {
    return decrypt(createSecretKey(dataKey), sealed, context);
  } catch (cause) {
    throw new AppError('unavailable', 'crypto.cannot_decrypt', {}, { cause });
  }
}

function encrypt(key: KeyObject, plain: Buffer, context: string): Buffer {
  const nonce = takeRandomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

function decrypt(key: KeyObject, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_LENGTH));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_LENGTH + TAG_LENGTH)), decipher.final()]);
}
