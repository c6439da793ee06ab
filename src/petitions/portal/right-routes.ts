import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { explainIssue, type FieldFault, FormBody, type FormValues, oneOf, readPortalReader, toFormValues, withLabel } from '../../platform/ui/portal/index.ts';
import { EvaluationRequest, MessageRequest, ReviewRequestBody, type TrackedPetition, WithdrawalRequest } from '../contract.ts';
import { messages } from './messages.ts';
import { answerWithProgress, answerWithStep, type TrackDeps } from './progress-answer.ts';
import { byNumber, proofOf } from './proof.ts';
import type { Right } from './right-forms.ts';

interface RightStep<Schema extends z.ZodType> {
  readonly url: string;
  readonly summary: string;
  readonly schema: Schema;
  right(values: FormValues): Right;
  /** The fields of the form, beside number and code, as the contract has them. */
  body(values: FormValues): Readonly<Record<string, unknown>>;
  /** Where a fault of a field is shown. */
  idOf(field: string, values: FormValues): string;
  labelOf(field: string, language: Language): string;
  readonly done: 'track.done.message' | 'track.done.evaluate' | 'track.done.review' | 'track.done.withdrawal';
  take(body: z.output<Schema>, language: Language): Promise<TrackedPetition>;
}

const REVIEW_LABELS: ReadonlyMap<string, 'track.review.requests' | 'track.review.reasons'> = new Map([['requests', 'track.review.requests'], ['reasons', 'track.review.reasons']] as const);

/** The rights that are one form each. */
export function rightRoutes(deps: TrackDeps): readonly Route[] {
  const { petitioners } = deps;
  return [
    rightRoute(deps, {
      url: '/track/message',
      summary: 'Sends a message to the office',
      schema: MessageRequest,
      right: () => 'sendMessage',
      body: (values) => ({ text: oneOf(values, 'text') }),
      idOf: () => 'message-text',
      labelOf: (_field, language) => messages[language]['track.message.text'],
      done: 'track.done.message',
      take: (body, language) => petitioners.sendMessage(body, language),
    }),
    rightRoute(deps, {
      url: '/track/evaluation',
      summary: 'Rates the unit or the petition office',
      schema: EvaluationRequest,
      right: () => 'evaluate',
      body: (values) => ({ target: oneOf(values, 'target'), value: oneOf(values, 'value'), reason: typed(values, 'reason') }),
      idOf: (field, values) => `${field}-${oneOf(values, 'target')}`,
      labelOf: (field, language) => messages[language][field === 'reason' ? 'track.evaluate.reason' : 'track.evaluate.value'],
      done: 'track.done.evaluate',
      take: (body, language) => petitioners.evaluate(body, language),
    }),
    rightRoute(deps, {
      url: '/track/review',
      summary: 'Asks for a review or a re-review',
      schema: ReviewRequestBody,
      right: (values) => (oneOf(values, 'right') === 'requestReReview' ? 'requestReReview' : 'requestReview'),
      body: (values) => ({ requests: oneOf(values, 'requests'), reasons: oneOf(values, 'reasons'), lateReason: typed(values, 'lateReason') }),
      idOf: (field) => `review-${field}`,
      labelOf: (field, language) => messages[language][REVIEW_LABELS.get(field) ?? 'track.review.late'],
      done: 'track.done.review',
      take: (body, language) => petitioners.requestReview(body, language),
    }),
    rightRoute(deps, {
      url: '/track/withdrawal',
      summary: 'Withdraws the matter',
      // PP-9: without the statement of free will it is not even passed on.
      schema: WithdrawalRequest.extend({ ownFreeWill: z.literal(true) }),
      right: () => 'requestWithdrawal',
      body: (values) => ({ statement: oneOf(values, 'statement'), ownFreeWill: oneOf(values, 'ownFreeWill') === 'yes' }),
      idOf: (field) => (field === 'ownFreeWill' ? 'withdrawal-free' : 'withdrawal-statement'),
      labelOf: (field, language) => messages[language][field === 'ownFreeWill' ? 'track.withdrawal.free' : 'track.withdrawal.statement'],
      done: 'track.done.withdrawal',
      take: (body, language) => petitioners.withdraw(body, language),
    }),
  ];
}

function rightRoute<Schema extends z.ZodType>(deps: TrackDeps, step: RightStep<Schema>): Route {
  return defineRoute({
    method: 'POST',
    url: step.url,
    access: { kind: 'petitioner' },
    summary: step.summary,
    produces: 'html',
    limits: [byNumber],
    schema: { body: FormBody },
    handler: (request, reply) => {
      const reader = readPortalReader(request, reply);
      const values = toFormValues(request.body);
      const asked = { reader, reply, proof: proofOf(values) };
      const right = step.right(values);
      const parsed = step.schema.safeParse({ ...asked.proof, ...step.body(values) });
      if (!parsed.success) return answerWithProgress(deps, asked, { right, values, faults: faultsOf(step, parsed.error.issues, { values, language: reader.language }) });
      const { language } = reader;
      return answerWithStep(deps, asked, { take: () => step.take(parsed.data, language), done: messages[language][step.done], attempt: { right, values, faults: [] } });
    },
  });
}

function faultsOf(step: RightStep<z.ZodType>, issues: readonly z.core.$ZodIssue[], { values, language }: { values: FormValues; language: Language }): readonly FieldFault[] {
  return issues.map((issue) => {
    const field = String(issue.path[0] ?? '');
    return { field: step.idOf(field, values), text: withLabel(step.labelOf(field, language), explainIssue(issue, language), language) };
  });
}

function typed(values: FormValues, name: string): string | undefined {
  return oneOf(values, name).trim() || undefined;
}
