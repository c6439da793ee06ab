import { staffOf } from '../../access/server/index.ts';
import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { dayInChina } from '../../platform/kernel/index.ts';
import { Figures, FiguresQuery, FollowUpRuleBody, InterviewAnswer, InterviewList, InterviewRecorded, InterviewSheet, PeriodList, TaskParams } from '../contract.ts';
import { getInterview, listInterviews, recordInterview } from './conduct-interviews.ts';
import { readFigures } from './read-figures.ts';
import { insertRule, listPeriods, readRule } from './sample-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

export function satisfactionRoutes(deps: SatisfactionDeps): readonly Route[] {
  return [...interviewRoutes(deps), ...figureRoutes(deps)];
}

function interviewRoutes(deps: SatisfactionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/satisfaction/interviews',
      access: { kind: 'staff', permission: 'interview.conduct' },
      summary: 'satisfaction.route.interviews',
      schema: { response: InterviewList },
      handler: (request) => listInterviews(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/satisfaction/interviews/:taskId',
      access: { kind: 'staff', permission: 'interview.conduct' },
      summary: 'satisfaction.route.interview',
      fails: ['not_found'],
      schema: { params: TaskParams, response: InterviewSheet },
      handler: (request) => getInterview(deps, staffOf(request), request.params.taskId),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/satisfaction/interviews/:taskId/answer',
      access: { kind: 'staff', permission: 'interview.conduct' },
      summary: 'satisfaction.route.record_interview',
      fails: ['not_found'],
      status: 201,
      schema: { params: TaskParams, body: InterviewAnswer, response: InterviewRecorded },
      handler: async (request) => {
        await recordInterview(deps, staffOf(request), request.params.taskId, request.body);
        return { taskId: request.params.taskId };
      },
    }),
  ];
}

function figureRoutes(deps: SatisfactionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/satisfaction/periods',
      access: { kind: 'staff', permission: 'satisfaction.read' },
      summary: 'satisfaction.route.periods',
      schema: { response: PeriodList },
      handler: async () => {
        const today = dayInChina(deps.clock.now());
        const periods = await listPeriods(deps.db.reader);
        const { percent, minimum, laterWeeks } = await readRule(deps.db.reader);
        return {
          items: periods.map(({ name, firstOn, lastOn, percent: share, minimum: least, seedCommitment, draw }) => ({
            name, firstOn, lastOn, percent: share, minimum: least,
            hasEnded: lastOn < today,
            seedCommitment: seedCommitment.toString('hex'),
            draw: draw && { ...draw, seed: draw.seed.toString('hex') },
          })),
          rule: { percent, minimum, laterWeeks: [...laterWeeks] },
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/satisfaction/figures',
      access: { kind: 'staff', permission: 'satisfaction.read' },
      summary: 'satisfaction.route.figures',
      fails: ['not_found', 'refused'],
      schema: { query: FiguresQuery, response: Figures },
      handler: (request) => readFigures(deps, staffOf(request), request.query.period),
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/satisfaction/rule',
      access: { kind: 'staff', permission: 'satisfaction.manage' },
      summary: 'satisfaction.route.rule',
      schema: { body: FollowUpRuleBody, response: FollowUpRuleBody },
      handler: async (request) => {
        const { staffId } = staffOf(request);
        const ruleId = makeId();
        const { percent, minimum, laterWeeks } = request.body;
        await deps.db.transaction(async (tx) => {
          await insertRule(tx, request.body, { ruleId, staffId, at: deps.clock.now() });
          await record(tx, { actor: { kind: 'staff', staffId }, action: 'satisfaction.setRule', objectKind: 'satisfactionRule', objectId: ruleId, detail: { percent, minimum, laterWeeks } });
        });
        return request.body;
      },
    }),
  ];
}
