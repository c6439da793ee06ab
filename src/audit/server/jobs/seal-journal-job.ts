import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { sealJournal, type SealingDeps } from '../seal-journal.ts';

/** Seals the journal every minute. A run that fails is not repeated: the next one takes up what it has left. */
export function sealJournalJob(deps: SealingDeps): Job {
  return defineJob({
    name: 'audit.seal-journal',
    cron: '* * * * *',
    payload: z.object({}),
    retryLimit: 0,
    concurrency: 1,
    handler: async () => {
      await sealJournal(deps);
    },
  });
}
