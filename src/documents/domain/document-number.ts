import { yearOf, type PlainDate } from '../../platform/kernel/index.ts';
import type { LetterType } from './letters/letter-types.ts';

/** How an organisation numbers its papers: a word for each kind, and what stands before it for a unit. */
export interface NumberRule {
  readonly words: Readonly<Partial<Record<LetterType, string>>>;
  /** By unit code, e.g. `{ QXJT: '清集' }` gives 清集信处〔2026〕12号. */
  readonly unitWords: Readonly<Record<string, string>>;
}

/** A kind without a word carries no number of its own: it is a form about the matter. */
export const DEFAULT_NUMBER_RULE: NumberRule = {
  words: {
    NOTICE_ACCEPT: '信受',
    NOTICE_ROUTE: '信转',
    NOTICE_NOT_ACCEPT: '信不受',
    NOTICE_NO_LONGER: '信不再受',
    NOTICE_GUIDE: '信导',
    NOTICE_EXTEND: '信延',
    OPINION: '信处',
    REVIEW_OPINION: '信查',
    REREVIEW_OPINION: '信核',
    REPLY: '信复',
    NOTICE_REVIEW_REJECTED: '信不查',
    NOTICE_WITHDRAWAL: '信撤',
    LETTER_TRANSFER: '信转函',
    LETTER_ASSIGN: '信交办',
    OBJECTION: '信异',
    COMPLETION_REPORT: '信办结',
    LETTER_SUPERVISE: '信督',
    SUPERVISE_REPLY: '信督复',
    AGREEMENT: '信调',
    HEARING_NOTICE: '信听',
    HEARING_REPORT: '信听报',
  },
  unitWords: {},
};

/** The series a number is taken from: one for each unit, kind and year. `undefined` when the kind has no number. */
export function numberSeriesOf(rule: NumberRule, type: LetterType, unitId: string, issuedOn: PlainDate): { readonly scope: string; readonly period: string } | undefined {
  if (rule.words[type] === undefined) return undefined;
  return { scope: `document/${unitId}/${type}`, period: String(yearOf(issuedOn)) };
}

/** E.g. 信处〔2026〕12号: year in hexagonal brackets, the number without leading zeros (GB/T 9704-2012, 7.2.5). */
export function formatDocumentNumber(rule: NumberRule, type: LetterType, unitCode: string, at: { readonly year: string; readonly sequence: number }): string {
  return `${rule.unitWords[unitCode] ?? ''}${rule.words[type] ?? ''}〔${at.year}〕${at.sequence}号`;
}
