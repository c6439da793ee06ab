import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import type { LeaderDesk } from '../leader-contract.ts';
import { type LeaderTaskRow, listLeaderTasks, listLedMatters } from './leader-task-store.ts';
import { isOverdue } from './leadership-view.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { presentRow } from './petition-view.ts';

/** What somebody owes to leaders, gave as a leader, and has in charge: of the matters that he may see. */
export async function readLeaderDesk(deps: PetitionDeps, staff: StaffActor): Promise<LeaderDesk> {
  const { reader } = deps.db;
  const { staffId } = staff;
  const visibility = visibleTo(staff, 'petition.list');
  const moment = await readMoment(deps);
  const [owed, given, led] = await Promise.all([
    listLeaderTasks(reader, visibility, { as: 'bearer', staffId }),
    listLeaderTasks(reader, visibility, { as: 'author', staffId }),
    listLedMatters(reader, visibility, staffId),
  ]);
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId }, action: 'petition.list', objectKind: 'petitionList', objectId: 'leader-desk', detail: { shown: owed.length + given.length + led.length },
  });
  const present = (row: LeaderTaskRow) => presentTask(row, moment);
  return { owed: owed.map(present), given: given.map(present), cases: led.map((row) => presentRow(row, moment.organisation)) };
}

function presentTask(row: LeaderTaskRow, { organisation, today }: Moment): LeaderDesk['owed'][number] {
  const person = (id: string) => ({ id, name: organisation.staffName(id) });
  return {
    petitionId: row.petition_id, number: row.number, title: row.title, instructionNo: row.instruction_no, taskNo: row.task_no, author: person(row.author_id),
    bearer: person(row.staff_id), dueOn: row.due_on, doneOn: row.done_on, overdue: isOverdue({ dueOn: row.due_on, doneOn: row.done_on }, today),
  };
}
