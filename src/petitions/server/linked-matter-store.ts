import { sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { LinkedMatter } from '../outcome-contract.ts';
import type { ListRow } from './petition-view.ts';

/** Those of the matters that the actor may know of, oldest first. */
export async function listVisibleMatters(db: Reader, staff: StaffActor, petitionIds: readonly string[]): Promise<readonly LinkedMatter[]> {
  if (petitionIds.length === 0) return [];
  const found = await sql<ListRow>`
    select p.* from petition p
    where p.petition_id = any(${[...petitionIds]}::uuid[]) and ${petitionIsVisible(visibleTo(staff, 'petition.list'))}
    order by p.received_on, p.petition_id`.execute(db);
  return found.rows.map((row) => ({ petitionId: row.petition_id, number: row.number, title: row.title, receivedOn: row.received_on }));
}
