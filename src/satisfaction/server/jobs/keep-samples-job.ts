import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { keepSamples } from '../draw-samples.ts';
import type { SatisfactionDeps } from '../satisfaction-deps.ts';

/** Every night: opens the quarter that has begun and draws the one that has ended. */
export function keepSamplesJob(deps: SatisfactionDeps): Job {
  return defineJob({
    name: 'satisfaction.keep-samples',
    cron: '50 0 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: () => keepSamples(deps),
  });
}
