import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { CompletionReport } from './completion-report.ts';
import { FollowUp } from './follow-up.ts';
import { HearingMinutes, HearingNotice, HearingReport } from './hearing.ts';
import { LetterSupervise, SuperviseReply } from './letter-supervise.ts';
import { LetterAssign, LetterTransfer } from './letter-transfer.ts';
import { NoticeAccept } from './notice-accept.ts';
import { NoticeExtend } from './notice-extend.ts';
import { NoticeGuide } from './notice-guide.ts';
import { NoticeNoLonger } from './notice-no-longer.ts';
import { NoticeNotAccept } from './notice-not-accept.ts';
import { NoticeReviewRejected } from './notice-review-rejected.ts';
import { NoticeRoute } from './notice-route.ts';
import { NoticeWithdrawal } from './notice-withdrawal.ts';
import { Objection } from './objection.ts';
import { Opinion } from './opinion.ts';
import { RegistrationForm } from './registration-form.ts';
import { Reply } from './reply.ts';
import { ReReviewOpinion, ReviewOpinion } from './review-opinion.ts';
import { ReviewRequest } from './review-request.ts';
import { ServiceReceipt } from './service-receipt.ts';

/** The schema of what each kind of paper must say. */
export const letterSchemas = {
  NOTICE_ACCEPT: NoticeAccept,
  NOTICE_ROUTE: NoticeRoute,
  NOTICE_NOT_ACCEPT: NoticeNotAccept,
  NOTICE_NO_LONGER: NoticeNoLonger,
  NOTICE_GUIDE: NoticeGuide,
  NOTICE_EXTEND: NoticeExtend,
  OPINION: Opinion,
  REVIEW_OPINION: ReviewOpinion,
  REREVIEW_OPINION: ReReviewOpinion,
  REPLY: Reply,
  SERVICE_RECEIPT: ServiceReceipt,
  REG_FORM: RegistrationForm,
  REVIEW_REQ: ReviewRequest,
  NOTICE_REVIEW_REJECTED: NoticeReviewRejected,
  NOTICE_WITHDRAWAL: NoticeWithdrawal,
  LETTER_TRANSFER: LetterTransfer,
  LETTER_ASSIGN: LetterAssign,
  OBJECTION: Objection,
  COMPLETION_REPORT: CompletionReport,
  LETTER_SUPERVISE: LetterSupervise,
  SUPERVISE_REPLY: SuperviseReply,
  FOLLOW_UP: FollowUp,
  AGREEMENT: Agreement,
  HEARING_NOTICE: HearingNotice,
  HEARING_MINUTES: HearingMinutes,
  HEARING_REPORT: HearingReport,
} as const;

export type LetterType = keyof typeof letterSchemas;
export type LetterData<Type extends LetterType> = z.infer<(typeof letterSchemas)[Type]>;
/** Any letter with the data of its own kind. */
export type Letter = { [Type in LetterType]: { readonly type: Type; readonly data: LetterData<Type> } }[LetterType];

export const LETTER_TYPES = Object.keys(letterSchemas) as readonly LetterType[];
export const LetterType = z.enum(Object.keys(letterSchemas) as [LetterType, ...LetterType[]]);
