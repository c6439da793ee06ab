import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import type { ActionContext } from '../action-context.ts';
import { POSTS_FOR } from '../codes.ts';
import { actingStaff, targetIsBarred, targetLacksPost } from '../guard-people.ts';
import { type Instruction, type InstructedTask, listOwedTasks, type TrackedTask } from '../leadership.ts';
import type { OpenPetition } from '../petition.ts';
import { refuseIf, type Refusal, unless } from '../refusal.ts';
import { LIVE_STATES } from '../stages.ts';

// Leaders of the unit, of the office that received the matter, and of all that stand above these.
const LEADERS: readonly Permit[] = ['unitHead@line', 'officeHead@line', 'signer@line', 'the-case-leader'];
const RULES = ['XF-18-2'];
// What was asked before a matter was put away can still be answered.
const ALIVE_OR_ARCHIVED = staysIn(...LIVE_STATES, 'ARCHIVED');

/** Regulation art. 18: leaders read and instruct, and take cases into their own charge. */
export const leadershipRules = [
  defineAction('instruct', {
    moves: staysIn(...LIVE_STATES),
    by: LEADERS,
    rules: [...RULES, 'PP-3'],
    decide: (petition, { text, tasks }, context) =>
      unless(tasks.map((task) => taskRefusal(petition, task, context)).find((refusal) => refusal !== undefined), { type: 'instructionGiven', text, tasks }),
  }),

  defineAction('reportOnInstruction', {
    moves: ALIVE_OR_ARCHIVED,
    by: ['the-instructed'],
    rules: RULES,
    decide: (petition, { instructionNo, taskNo, text, done }, context) => {
      const { instruction, task } = taskOf(petition, instructionNo, taskNo);
      return unless(
        unknownOrClosed(instruction, task) ??
          refuseIf(task?.staffId !== actingStaff(context), 'petitions.instruction_task_not_yours') ??
          refuseIf(task?.doneOn !== null, 'petitions.instruction_task_done'),
        { type: 'instructionReported', instructionNo, taskNo, text, done },
      );
    },
  }),

  defineAction('returnInstructionTask', {
    moves: ALIVE_OR_ARCHIVED,
    by: ['the-instructing-leader'],
    rules: RULES,
    decide: (petition, { instructionNo, taskNo, reason }, context) => {
      const { instruction, task } = taskOf(petition, instructionNo, taskNo);
      return unless(
        unknownOrClosed(instruction, task) ?? notTheAuthor(instruction, context) ?? refuseIf(task?.doneOn === null, 'petitions.instruction_task_not_done'),
        { type: 'instructionTaskReturned', instructionNo, taskNo, reason },
      );
    },
  }),

  // Nobody but its author says that an instruction has been followed.
  defineAction('closeInstruction', {
    moves: ALIVE_OR_ARCHIVED,
    by: ['the-instructing-leader'],
    rules: RULES,
    decide: (petition, { instructionNo, reason }, context) => {
      const instruction = petition.instructions.find(({ no }) => no === instructionNo);
      const owed = instruction ? listOwedTasks(instruction, petition.excludedStaffIds).length : 0;
      return unless(
        refuseIf(instruction === undefined, 'petitions.instruction_unknown') ??
          refuseIf(instruction?.closedOn !== null, 'petitions.instruction_closed') ??
          notTheAuthor(instruction, context) ??
          refuseIf(owed > 0, 'petitions.instruction_tasks_open', { count: owed }),
        { type: 'instructionClosed', instructionNo, reason },
      );
    },
  }),

  // Art. 18: a leader owns the case until it is settled.
  defineAction('assignLeaderCase', {
    moves: staysIn(...LIVE_STATES),
    by: ['officeHead@custody', 'unitHead@custody'],
    rules: [...RULES, 'PP-3'],
    decide: (petition, { staffId }, context) =>
      unless(
        targetIsBarred(petition, staffId, context) ??
          targetLacksPost(staffId, { roles: POSTS_FOR.CASE_LEADER }, context) ??
          refuseIf(petition.leaderStaffId === staffId, 'petitions.case_leader_already'),
        { type: 'leaderCaseAssigned', staffId },
      ),
  }),

  defineAction('recordCaseProgress', {
    moves: staysIn(...LIVE_STATES),
    by: ['the-case-leader', 'the-handler'],
    rules: RULES,
    ready: noCaseLeader,
    decide: (_, { text }) => unless(undefined, { type: 'caseProgressRecorded', text }),
  }),

  defineAction('endLeaderCase', {
    moves: staysIn(...LIVE_STATES),
    by: ['the-case-leader', 'officeHead@custody', 'unitHead@custody'],
    rules: RULES,
    ready: noCaseLeader,
    decide: (_, { reason }) => unless(undefined, { type: 'leaderCaseEnded', reason }),
  }),
];

function noCaseLeader({ leaderStaffId }: OpenPetition): Refusal | undefined {
  return refuseIf(leaderStaffId === null, 'petitions.no_case_leader');
}

function taskRefusal(petition: OpenPetition, { staffId, dueOn }: InstructedTask, context: ActionContext): Refusal | undefined {
  return (
    targetIsBarred(petition, staffId, context) ??
    targetLacksPost(staffId, { roles: POSTS_FOR.INSTRUCTED }, context) ??
    refuseIf(dueOn < context.today, 'petitions.instruction_day_past', { date: dueOn })
  );
}

interface FoundTask {
  readonly instruction: Instruction | undefined;
  readonly task: TrackedTask | undefined;
}

function taskOf({ instructions }: OpenPetition, instructionNo: number, taskNo: number): FoundTask {
  const instruction = instructions.find(({ no }) => no === instructionNo);
  return { instruction, task: instruction?.tasks.find(({ no }) => no === taskNo) };
}

function unknownOrClosed(instruction: Instruction | undefined, task: TrackedTask | undefined): Refusal | undefined {
  return refuseIf(instruction === undefined || task === undefined, 'petitions.instruction_unknown') ?? refuseIf(instruction?.closedOn !== null, 'petitions.instruction_closed');
}

function notTheAuthor(instruction: Instruction | undefined, context: ActionContext): Refusal | undefined {
  return refuseIf(instruction?.byStaffId !== actingStaff(context), 'petitions.instruction_not_yours');
}
