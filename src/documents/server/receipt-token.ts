import { createHash } from 'node:crypto';
import { z } from 'zod';
import { verifySignature, type PublicKey, type Signer } from '../../platform/crypto/index.ts';
import { fail, succeed, type Result } from '../../platform/kernel/index.ts';
import { Receipt, type SignedReceipt } from '../domain/index.ts';
import type { ReceiptFault } from '../domain/index.ts';

const TYPE = 'xinqiao-receipt';
const COMPACT_JWS = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{86})$/;
const ED25519_SIGNATURE_LENGTH = 64;

const Header = z.strictObject({ alg: z.literal('EdDSA'), typ: z.literal(TYPE), kid: z.string().min(1) });

// One-letter names and base64url hashes keep the token small enough for a QR code on paper.
const base64urlSha256 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const Claims = z.strictObject({
  v: z.literal(1),
  n: z.string(),
  t: z.string(),
  o: z.tuple([z.string(), z.string()]),
  f: z.union([z.array(z.tuple([base64urlSha256, z.number(), z.string()])), z.tuple([z.number(), base64urlSha256])]),
  p: z.array(z.tuple([z.string(), z.string()])),
  c: base64urlSha256,
  u: z.string(),
});
type Claims = z.infer<typeof Claims>;

/** Signs a receipt as a compact JWS (RFC 7515, EdDSA with Ed25519). */
export function signReceipt(signer: Signer, receipt: Receipt): SignedReceipt {
  const header: z.infer<typeof Header> = { alg: 'EdDSA', typ: TYPE, kid: signer.keyId };
  const signingInput = `${encodeJson(header)}.${encodeJson(toClaims(receipt))}`;
  const token = `${signingInput}.${signer.sign(Buffer.from(signingInput, 'ascii')).toString('base64url')}`;
  return { receipt, token, key: signer.publicKey, keyThumbprint: thumbprintOf(signer.publicKey) };
}

/** Checks a token against the keys that the office has published; needs no network and no database. */
export function verifyReceipt(token: string, publicKeys: readonly PublicKey[]): Result<SignedReceipt, ReceiptFault> {
  const parts = COMPACT_JWS.exec(token);
  const header = Header.safeParse(decodeJson(parts?.[1] ?? ''));
  if (!parts || !header.success) return fail('not_a_receipt');
  const key = publicKeys.find((each) => each.kid === header.data.kid);
  if (!key) return fail('unknown_key');
  const signature = Buffer.from(parts[3] ?? '', 'base64url');
  // The last character of 86 has four spare bits: only one of sixteen spellings is the canonical one.
  const isCanonical = signature.length === ED25519_SIGNATURE_LENGTH && signature.toString('base64url') === parts[3];
  const signingInput = Buffer.from(`${parts[1]}.${parts[2]}`, 'ascii');
  if (!isCanonical || !verifySignature(key, signingInput, signature)) return fail('bad_signature');
  const receipt = fromClaims(decodeJson(parts[2] ?? ''));
  if (!receipt) return fail('unknown_version');
  return succeed({ receipt, token, key, keyThumbprint: thumbprintOf(key) });
}

/** RFC 7638: the SHA-256 of the required members in lexical order. */
function thumbprintOf(key: PublicKey): string {
  return createHash('sha256').update(JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x })).digest('base64url');
}

function toClaims(receipt: Receipt): Claims {
  const { attachments } = receipt;
  return {
    v: 1,
    n: receipt.number,
    t: receipt.receivedAt,
    o: [receipt.office.name, receipt.office.code],
    f: 'count' in attachments
      ? [attachments.count, toBase64url(attachments.listSha256)]
      : attachments.map((each) => [toBase64url(each.sha256), each.size, each.mediaType]),
    p: receipt.promises.map((promise) => [promise.clock, promise.statutoryDueOn]),
    c: toBase64url(receipt.contentSha256),
    u: receipt.publicUrl,
  };
}

function fromClaims(value: unknown): Receipt | undefined {
  const claims = Claims.safeParse(value);
  if (!claims.success) return undefined;
  const { v, n, t, o, f, p, c, u } = claims.data;
  return Receipt.safeParse({
    version: v,
    number: n,
    receivedAt: t,
    office: { name: o[0], code: o[1] },
    attachments: readAttachments(f),
    promises: p.map(([clock, statutoryDueOn]) => ({ clock, statutoryDueOn })),
    contentSha256: toHex(c),
    publicUrl: u,
  }).data;
}

function readAttachments(claim: Claims['f']): unknown {
  const [count, listSha256] = claim;
  if (typeof count === 'number' && typeof listSha256 === 'string') return { count, listSha256: toHex(listSha256) };
  return claim.map((each) => (Array.isArray(each) ? { sha256: toHex(each[0]), size: each[1], mediaType: each[2] } : each));
}

function encodeJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

function decodeJson(base64url: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function toBase64url(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url');
}

function toHex(base64url: string): string {
  return Buffer.from(base64url, 'base64url').toString('hex');
}
