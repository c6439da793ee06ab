import { createHmac, createSecretKey, generateKeyPairSync, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../kernel/index.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import { createSigner, type PublicKey, type Signer } from './signer.ts';

export interface KeyRing {
  encryptJson(value: unknown, context: string): Buffer;
  decryptJson(sealed: Buffer, context: string): unknown;
  encryptText(text: string, context: string): Buffer;
  decryptText(sealed: Buffer, context: string): string;
  encryptBytes(plain: Buffer, context: string): Buffer;
  decryptBytes(sealed: Buffer, context: string): Buffer;
  /** 32 bytes that only this installation can compute; for exact match without keeping the value. */
  keyedHash(purpose: string, text: string): Buffer;
  /** The same bytes for the same purpose and id, unknowable without the ring. */
  deriveBytes(purpose: string, id: string, length: number): Buffer;
  readonly signer: Signer;
  /** Every key that this installation has signed with, the present one first. */
  readonly publicKeys: readonly PublicKey[];
}

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const KeyFile = z.object({
  version: z.literal(1),
  encryption: z.array(z.object({ keyId: z.string().length(8), key: hex32 })).min(1),
  hashKey: hex32,
  deriveKey: hex32,
  signing: z.array(z.object({ keyId: z.string().min(4), privateKey: z.string() })).min(1),
});
type KeyFile = z.infer<typeof KeyFile>;

/**
 * Reads the key file, or makes it (mode 0600) when it may. Losing it loses every encrypted field: it belongs in the backup.
 * Throws `crypto.no_key_file` and `crypto.bad_key_file`.
 */
export function openKeyRing(path: string, { mayMake }: { readonly mayMake: boolean }): KeyRing {
  if (existsSync(path)) return createKeyRing(readKeyFile(path));
  if (!mayMake) throw new AppError('unavailable', 'crypto.no_key_file', { path });
  return createKeyRing(writeKeyFile(path, makeKeyFile()));
}

/** A ring that lives only in memory. */
export function createEphemeralKeyRing(): KeyRing {
  return createKeyRing(makeKeyFile());
}

function createKeyRing(file: KeyFile): KeyRing {
  const keys = new Map(file.encryption.map((entry) => [entry.keyId, readSecretKey(entry.key)]));
  const [present] = file.encryption;
  const signers = file.signing.map((entry) => createSigner(entry.keyId, entry.privateKey));
  const [signer] = signers;
  if (!present || !signer) throw new AppError('unavailable', 'crypto.bad_key_file', {});
  const key = { keyId: present.keyId, key: readSecretKey(present.key) };
  const hashKey = readSecretKey(file.hashKey);
  const deriveKey = readSecretKey(file.deriveKey);
  const encryptBytes = (plain: Buffer, context: string) => sealEnvelope(key, plain, context);
  const decryptBytes = (sealed: Buffer, context: string) => openEnvelope(keys, sealed, context);
  const encryptText = (text: string, context: string) => encryptBytes(Buffer.from(text, 'utf8'), context);
  const decryptText = (sealed: Buffer, context: string) => decryptBytes(sealed, context).toString('utf8');
  return {
    encryptBytes,
    decryptBytes,
    encryptText,
    decryptText,
    encryptJson: (value, context) => encryptText(JSON.stringify(value), context),
    decryptJson: (sealed, context) => JSON.parse(decryptText(sealed, context)) as unknown,
    keyedHash: (purpose, text) => createHmac('sha256', hashKey).update(`${purpose}\0${text}`).digest(),
    deriveBytes: (purpose, id, length) => Buffer.from(hkdfSync('sha256', deriveKey, id, purpose, length)),
    signer,
    publicKeys: signers.map((each) => each.publicKey),
  };
}

// As a key object once: of bytes Node makes one at each use, which costs more than what the key is used for.
function readSecretKey(hex: string): KeyObject {
  return createSecretKey(hex, 'hex');
}

function makeKeyFile(): KeyFile {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    version: 1,
    encryption: [{ keyId: randomBytes(4).toString('hex'), key: randomBytes(32).toString('hex') }],
    hashKey: randomBytes(32).toString('hex'),
    deriveKey: randomBytes(32).toString('hex'),
    signing: [{ keyId: `xq-${randomBytes(4).toString('hex')}`, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }],
  };
}

function readKeyFile(path: string): KeyFile {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AppError('unavailable', 'crypto.bad_key_file', { path }, { cause });
  }
}

// Written beside and renamed, so that a crash never leaves half a key file.
function writeKeyFile(path: string, file: KeyFile): KeyFile {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  writeSync(descriptor, JSON.stringify(file, null, 2));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, path);
  return file;
}
