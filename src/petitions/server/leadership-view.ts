import type { PlainDate } from '../../platform/kernel/index.ts';
import type { PetitionDetail } from '../contract.ts';
import type { OpenPetition } from '../domain/index.ts';
import type { Moment } from './load-petition.ts';

/** The instructions of leaders with what came of them, and in whose charge the matter was. */
export function presentLeadership(petition: OpenPetition, { organisation, today }: Moment): Pick<PetitionDetail, 'instructions' | 'caseOwnerships'> {
  const person = (id: string) => ({ id, name: organisation.staffName(id) });
  const trailOf = (trail: OpenPetition['caseOwnerships'][number]['trail']) => trail.map(({ on, byStaffId, text }) => ({ on, by: person(byStaffId), text }));
  return {
    instructions: petition.instructions.map(({ no, byStaffId, givenOn, text, tasks, closedOn }) => ({
      no, author: person(byStaffId), givenOn, text, closedOn,
      tasks: tasks.map((task) => ({
        no: task.no, text: task.text, bearer: person(task.staffId), dueOn: task.dueOn, doneOn: task.doneOn,
        overdue: closedOn === null && isOverdue(task, today), trail: trailOf(task.trail),
      })),
    })),
    caseOwnerships: petition.caseOwnerships.map(({ leaderStaffId, fromOn, untilOn, trail }) => ({ leader: person(leaderStaffId), fromOn, untilOn, trail: trailOf(trail) })),
  };
}

export function isOverdue({ dueOn, doneOn }: { readonly dueOn: PlainDate; readonly doneOn: PlainDate | null }, today: PlainDate): boolean {
  return doneOn === null && dueOn < today;
}
