import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';

/** When somebody touched a matter: a staff member read or changed it, or its petitioner came forward. */
export interface Touch {
  readonly petitionId: string;
  readonly by: 'staff' | 'petitioner';
  readonly staffId: string | null;
  readonly at: Instant;
}

/** Of some matters, in the order of time; `leaveOut` are actions that do not count. */
export async function listTouches(reader: Reader, petitionIds: readonly string[], leaveOut: readonly string[]): Promise<readonly Touch[]> {
  const found = await sql<{ petition_id: string; actor_kind: 'staff' | 'petitioner'; actor_id: string | null; recorded_at: Instant }>`
    select petition_id, actor_kind, actor_id, recorded_at from journal_entry
    where petition_id = any(${[...petitionIds]}::uuid[]) and actor_kind in ('staff', 'petitioner') and action <> all(${[...leaveOut]}::text[])
    order by recorded_at`.execute(reader);
  return found.rows.map((row) => ({ petitionId: row.petition_id, by: row.actor_kind, staffId: row.actor_id, at: row.recorded_at }));
}
