import { createHash } from 'node:crypto';
import type { Signer } from '../../platform/crypto/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { isForPetitioner, type Letter, type LetterType } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { blankSeal } from './pdf-seal.ts';
import type { RenderRequest, TemplateName } from './pdf-renderer.ts';
import { drawQr } from './receipt-qr.ts';

/** What the office puts on a letter when it goes out. */
export interface LetterStamp {
  /** The document's number, or for a form without one the number of the matter. */
  readonly number: string;
  readonly unitName: string;
  readonly issuedOn: PlainDate;
  /** The picture of the unit's seal (PNG, SVG or JPEG); without it the letter says where the seal goes. */
  readonly sealImage?: Uint8Array | undefined;
  /** The page on which the petitioner follows the matter; printed as a QR code on what goes to him. */
  readonly trackAt?: string | undefined;
}

const templates: Readonly<Record<LetterType, TemplateName>> = {
  NOTICE_ACCEPT: 'notice-accept',
  NOTICE_ROUTE: 'notice-route',
  NOTICE_NOT_ACCEPT: 'notice-not-accept',
  NOTICE_NO_LONGER: 'notice-no-longer',
  NOTICE_GUIDE: 'notice-guide',
  NOTICE_EXTEND: 'notice-extend',
  OPINION: 'opinion',
  REVIEW_OPINION: 'review-opinion',
  REREVIEW_OPINION: 'review-opinion',
  REPLY: 'reply',
  SERVICE_RECEIPT: 'service-receipt',
  REG_FORM: 'registration-form',
  REVIEW_REQ: 'review-request',
  NOTICE_REVIEW_REJECTED: 'notice-review-rejected',
  NOTICE_WITHDRAWAL: 'notice-withdrawal',
  LETTER_TRANSFER: 'letter-transfer',
  LETTER_ASSIGN: 'letter-transfer',
  OBJECTION: 'objection',
  COMPLETION_REPORT: 'completion-report',
  LETTER_SUPERVISE: 'letter-supervise',
  SUPERVISE_REPLY: 'supervise-reply',
  FOLLOW_UP: 'follow-up',
  AGREEMENT: 'agreement',
  HEARING_NOTICE: 'hearing-notice',
  HEARING_MINUTES: 'hearing-minutes',
  HEARING_REPORT: 'hearing-report',
};

/** What the renderer needs for a letter. Official letters are in Chinese, whatever language the reader prefers. */
export function composeLetter(signer: Signer, letter: Letter, stamp: LetterStamp): RenderRequest {
  return compose(letter, stamp, [blankSeal(signer)]);
}

/** The same page without a place for the signature and without the picture of the seal: a copy that is not the original. */
export function composeUnsealedLetter(letter: Letter, stamp: Omit<LetterStamp, 'sealImage'>): RenderRequest {
  return { ...compose(letter, stamp, []), standard: '1.7' };
}

/** Which template prints a kind of letter. */
export function templateOf(type: LetterType): TemplateName {
  return templates[type];
}

function compose(letter: Letter, stamp: LetterStamp, keywords: readonly string[]): RenderRequest {
  const picture = stamp.sealImage && { path: sealPathOf(stamp.sealImage), bytes: stamp.sealImage };
  return {
    template: templates[letter.type],
    standard: 'a-2a',
    input: {
      type: letter.type,
      data: letter.data,
      labels: messages['zh-CN'],
      stamp: { number: stamp.number, unitName: stamp.unitName, issuedOn: stamp.issuedOn, seal: picture?.path ?? null, track: trackOf(letter, stamp), keywords },
    },
    ...(picture ? { picture } : {}),
  };
}

function trackOf({ type }: Letter, { trackAt }: LetterStamp): { readonly address: string; readonly qr: string } | null {
  return trackAt === undefined || !isForPetitioner(type) ? null : { address: trackAt, qr: drawQr(trackAt) };
}

// Named by content, so that the renderer's memory of one seal is never taken for another.
function sealPathOf(image: Uint8Array): string {
  const name = createHash('sha256').update(image).digest('hex').slice(0, 32);
  return `/seal-${name}.${image[0] === 0x89 ? 'png' : image[0] === 0xff ? 'jpg' : 'svg'}`;
}
