import type { Deadline } from '../../clock/domain/index.ts';
import type { TrackedPetition } from '../contract.ts';
import type { EvaluationSheet, OpenPetition } from '../domain/index.ts';

type EvaluationsView = TrackedPetition['evaluations'];

export function presentEvaluations({ evaluations }: Pick<OpenPetition, 'evaluations'>, deadlines: readonly Deadline[]): EvaluationsView {
  return { unit: presentSheet(evaluations.unit, closingDay(deadlines, 'unit')), office: presentSheet(evaluations.office, closingDay(deadlines, 'office')) };
}

/** A sealed matter is never rated. */
export const CLOSED_EVALUATIONS: EvaluationsView = {
  unit: { status: 'NOT_OPEN', closesOn: null, value: null, reason: null },
  office: { status: 'NOT_OPEN', closesOn: null, value: null, reason: null },
};

function presentSheet(sheet: EvaluationSheet, closesOn: string | null): EvaluationsView['unit'] {
  const vote = sheet.status === 'EVALUATED' ? sheet.votes.at(-1) : undefined;
  return { status: sheet.status, closesOn: sheet.status === 'NOT_OPEN' ? null : closesOn, value: vote?.value ?? null, reason: vote?.reason ?? null };
}

function closingDay(deadlines: readonly Deadline[], run: string): string | null {
  return deadlines.find((deadline) => deadline.clock === 'EVALUATE' && deadline.instance.startsWith(run))?.statutoryDueOn ?? null;
}
