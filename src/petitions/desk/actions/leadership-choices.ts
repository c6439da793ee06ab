import type { PetitionDetail } from '../../contract.ts';

type Instructions = PetitionDetail['instructions'];
type Instruction = Instructions[number];

interface Task {
  readonly instruction: Instruction;
  readonly task: Instruction['tasks'][number];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const LONGEST = 60;

/** The tasks of open instructions that are wanted, each under `instruction/task`. */
export function listTasks(instructions: Instructions, isWanted: (task: Task) => boolean): Choice[] {
  return instructions
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((instruction) => instruction.tasks.map((task) => ({ instruction, task })))
    .filter(isWanted)
    .map(({ instruction, task }) => ({ value: `${instruction.no}/${task.no}`, label: `${instruction.no}.${task.no} ${shorten(task.text)}（${task.dueOn}）` }));
}

export function readTaskKey(key: string): { readonly instructionNo: number; readonly taskNo: number } {
  const [instructionNo = 0, taskNo = 0] = key.split('/').map(Number);
  return { instructionNo, taskNo };
}

/** The open instructions that this leader gave. */
export function listInstructionsOf(instructions: Instructions, staffId: string): Choice[] {
  return instructions
    .filter(({ closedOn, author }) => closedOn === null && author.id === staffId)
    .map(({ no, text }) => ({ value: String(no), label: `${no}. ${shorten(text)}` }));
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
