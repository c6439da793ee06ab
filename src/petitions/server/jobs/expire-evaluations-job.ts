import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { expireEvaluations } from '../expire-evaluations.ts';
import type { PetitionDeps } from '../petition-deps.ts';

/** Every night, after midnight has ended the last day of a rating. */
export function expireEvaluationsJob(deps: PetitionDeps): Job {
  return defineJob({
    name: 'petitions.expire-evaluations',
    cron: '40 0 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await expireEvaluations(deps, signal);
    },
  });
}
