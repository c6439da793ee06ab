import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { escalateSupervisions } from '../escalate-supervisions.ts';
import type { PetitionDeps } from '../petition-deps.ts';

/** Every night, after midnight has ended the last day of an answer. */
export function escalateSupervisionsJob(deps: PetitionDeps): Job {
  return defineJob({
    name: 'petitions.escalate-supervisions',
    cron: '50 0 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await escalateSupervisions(deps, signal);
    },
  });
}
