import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** An Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
}

export interface Signer {
  readonly keyId: string;
  readonly publicKey: PublicKey;
  /** Ed25519 over the bytes; 64 bytes, the same for the same input. */
  sign(bytes: Uint8Array): Buffer;
}

export function createSigner(keyId: string, privateKeyPem: string): Signer {
  const privateKey = createPrivateKey(privateKeyPem);
  return { keyId, publicKey: describePublicKey(keyId, createPublicKey(privateKey)), sign: (bytes) => sign(null, bytes, privateKey) };
}

export function verifySignature(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' }), signature);
}

function describePublicKey(keyId: string, key: KeyObject): PublicKey {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new Error('not an Ed25519 key');
  return { kty: 'OKP', crv: 'Ed25519', x, kid: keyId };
}
