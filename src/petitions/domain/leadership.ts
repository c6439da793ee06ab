import { z } from 'zod';
import { PlainDate, Prose, StaffId } from './ids.ts';

/** What a leader asks of one person by a day. */
export const InstructedTask = z.object({ text: Prose, staffId: StaffId, dueOn: PlainDate });
export type InstructedTask = z.infer<typeof InstructedTask>;

export interface TrailEntry {
  readonly on: PlainDate;
  readonly byStaffId: StaffId;
  readonly text: string;
}

/** A task with the reports on it; `doneOn` until the leader sends it back. */
export interface TrackedTask extends InstructedTask {
  readonly no: number;
  readonly trail: readonly TrailEntry[];
  readonly doneOn: PlainDate | null;
}

/** 批示: what a leader has written on a matter, and what came of it. */
export interface Instruction {
  readonly no: number;
  readonly byStaffId: StaffId;
  readonly givenOn: PlainDate;
  readonly text: string;
  readonly tasks: readonly TrackedTask[];
  readonly closedOn: PlainDate | null;
}

/** 包案: a leader has charge of a matter from a day on, with what he did for it. */
export interface CaseOwnership {
  readonly leaderStaffId: StaffId;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly trail: readonly TrailEntry[];
}

interface Led {
  readonly instructions: readonly Instruction[];
}

export function listOpenInstructions({ instructions }: Led): readonly Instruction[] {
  return instructions.filter(({ closedOn }) => closedOn === null);
}

export function isInstructing(petition: Led, staff: StaffId): boolean {
  return listOpenInstructions(petition).some(({ byStaffId }) => byStaffId === staff);
}

export function isInstructed(petition: Led, staff: StaffId): boolean {
  return listOpenInstructions(petition).some(({ tasks }) => tasks.some(({ staffId }) => staffId === staff));
}

/** Tasks that are still owed; nobody waits for a person who had to leave the matter. */
export function listOwedTasks({ tasks }: Instruction, excludedStaffIds: readonly StaffId[]): readonly TrackedTask[] {
  return tasks.filter(({ doneOn, staffId }) => doneOn === null && !excludedStaffIds.includes(staffId));
}
