import type { Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import type { PlannedReminder } from '../domain/index.ts';

const ROWS_PER_STATEMENT = 1_000;

/** Records reminders as sent and returns those that had not been: of two runs at once only one gets each. */
export async function claimReminders(tx: Transaction, planned: readonly PlannedReminder[], sentAt: Instant): Promise<readonly PlannedReminder[]> {
  const claimed = new Set<string>();
  for (let at = 0; at < planned.length; at += ROWS_PER_STATEMENT) {
    const rows = await tx
      .insertInto('deadline_reminder')
      .values(planned.slice(at, at + ROWS_PER_STATEMENT).map(({ deadline, step }) => ({
        petition_id: deadline.petitionId,
        clock: deadline.clock,
        instance: deadline.instance,
        step,
        safe_due_on: deadline.safeDueOn,
        sent_at: sentAt,
      })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['petition_id', 'clock', 'instance'])
      .execute();
    for (const row of rows) claimed.add(keyOf(row.petition_id, row.clock, row.instance));
  }
  return planned.filter(({ deadline }) => claimed.has(keyOf(deadline.petitionId, deadline.clock, deadline.instance)));
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('/');
}
