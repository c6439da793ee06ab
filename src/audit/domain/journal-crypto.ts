/** What the journal needs from a cryptographic library, which this folder may not import. */
export interface Hashing {
  /** SHA-256 (FIPS 180-4), 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array;
  utf8(text: string): Uint8Array;
}

type SignatureVerdict = 'valid' | 'invalid' | 'unknown_key';

export interface JournalCrypto extends Hashing {
  /** Ed25519 (RFC 8032) over the bytes, by the public key that `keyId` names; the signature is lower-case hexadecimal. */
  checkSignature(keyId: string, bytes: Uint8Array, signature: string): SignatureVerdict;
}

const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX_OF_BYTE[byte];
  return hex;
}
