import { z } from 'zod';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';

/** SHA-256 in lower-case hex, as `sha256sum` prints it, so that a petitioner can compare by eye. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One file that was handed in. Its name stays out: names of files carry names of people. */
export const ReceiptAttachment = z.strictObject({
  sha256: Sha256,
  size: z.int().min(0),
  mediaType: z.string().max(100).regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
});
export type ReceiptAttachment = z.infer<typeof ReceiptAttachment>;

/** What the office owes and by when; `clock` is the code of the statutory clock. */
export const ReceiptPromise = z.strictObject({
  clock: z.string().regex(/^[A-Z0-9_]{2,32}$/),
  statutoryDueOn: z.iso.date().transform((day) => day as PlainDate),
});
export type ReceiptPromise = z.infer<typeof ReceiptPromise>;

/**
 * The attachments one by one, or, where their list would not fit a QR code, how many they are and
 * the SHA-256 of the list (see `describeAttachments`).
 */
export const ReceiptAttachments = z.union([
  z.array(ReceiptAttachment).max(200),
  z.strictObject({ count: z.int().min(1), listSha256: Sha256 }),
]);
export type ReceiptAttachments = z.infer<typeof ReceiptAttachments>;

/** What the office signs when it has received a submission. It holds no personal data and no query code. */
export const Receipt = z.strictObject({
  version: z.literal(1),
  number: z.string().min(1).max(64),
  receivedAt: z.iso.datetime({ precision: 3 }).transform((at) => at as Instant),
  office: z.strictObject({ name: z.string().min(1).max(120), code: z.string().min(1).max(16) }),
  attachments: ReceiptAttachments,
  promises: z.array(ReceiptPromise).max(10),
  /** SHA-256 of what was submitted, so that the petitioner can prove the text. */
  contentSha256: Sha256,
  publicUrl: z.url({ protocol: /^https?$/ }).max(200),
});
export type Receipt = z.infer<typeof Receipt>;

/** The text whose SHA-256 stands for a list of attachments: one line each, in the order of submission. */
export function describeAttachments(attachments: readonly ReceiptAttachment[]): string {
  return attachments.map((each) => `${each.sha256} ${each.size} ${each.mediaType}\n`).join('');
}

/** Where a receipt can be checked in a browser. The token travels in the address, so the page needs no script. */
export function receiptLink(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/verify?receipt=${token}`;
}

/** Where the office publishes the keys that its receipts are signed with. */
export const KEYS_PATH = '/.well-known/xinqiao-keys.json';
