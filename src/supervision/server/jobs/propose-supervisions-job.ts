import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { proposeSupervisions } from '../propose-supervisions.ts';
import type { SupervisionDeps } from '../supervision-deps.ts';

export const PROPOSE_SUPERVISIONS = 'supervision.propose';

/** Every night, once midnight has ended the last days and the letters that nobody answered have gone up. */
export function proposeSupervisionsJob(deps: SupervisionDeps): Job {
  return defineJob({
    name: PROPOSE_SUPERVISIONS,
    cron: '20 1 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async (_payload, { signal }) => {
      await proposeSupervisions(deps, signal);
    },
  });
}
