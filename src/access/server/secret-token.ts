import { hash, randomBytes } from 'node:crypto';

export interface SecretToken {
  /** For its owner, once. */
  readonly token: string;
  /** For the database: whoever reads it there cannot use it. */
  readonly tokenHash: Buffer;
}

/** 32 random bytes; a plain SHA-256 is enough for what nobody can guess. */
export function makeSecretToken(prefix = ''): SecretToken {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, tokenHash: hashSecretToken(token) };
}

export function hashSecretToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
