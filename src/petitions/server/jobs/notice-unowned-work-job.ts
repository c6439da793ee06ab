import { z } from 'zod';
import type { DeliveryDeps } from '../../../notifications/server/index.ts';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { noticeUnownedWork } from '../notice-unowned-work.ts';
import type { PetitionDeps } from '../petition-deps.ts';

/** Four times an hour: no work is to lie an hour without anybody who can do it and nobody knowing. */
export function noticeUnownedWorkJob(deps: PetitionDeps, deliveries: DeliveryDeps): Job {
  return defineJob({
    name: 'petitions.notice-unowned-work',
    cron: '*/15 * * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async () => {
      const news = await noticeUnownedWork(deps, deliveries);
      if (news > 0) deliveries.log.info({ news }, 'work without anybody present');
    },
  });
}
