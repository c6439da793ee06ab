import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { askAfterEnd } from '../ask-after-end.ts';
import type { SupervisionDeps } from '../supervision-deps.ts';

/** Every morning: a mail at night would frighten. */
export function askAfterEndJob(deps: SupervisionDeps): Job {
  return defineJob({
    name: 'supervision.ask-after-end',
    cron: '30 9 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await askAfterEnd(deps, signal);
    },
  });
}
