import { z } from 'zod';
import type { Database } from '../../../platform/db/index.ts';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { indexQueuedTexts } from '../petition-search.ts';

/** Takes up what waits to be found by its words; every minute, until nothing waits. */
export function indexTextsJob(deps: { readonly db: Database }): Job {
  return defineJob({
    name: 'petitions.index-texts',
    cron: '* * * * *',
    payload: z.object({}),
    retryLimit: 0,
    concurrency: 1,
    handler: async () => {
      while ((await indexQueuedTexts(deps.db)) > 0);
    },
  });
}
