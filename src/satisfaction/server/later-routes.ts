import { staffOf } from '../../access/server/index.ts';
import { byNumber } from '../../petitions/portal/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { CareBody, LaterAnswerBody, LaterAnswerGiven, LaterParams, UnsolvedList } from '../contract.ts';
import { answerLater, careForLaterAnswer, listLaterAnswers } from './later-answers.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

/** "Still solved?": the petitioner's answer by number and code, and what waits for the head above. */
export function laterRoutes(deps: SatisfactionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/portal/later-answers',
      access: { kind: 'petitioner' },
      summary: 'satisfaction.route.later_answer',
      fails: ['refused'],
      limits: [byNumber],
      schema: { body: LaterAnswerBody, response: LaterAnswerGiven },
      handler: async ({ body }) => {
        await answerLater(deps, body);
        return { answer: body.answer };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/satisfaction/later-answers',
      access: { kind: 'staff', permission: 'laterAnswer.care' },
      summary: 'satisfaction.route.unsolved',
      schema: { response: UnsolvedList },
      handler: (request) => listLaterAnswers(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/satisfaction/later-answers/:petitionId/:weeks/care',
      access: { kind: 'staff', permission: 'laterAnswer.care' },
      summary: 'satisfaction.route.care',
      fails: ['not_found'],
      status: 201,
      schema: { params: LaterParams, body: CareBody, response: LaterParams },
      handler: async (request) => {
        await careForLaterAnswer(deps, staffOf(request), request.params, request.body.done);
        return request.params;
      },
    }),
  ];
}
