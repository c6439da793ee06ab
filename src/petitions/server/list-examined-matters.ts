import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import { LIVE_STATES, type PetitionId } from '../domain/index.ts';

// Longer than a worker ever stands still.
const CHANGED_WITHIN_IN_DAYS = 30;
/** In these a duty can end without a clock of its own. */
const WAITING_STATES = ['OBJECTED', 'EXECUTING', 'SERVED'];

/** Live matters in which something may have gone wrong: a clock is over, somebody owes something, or something has happened lately. In the order of their ids. */
export async function listExaminedMatters(db: Reader, today: PlainDate, page: { readonly after: string | undefined; readonly limit: number }): Promise<readonly PetitionId[]> {
  const rows = await sql<{ petition_id: PetitionId }>`
    select p.petition_id from petition p
    where p.state = any(${[...LIVE_STATES]}::text[]) and not p.is_sealed and p.class is distinct from 'REPORT'
      and p.petition_id > ${page.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and (
        p.state = any(${WAITING_STATES}::text[]) or p.is_supervised or p.updated_at >= ${addDays(today, -CHANGED_WITHIN_IN_DAYS)}::date
        or exists (select from deadline d where d.petition_id = p.petition_id and d.outcome = 'open' and d.statutory_due_on < ${today})
      )
    order by p.petition_id limit ${page.limit}`.execute(db);
  return rows.rows.map((row) => row.petition_id);
}
