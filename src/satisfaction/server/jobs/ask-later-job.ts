import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { askLater } from '../ask-later.ts';
import type { SatisfactionDeps } from '../satisfaction-deps.ts';

/** In the morning, when people read their mail. */
export function askLaterJob(deps: SatisfactionDeps): Job {
  return defineJob({
    name: 'satisfaction.ask-later',
    cron: '30 9 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await askLater(deps, signal);
    },
  });
}
