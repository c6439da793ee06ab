import { sql } from 'kysely';
import type { PetitionVisibility } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { listOpenInstructions, type Petition } from '../domain/index.ts';
import type { Row } from './petition-rows.ts';
import type { ListRow } from './petition-view.ts';

const MOST = 200;

export function toLeaderTaskRows(petition: Petition): readonly Row[] {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [];
  return listOpenInstructions(petition).flatMap(({ no, byStaffId, tasks }) =>
    tasks.map((task) => ({
      petition_id: petition.petitionId, instruction_no: no, task_no: task.no, author_id: byStaffId, staff_id: task.staffId, due_on: task.dueOn, done_on: task.doneOn,
    })),
  );
}

export interface LeaderTaskRow {
  readonly petition_id: string;
  readonly number: string;
  readonly title: string;
  readonly instruction_no: number;
  readonly task_no: number;
  readonly author_id: string;
  readonly staff_id: string;
  readonly due_on: PlainDate;
  readonly done_on: PlainDate | null;
}

/** The tasks that somebody gave, or was given and still owes; what is due first stands first. */
export async function listLeaderTasks(db: Reader, visibility: PetitionVisibility, by: { readonly as: 'author' | 'bearer'; readonly staffId: string }): Promise<readonly LeaderTaskRow[]> {
  const whose = by.as === 'author' ? sql`t.author_id = ${by.staffId}` : sql`t.staff_id = ${by.staffId} and t.done_on is null`;
  const found = await sql<LeaderTaskRow>`
    select t.petition_id, p.number, p.title, t.instruction_no, t.task_no, t.author_id, t.staff_id, t.due_on, t.done_on
    from leader_task t join petition p using (petition_id)
    where ${whose} and ${petitionIsVisible(visibility)}
    order by t.done_on is not null, t.due_on, t.petition_id, t.instruction_no, t.task_no limit ${MOST}`.execute(db);
  return found.rows;
}

/** The matters that are in somebody's charge. */
export async function listLedMatters(db: Reader, visibility: PetitionVisibility, staffId: string): Promise<readonly ListRow[]> {
  const found = await sql<ListRow>`
    select p.* from petition p
    where p.petition_id = any(array(select petition_id from petition_part where staff_id = ${staffId} and part = 'LEADING')) and p.state <> 'ARCHIVED' and ${petitionIsVisible(visibility)}
    order by p.next_safe_due_on nulls last, p.petition_id limit ${MOST}`.execute(db);
  return found.rows;
}
