import { hash } from 'node:crypto';
import type { PublicKey } from '../../platform/crypto/index.ts';

export interface KeyDescription {
  readonly keyId: string;
  /** RFC 7638: SHA-256 of the key itself. A key id can be imitated, this cannot. */
  readonly thumbprint: string;
}

export function describeKey({ kid, kty, crv, x }: PublicKey): KeyDescription {
  return { keyId: kid, thumbprint: hash('sha256', JSON.stringify({ crv, kty, x }), 'base64url') };
}
