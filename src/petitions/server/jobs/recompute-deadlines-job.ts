import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { recomputeDeadlines } from '../recompute-deadlines.ts';
import { type TellDeps, tellMovedDays } from '../tell-moved-days.ts';

export const RECOMPUTE_DEADLINES = 'petitions.recompute-deadlines';

/** After an edit of the calendar, and every night for what another process computed from the earlier one. */
export function recomputeDeadlinesJob(deps: TellDeps): Job {
  return defineJob({
    name: RECOMPUTE_DEADLINES,
    cron: '20 2 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async () => {
      await recomputeDeadlines(deps);
      await tellMovedDays(deps);
    },
  });
}
