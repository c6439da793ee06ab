import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { AnswerSuggestion, SuggestionDetail, SuggestionList, WriteSuggestion, WrittenSuggestion } from '../contract.ts';

export const SUGGESTIONS_KEY = 'suggestions';

export function listSuggestions(answered: 'yes' | 'no', signal: AbortSignal): Promise<SuggestionList> {
  return callServer({ path: '/suggestions', query: { answered }, signal });
}

export function getSuggestion(suggestionId: string, signal: AbortSignal): Promise<SuggestionDetail> {
  return callServer({ path: `/suggestions/${suggestionId}`, signal });
}

export function writeSuggestion(body: z.input<typeof WriteSuggestion>): Promise<z.infer<typeof WrittenSuggestion>> {
  return callServer({ method: 'POST', path: '/suggestions', body });
}

export function answerSuggestion(suggestionId: string, body: z.input<typeof AnswerSuggestion>): Promise<void> {
  return callServer({ method: 'POST', path: `/suggestions/${suggestionId}/answer`, body });
}
