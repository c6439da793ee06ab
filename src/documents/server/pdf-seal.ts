import { createHash } from 'node:crypto';
import { verifySignature, type PublicKey, type Signer } from '../../platform/crypto/index.ts';
import { AppError, fail, succeed, type Result } from '../../platform/kernel/index.ts';
import type { ReceiptFault } from '../domain/index.ts';

// A PDF/A file may have nothing after its end mark, so the seal lies inside: the keyword is rendered with zeros,
// the whole file is signed so, and the signature takes the place of the zeros, which moves no byte.
const MARK = 'xinqiao-seal';
const SIGNATURE_LENGTH = 86;
const BLANK = 'A'.repeat(SIGNATURE_LENGTH);
const SEAL = /xinqiao-seal:([A-Za-z0-9-]{4,40}):([A-Za-z0-9_-]{86})/g;
const PURPOSE = 'xinqiao-pdf-seal-1\0';

/** The keyword that a template must put into the PDF's keywords for `sealPdf` to fill. */
export function blankSeal(signer: Signer): string {
  return `${MARK}:${signer.keyId}:${BLANK}`;
}

/** Signs every byte of the rendered file; what is changed later is found without asking the office. */
export function sealPdf(pdf: Buffer, signer: Signer): Buffer {
  const places = findSeals(pdf);
  if (places.length === 0) throw new AppError('unavailable', 'documents.render_failed', { reason: 'no place for the seal' });
  const signature = signer.sign(digest(pdf)).toString('base64url');
  return withSignature(pdf, places, signature);
}

export function verifyPdfSeal(pdf: Buffer, publicKeys: readonly PublicKey[]): Result<{ readonly keyId: string }, ReceiptFault> {
  const places = findSeals(pdf);
  const [first] = places;
  if (!first) return fail('no_seal');
  const key = publicKeys.find((each) => each.kid === first.keyId);
  if (!key) return fail('unknown_key');
  const signature = Buffer.from(first.signature, 'base64url');
  const isOneAndCanonical = places.every((each) => each.signature === first.signature && each.keyId === first.keyId)
    && signature.toString('base64url') === first.signature;
  const blank = withSignature(pdf, places, BLANK);
  if (!isOneAndCanonical || !verifySignature(key, digest(blank), signature)) return fail('seal_broken');
  return succeed({ keyId: key.kid });
}

interface SealPlace {
  readonly keyId: string;
  readonly signature: string;
  readonly start: number;
}

function findSeals(pdf: Buffer): readonly SealPlace[] {
  return [...pdf.toString('latin1').matchAll(SEAL)].map((match) => ({
    keyId: match[1] ?? '',
    signature: match[2] ?? '',
    start: match.index + match[0].length - SIGNATURE_LENGTH,
  }));
}

function withSignature(pdf: Buffer, places: readonly SealPlace[], signature: string): Buffer {
  const sealed = Buffer.from(pdf);
  for (const place of places) sealed.write(signature, place.start, 'latin1');
  return sealed;
}

function digest(pdf: Buffer): Buffer {
  return Buffer.concat([Buffer.from(PURPOSE, 'latin1'), createHash('sha256').update(pdf).digest()]);
}
