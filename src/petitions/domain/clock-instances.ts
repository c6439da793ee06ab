import type { ClockHandle } from '../../clock/domain/index.ts';
import type { ActionContext } from './action-context.ts';
import type { EvaluationTarget } from './codes.ts';
import type { PlainDate } from './ids.ts';
import type { Custody, ReviewRequest } from './petition-core.ts';

// The names of the runs of a clock: guards look up by them what the clock effects started under them.

export function custodyRun({ no }: Pick<Custody, 'no'>): string {
  return `custody-${no}`;
}

export function roundRun(round: number): string {
  return `round-${round}`;
}

export function reviewRun({ no }: Pick<ReviewRequest, 'no'>): string {
  return `request-${no}`;
}

export function assignmentRun(no: number): string {
  return `assignment-${no}`;
}

export function supervisionRun(no: number): string {
  return `supervision-${no}`;
}

export function evaluationRun(target: EvaluationTarget): string {
  return target === 'UNIT' ? 'unit' : 'office';
}

export function urgencyRun(seq: number): string {
  return `urgent-${seq}`;
}

/** The last day of a clock, if it has been started. */
export function dueOn({ deadlines }: Pick<ActionContext, 'deadlines'>, clock: ClockHandle, instance: string): PlainDate | undefined {
  return deadlines.find((deadline) => deadline.clock === clock && deadline.instance === instance)?.statutoryDueOn;
}
