import { z } from 'zod';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { remindStaff, type RemindDeps } from '../remind-staff.ts';

/** Every morning at 08:30 in China, before the office opens. */
export function remindStaffJob(deps: RemindDeps): Job {
  return defineJob({
    name: 'deadlines.remind',
    cron: '30 8 * * *',
    payload: z.object({}),
    handler: async () => {
      await remindStaff(deps);
    },
  });
}
