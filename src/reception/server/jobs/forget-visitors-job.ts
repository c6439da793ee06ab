import { z } from 'zod';
import { record } from '../../../audit/server/index.ts';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { addDays, dayInChina } from '../../../platform/kernel/index.ts';
import type { ReceptionDeps } from '../reception-deps.ts';
import { forgetVisitorsBefore } from '../reception-store.ts';

/** Long enough to register a visit late or to answer a question about it. */
const KEPT_FOR_DAYS = 30;

/** Every night: what a visit was booked with is emptied; what was registered lives on in its matter. */
export function forgetVisitorsJob(deps: ReceptionDeps): Job {
  return defineJob({
    name: 'reception.forget-visitors',
    cron: '20 1 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async () => {
      await forgetVisitors(deps);
    },
  });
}

export async function forgetVisitors({ petitions: { db, clock } }: Pick<ReceptionDeps, 'petitions'>): Promise<number> {
  const before = addDays(dayInChina(clock.now()), -KEPT_FOR_DAYS);
  return db.transaction(async (tx) => {
    const count = await forgetVisitorsBefore(tx, before);
    if (count > 0) await record(tx, { actor: { kind: 'system' }, action: 'reception.forgetVisitors', objectKind: 'receptionVisit', objectId: 'all', detail: { count, before } });
    return count;
  });
}
