import { z } from 'zod';
import { byNumber, proofOf } from '../../petitions/portal/index.ts';
import { statusOf } from '../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import { type ExplainError, FormBody, oneOf, portalMessages, readPortalReader, toFormValues } from '../../platform/ui/portal/index.ts';
import { LaterAnswerBody } from '../contract.ts';
import { renderLaterPage, renderLaterThanks } from './later-pages.ts';

export interface LaterPagesDeps {
  readonly answer: (body: LaterAnswerBody) => Promise<void>;
  readonly explain: ExplainError;
}

/** The page behind the link in the mail, complete without a script. */
export function laterPageRoutes({ answer, explain }: LaterPagesDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/still-solved',
      access: { kind: 'public' },
      summary: 'Asks whether a matter is still solved',
      produces: 'html',
      schema: { query: z.object({ number: z.string().max(60).optional() }) },
      handler: async (request, reply) => renderLaterPage({ reader: readPortalReader(request, reply), proof: { number: request.query.number ?? '', queryCode: '' } }),
    }),
    defineRoute({
      method: 'POST',
      url: '/still-solved',
      access: { kind: 'petitioner' },
      summary: 'Says whether a matter is still solved',
      produces: 'html',
      limits: [byNumber],
      schema: { body: FormBody },
      handler: async (request, reply) => {
        const reader = readPortalReader(request, reply);
        const values = toFormValues(request.body);
        const proof = proofOf(values);
        const parsed = LaterAnswerBody.safeParse({ ...proof, answer: oneOf(values, 'answer'), reason: oneOf(values, 'reason').trim() || undefined });
        if (!parsed.success) {
          reply.status(422);
          const missing = (['number', 'queryCode'] as const).filter((name) => proof[name].trim() === '');
          return renderLaterPage({ reader, proof, faults: missing.map((field) => ({ field, text: portalMessages[reader.language]['portal.field.missing'] })) });
        }
        try {
          await answer(parsed.data);
          return renderLaterThanks(reader, proof, parsed.data.answer);
        } catch (error) {
          if (!isAppError(error)) throw error;
          reply.status(statusOf(error.kind));
          return renderLaterPage({ reader, proof: { ...proof, queryCode: '' }, problem: explain(error, reader.language) });
        }
      },
    }),
  ];
}
