import type { PublicKey } from '../../platform/crypto/index.ts';
import { fail, succeed, type Result } from '../../platform/kernel/index.ts';
import { formatReceiptFile, type ReceiptFault, type SignedReceipt } from '../domain/index.ts';
import { verifyPdfSeal } from './pdf-seal.ts';
import { verifyReceipt } from './receipt-token.ts';

/** What was checked. An official letter carries a seal over all its bytes, and no receipt. */
export type Verified =
  | { readonly kind: 'receipt'; readonly signed: SignedReceipt }
  | { readonly kind: 'letter'; readonly keyId: string };

const TOKEN = /[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{86}(?![A-Za-z0-9_-])/;
const PDF_TOKEN = /xinqiao-receipt:([A-Za-z0-9_.-]+)/;
const PDF_START = '%PDF-';

/** Checks a kept file byte by byte: the receipt file, a bare token or its link, or a PDF made here. */
export function verifyReceiptFile(bytes: Buffer, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  if (bytes.subarray(0, PDF_START.length).toString('latin1') === PDF_START) return verifyPdf(bytes, publicKeys);
  const text = bytes.toString('utf8');
  return text.startsWith('{') ? verifyJson(text, publicKeys) : verifyLink(text.trim(), publicKeys);
}

/** Checks what somebody pasted into a form, where browsers rewrite the line ends. */
export function verifyReceiptText(text: string, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return plain.startsWith('{') ? verifyJson(`${plain}\n`, publicKeys) : verifyLink(plain, publicKeys);
}

function verifyPdf(pdf: Buffer, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  const seal = verifyPdfSeal(pdf, publicKeys);
  if (!seal.ok) return seal;
  const token = PDF_TOKEN.exec(pdf.toString('latin1'))?.[1];
  return token === undefined ? succeed({ kind: 'letter', keyId: seal.value.keyId }) : verifyToken(token, publicKeys);
}

function verifyJson(text: string, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined) return fail('not_a_receipt');
  const verified = verifyReceipt(token, publicKeys);
  if (!verified.ok) return verified;
  if (formatReceiptFile(verified.value) !== text) return fail('file_altered');
  return succeed({ kind: 'receipt', signed: verified.value });
}

function verifyLink(text: string, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  const token = /^https?:\/\/[^\s?#]+\/verify[?#](?:receipt=)?(.+)$/.exec(text)?.[1] ?? text;
  return verifyToken(token, publicKeys);
}

function verifyToken(token: string, publicKeys: readonly PublicKey[]): Result<Verified, ReceiptFault> {
  const verified = verifyReceipt(token, publicKeys);
  return verified.ok ? succeed({ kind: 'receipt', signed: verified.value }) : verified;
}
