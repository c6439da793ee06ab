import { hash } from 'node:crypto';
import { verifySignature, type PublicKey } from '../../platform/crypto/index.ts';
import type { Hashing, JournalCrypto } from '../domain/index.ts';

export const hashing: Hashing = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  utf8: (text) => Buffer.from(text, 'utf8'),
};

export function createJournalCrypto(publicKeys: readonly PublicKey[]): JournalCrypto {
  const keys = new Map(publicKeys.map((key) => [key.kid, key]));
  return {
    ...hashing,
    checkSignature: (keyId, bytes, signature) => {
      const key = keys.get(keyId);
      if (!key) return 'unknown_key';
      return verifySignature(key, bytes, Buffer.from(signature, 'hex')) ? 'valid' : 'invalid';
    },
  };
}
