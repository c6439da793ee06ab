import { KEYS_PATH, type Receipt, type ReceiptAttachments } from './receipt.ts';

interface ReceiptKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
}

export interface SignedReceipt {
  readonly receipt: Receipt;
  /** The compact JWS. */
  readonly token: string;
  readonly key: ReceiptKey;
  /** RFC 7638, base64url. */
  readonly keyThumbprint: string;
}

/**
 * The text of the file that a petitioner keeps. It is wholly determined by the signed token and its key, so the
 * checker rebuilds it and finds every changed byte. For the same reason this layout is frozen: a new one is version 2.
 */
export function formatReceiptFile(signed: SignedReceipt): string {
  const { receipt, token, key, keyThumbprint } = signed;
  const base = receipt.publicUrl.replace(/\/+$/, '');
  const file = {
    xinqiaoReceipt: receipt.version,
    number: receipt.number,
    receivedAt: receipt.receivedAt,
    office: { name: receipt.office.name, code: receipt.office.code },
    promises: receipt.promises.map(({ clock, statutoryDueOn }) => ({ clock, statutoryDueOn })),
    contentSha256: receipt.contentSha256,
    attachments: formatAttachments(receipt.attachments),
    token,
    key: { kty: key.kty, crv: key.crv, x: key.x, kid: key.kid },
    keyThumbprint,
    verifyAt: `${base}/verify`,
    keysAt: `${base}${KEYS_PATH}`,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

// Member by member, since the order of members is part of the text.
function formatAttachments(attachments: ReceiptAttachments): ReceiptAttachments {
  if ('count' in attachments) return { count: attachments.count, listSha256: attachments.listSha256 };
  return attachments.map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType }));
}
