import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { Figures, InterviewAnswer, InterviewList, InterviewSheet, PeriodList, UnsolvedList } from '../contract.ts';

export const SATISFACTION_KEY = 'satisfaction';

export function listPeriods(signal: AbortSignal): Promise<PeriodList> {
  return callServer({ path: '/satisfaction/periods', signal });
}

export function readFigures(period: string, signal: AbortSignal): Promise<Figures> {
  return callServer({ path: '/satisfaction/figures', query: { period }, signal });
}

export function listInterviews(signal: AbortSignal): Promise<InterviewList> {
  return callServer({ path: '/satisfaction/interviews', signal });
}

export function readInterview(taskId: string, signal: AbortSignal): Promise<InterviewSheet> {
  return callServer({ path: `/satisfaction/interviews/${taskId}`, signal });
}

export function recordInterview({ taskId, answer }: { readonly taskId: string; readonly answer: z.input<typeof InterviewAnswer> }): Promise<unknown> {
  return callServer({ method: 'POST', path: `/satisfaction/interviews/${taskId}/answer`, body: answer });
}

export function listUnsolved(signal: AbortSignal): Promise<UnsolvedList> {
  return callServer({ path: '/satisfaction/later-answers', signal });
}

export function careForUnsolved({ petitionId, weeks, done }: { readonly petitionId: string; readonly weeks: number; readonly done: string }): Promise<unknown> {
  return callServer({ method: 'POST', path: `/satisfaction/later-answers/${petitionId}/${String(weeks)}/care`, body: { done } });
}
