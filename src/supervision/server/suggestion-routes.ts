import { staffOf } from '../../access/server/index.ts';
import { readMoment } from '../../petitions/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { AnswerSuggestion, SuggestionDetail, SuggestionList, SuggestionParams, SuggestionQuery, WriteSuggestion, WrittenSuggestion } from '../contract.ts';
import { answerSuggestion, getVisibleSuggestion } from './answer-suggestion.ts';
import { listSuggestions } from './suggestion-store.ts';
import { presentSuggestion, presentSuggestionDetail, readableUnitIds } from './suggestion-view.ts';
import type { SupervisionDeps } from './supervision-deps.ts';
import { writeSuggestion } from './write-suggestion.ts';

const MOST_SHOWN = 200;

/** Suggestions of Regulation art. 40, and the written answers to them. */
export function suggestionRoutes(deps: SupervisionDeps): readonly Route[] {
  return [...readRoutes(deps), ...writeRoutes(deps)];
}

function readRoutes(deps: SupervisionDeps): readonly Route[] {
  const { db, reads } = deps;
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/suggestions',
      access: { kind: 'staff', permission: 'suggestion.read' },
      summary: 'supervision.route.suggestions',
      schema: { query: SuggestionQuery, response: SuggestionList },
      handler: async (request) => {
        const staff = staffOf(request);
        const moment = await readMoment(deps);
        const { answered } = request.query;
        const { rows, count } = await listSuggestions(db.reader, { toUnitIds: readableUnitIds(staff, moment), answered: answered && answered === 'yes', limit: MOST_SHOWN });
        await reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'suggestion.list', objectKind: 'suggestionList', objectId: 'list', detail: { shown: rows.length } });
        return { items: rows.map((row) => presentSuggestion(row, staff, moment)), count };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/suggestions/:suggestionId',
      access: { kind: 'staff', permission: 'suggestion.read' },
      summary: 'supervision.route.suggestion',
      fails: ['not_found'],
      schema: { params: SuggestionParams, response: SuggestionDetail },
      handler: async (request) => {
        const staff = staffOf(request);
        const row = await getVisibleSuggestion(db, staff, request.params.suggestionId);
        await reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'suggestion.read', objectKind: 'suggestion', objectId: row.suggestion_id });
        return presentSuggestionDetail(deps, row, staff);
      },
    }),
  ];
}

function writeRoutes(deps: SupervisionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/suggestions',
      access: { kind: 'staff', permission: 'suggestion.write' },
      summary: 'supervision.route.write_suggestion',
      fails: ['not_found', 'conflict'],
      status: 201,
      schema: { body: WriteSuggestion, response: WrittenSuggestion },
      handler: (request) => writeSuggestion(deps, staffOf(request), request.body),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/suggestions/:suggestionId/answer',
      access: { kind: 'staff', permission: 'suggestion.answer' },
      summary: 'supervision.route.answer_suggestion',
      fails: ['not_found', 'conflict'],
      status: 204,
      schema: { params: SuggestionParams, body: AnswerSuggestion },
      handler: (request) => answerSuggestion(deps, staffOf(request), request.params.suggestionId, request.body),
    }),
  ];
}
