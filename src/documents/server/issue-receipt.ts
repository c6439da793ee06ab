import { createHash } from 'node:crypto';
import type { Signer } from '../../platform/crypto/index.ts';
import { describeAttachments, receiptLink, type Receipt, type SignedReceipt } from '../domain/index.ts';
import { signReceipt } from './receipt-token.ts';

// QR version 28 at level M holds 1,190 bytes; beyond it a phone no longer reads the code from paper.
const LONGEST_LINK = 1_190;

export interface IssuedReceipt extends SignedReceipt {
  /** What the QR code says: the address of the check with a receipt that fits. */
  readonly link: string;
}

/** Signs a receipt, and the shorter one for its QR code where the list of attachments is long. */
export function issueReceipt(signer: Signer, receipt: Receipt): IssuedReceipt {
  const signed = signReceipt(signer, receipt);
  return { ...signed, link: linkTo(signer, signed) };
}

/** The address that checks a receipt: its own token where a QR code can hold it, otherwise the shorter one. */
export function linkTo(signer: Signer, { receipt, token }: SignedReceipt): string {
  const link = receiptLink(receipt.publicUrl, token);
  return link.length <= LONGEST_LINK ? link : receiptLink(receipt.publicUrl, signReceipt(signer, shorten(receipt)).token);
}

function shorten(receipt: Receipt): Receipt {
  const { attachments } = receipt;
  if ('count' in attachments) return receipt;
  const listSha256 = createHash('sha256').update(describeAttachments(attachments)).digest('hex');
  return { ...receipt, attachments: { count: attachments.length, listSha256 } };
}
