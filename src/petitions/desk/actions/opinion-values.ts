import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import type { PetitionDetail } from '../../contract.ts';
import type { Decision } from '../../domain/codes.ts';
import type { BodyOf } from './action-body.ts';

type Content = BodyOf<'draftOpinion'>['content'];

interface AnswerValues {
  readonly decision?: Decision;
  readonly explanation?: string;
  readonly legalBasis?: string;
}

export interface OpinionValues {
  readonly facts?: string;
  readonly reasons?: string;
  /** By the id of the request. */
  readonly answers?: Readonly<Record<string, AnswerValues | undefined>>;
  readonly major?: boolean;
}

/** The remedy names the body that reviews this unit, and no other (Regulation art. 35). */
export function toContent(values: OpinionValues, requests: PetitionDetail['requests'], remedy: PetitionDetail['remedy']): Content {
  return {
    facts: values.facts ?? '',
    reasons: values.reasons ?? '',
    answers: toAnswers(values.answers, requests),
    remedyLine: remedy && { right: 'REVIEW', ...remedy },
  };
}

/** Every request is answered, in the order in which they were made; blanks show what is missing. */
export function toAnswers(answers: OpinionValues['answers'] = {}, requests: PetitionDetail['requests']): Content['answers'] {
  return requests.map(({ requestId }) => {
    const { decision, explanation = '', legalBasis } = answers[requestId] ?? {};
    return { requestId, decision: decision ?? null, explanation, legalBasis: splitLines(legalBasis) };
  });
}

/** A draft that was returned, as the form shows it. */
export function fromContent(content: NonNullable<PetitionDetail['draft']>['content'], major: boolean): OpinionValues {
  const answers = content.answers.map(({ requestId, decision, explanation, legalBasis }) => {
    const values: AnswerValues = { explanation, legalBasis: legalBasis.join('\n'), ...(decision && { decision }) };
    return [requestId, values] as const;
  });
  return { facts: content.facts, reasons: content.reasons, answers: Object.fromEntries(answers), major };
}
