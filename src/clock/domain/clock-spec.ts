import type { ArticleId } from './article.ts';

/** Every statutory or house clock that the program knows; a profile defines those that apply in its jurisdiction. */
export const CLOCK_HANDLES = [
  'REGISTER',
  'ROUTE',
  'NOTIFY',
  'OBJECT',
  'ASSIGN_FEEDBACK',
  'HANDLE',
  'SIMPLE_ACCEPT',
  'SIMPLE_TRANSFER',
  'SIMPLE_HANDLE',
  'REVIEW_ACCEPT',
  'REVIEW_WINDOW',
  'REVIEW',
  'REREVIEW_WINDOW',
  'REREVIEW',
  'SUPERVISION_REPLY',
  'REASONS_NOT_ADOPTED',
  'REPORT_ACK',
  'REPORT_RESULT',
  'REPORT_ROUTE',
  'EVALUATE',
  'URGENT_FIRST',
  'URGENT_WRITTEN',
  'ACCIDENT_REPORT_1H',
  'OPINION_5H',
  'OPINION_24H',
  'OPINION_48H',
] as const;

export type ClockHandle = (typeof CLOCK_HANDLES)[number];

/** CD = calendar days, WD = working days, H = hours, FIXED = a date that the assigning office names. */
export type ClockUnit = 'CD' | 'WD' | 'H' | 'FIXED';

export const SUSPENSION_GROUNDS = ['HEARING', 'FORCE_MAJEURE'] as const;

/** What may stop a clock for a while; nothing else has a legal basis. */
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** How sure the rule is: read in the instrument, in a second source, local law, by design, or from memory. */
export type VerificationMark = 'V' | 'V-2nd' | 'LOCAL' | 'D' | 'M';

export interface ExtensionRule {
  /** In calendar days, all extensions of one clock together; null where the text sets no maximum. */
  readonly max: number | null;
  readonly approver: 'unitHead' | 'assigner' | 'supervisor';
  /** Whether the petitioner must be told the reason. */
  readonly notice: boolean;
  readonly article: ArticleId;
}

export interface ClockSpec {
  readonly handle: ClockHandle;
  /** null only for FIXED. Hours may be fractions: half an hour is 0.5. */
  readonly amount: number | null;
  readonly unit: ClockUnit;
  /** The fact that starts the clock, e.g. `receivedAt`. */
  readonly start: string;
  /** The fact that stops it, e.g. `routedAt`. */
  readonly stop: string;
  readonly side: 'UNIT_DUTY' | 'PETITIONER_RIGHT';
  /** Whether a last day that is a day off moves to the next working day. */
  readonly rollForward: boolean;
  readonly suspend: readonly SuspensionGround[];
  readonly extension: ExtensionRule | null;
  /** The rule in the domain reference, e.g. `XF-34`. */
  readonly rule: string;
  readonly article: ArticleId;
  readonly mark: VerificationMark;
}
