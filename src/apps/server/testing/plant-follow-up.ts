import { makeId } from '../../../platform/crypto/index.ts';
import { parseInstant, parsePlainDate } from '../../../platform/kernel/index.ts';
import type { TestSite } from './test-site.ts';

/** A quarter that has ended with one drawn matter, as if the works had answered it, and the question of four weeks later: what the program makes only as time passes. */
export async function plantFollowUp(site: TestSite, petitionId: string): Promise<{ readonly taskId: string }> {
  const taskId = makeId();
  const at = parseInstant('2020-04-01T00:00:00.000Z');
  await site.db.transaction(async (tx) => {
    const day = parsePlainDate;
    await tx.insertInto('satisfaction_period').values({ period: '2020-Q1', first_on: day('2020-01-01'), last_on: day('2020-03-31'), sample_percent: 10, sample_minimum: 30, seed_commitment: Buffer.alloc(32), opened_at: at }).execute();
    await tx.insertInto('satisfaction_draw').values({ period: '2020-Q1', seed: Buffer.alloc(32), matters: 1, drawn: 1, drawn_at: at }).execute();
    await tx.insertInto('interview_task').values({ petition_id: petitionId, period: '2020-Q1', task_id: taskId, unit_id: site.unitId('QXGT1'), office_unit_id: site.unitId('QXKY') }).execute();
    await tx.insertInto('later_asking').values({ petition_id: petitionId, weeks: 4, unit_id: site.unitId('QXJT'), asked_on: day(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)) }).execute();
  });
  return { taskId };
}
