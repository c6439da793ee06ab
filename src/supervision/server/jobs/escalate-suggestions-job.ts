import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { escalateSuggestions } from '../escalate-suggestions.ts';
import type { SupervisionDeps } from '../supervision-deps.ts';

/** Every night, after midnight has ended the last day of an answer. */
export function escalateSuggestionsJob(deps: SupervisionDeps): Job {
  return defineJob({
    name: 'supervision.escalate-suggestions',
    cron: '55 0 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await escalateSuggestions(deps, signal);
    },
  });
}
