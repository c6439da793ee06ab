import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { AppError } from '../kernel/index.ts';

/** Both halves as raw bytes (32 each). */
export interface BoxKeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

const SUITE = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const INFO = Buffer.from('xinqiao sealed box 1', 'utf8');
const ENCAPSULATED_LENGTH = 32;

export async function makeBoxKeyPair(): Promise<BoxKeyPair> {
  const pair = await SUITE.kem.generateKeyPair();
  return {
    publicKey: Buffer.from(await SUITE.kem.serializePublicKey(pair.publicKey)),
    privateKey: Buffer.from(await SUITE.kem.serializePrivateKey(pair.privateKey)),
  };
}

/**
 * HPKE, base mode, DHKEM(X25519) with HKDF-SHA256 and AES-256-GCM (RFC 9180): whoever has the public key closes, only the
 * private key opens. Layout: encapsulated key (32) | ciphertext. `context` is authenticated, so that a box cannot be moved.
 */
export async function sealToBoxKey(publicKey: Buffer, secret: Buffer, context: string): Promise<Buffer> {
  const recipientPublicKey = await SUITE.kem.deserializePublicKey(toBytes(publicKey));
  const { enc, ct } = await SUITE.seal({ recipientPublicKey, info: toBytes(INFO) }, toBytes(secret), toBytes(Buffer.from(context, 'utf8')));
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
}

/** Throws `crypto.cannot_decrypt`. */
export async function openWithBoxKey(privateKey: Buffer, sealed: Buffer, context: string): Promise<Buffer> {
  try {
    const recipientKey = await SUITE.kem.deserializePrivateKey(toBytes(privateKey));
    const enc = toBytes(sealed.subarray(0, ENCAPSULATED_LENGTH));
    const opened = await SUITE.open({ recipientKey, enc, info: toBytes(INFO) }, toBytes(sealed.subarray(ENCAPSULATED_LENGTH)), toBytes(Buffer.from(context, 'utf8')));
    return Buffer.from(opened);
  } catch (cause) {
    throw new AppError('unavailable', 'crypto.cannot_decrypt', {}, { cause });
  }
}

// A Buffer may be a window on a larger pool; the library takes the memory as a whole.
function toBytes(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
