import { staffOf } from './evolve-handling.ts';
import { stay, type Evolvers } from './evolver.ts';
import type { Instruction, TrackedTask, TrailEntry } from './leadership.ts';
import type { OpenPetition } from './petition.ts';
import type { PlainDate } from './ids.ts';

type LeadershipEventType =
  | 'instructionGiven' | 'instructionReported' | 'instructionTaskReturned' | 'instructionClosed' | 'leaderCaseAssigned' | 'caseProgressRecorded'
  | 'leaderCaseEnded';

export const leadershipEvolvers: Evolvers<LeadershipEventType> = {
  instructionGiven: (petition, { type, text, tasks }, record) => {
    const given: Instruction = {
      no: petition.instructions.length + 1,
      byStaffId: staffOf(record, type),
      givenOn: record.on,
      text,
      tasks: tasks.map((task, index) => ({ ...task, no: index + 1, trail: [], doneOn: null })),
      closedOn: null,
    };
    return stay(petition, { instructions: [...petition.instructions, given] });
  },
  instructionReported: (petition, { type, instructionNo, taskNo, text, done }, record) =>
    withTask(petition, instructionNo, { no: taskNo, entry: { on: record.on, byStaffId: staffOf(record, type), text }, doneOn: done ? record.on : null }),
  instructionTaskReturned: (petition, { type, instructionNo, taskNo, reason }, record) =>
    withTask(petition, instructionNo, { no: taskNo, entry: { on: record.on, byStaffId: staffOf(record, type), text: reason }, doneOn: null }),
  instructionClosed: (petition, { instructionNo }, { on }) => withInstruction(petition, instructionNo, (instruction) => ({ ...instruction, closedOn: on })),

  leaderCaseAssigned: (petition, { staffId }, { on }) =>
    stay(petition, {
      leaderStaffId: staffId,
      overlays: { ...petition.overlays, leaderCase: true },
      caseOwnerships: [...endedOn(petition, on), { leaderStaffId: staffId, fromOn: on, untilOn: null, trail: [] }],
    }),
  caseProgressRecorded: (petition, { type, text }, record) => {
    const entry: TrailEntry = { on: record.on, byStaffId: staffOf(record, type), text };
    return stay(petition, { caseOwnerships: petition.caseOwnerships.map((each) => (each.untilOn === null ? { ...each, trail: [...each.trail, entry] } : each)) });
  },
  leaderCaseEnded: (petition, { type, reason }, record) => {
    const entry: TrailEntry = { on: record.on, byStaffId: staffOf(record, type), text: reason };
    const told = petition.caseOwnerships.map((each) => (each.untilOn === null ? { ...each, trail: [...each.trail, entry] } : each));
    return stay(petition, { leaderStaffId: null, overlays: { ...petition.overlays, leaderCase: false }, caseOwnerships: endedOn({ caseOwnerships: told }, record.on) });
  },
};

function endedOn({ caseOwnerships }: Pick<OpenPetition, 'caseOwnerships'>, on: PlainDate): OpenPetition['caseOwnerships'] {
  return caseOwnerships.map((each) => (each.untilOn === null ? { ...each, untilOn: on } : each));
}

interface TaskChange {
  readonly no: number;
  readonly entry: TrailEntry;
  readonly doneOn: PlainDate | null;
}

function withTask(petition: OpenPetition, instructionNo: number, { no, entry, doneOn }: TaskChange): OpenPetition {
  const changed = (task: TrackedTask): TrackedTask => (task.no === no ? { ...task, trail: [...task.trail, entry], doneOn } : task);
  return withInstruction(petition, instructionNo, (instruction) => ({ ...instruction, tasks: instruction.tasks.map(changed) }));
}

function withInstruction(petition: OpenPetition, instructionNo: number, change: (instruction: Instruction) => Instruction): OpenPetition {
  return stay(petition, { instructions: petition.instructions.map((each) => (each.no === instructionNo ? change(each) : each)) });
}
