import type { Deadline } from '../../clock/domain/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { type EvaluationSheet, type EvaluationTarget, type OpenPetition, type PetitionerId, ratingClosesOn } from '../domain/index.ts';

type EvaluationsView = TrackedPetition['evaluations'];

/** Whose rating is shown: that of one person, or for staff the last. */
type Voter = PetitionerId | null | 'ANYBODY';

export function presentEvaluations(petition: OpenPetition, deadlines: readonly Deadline[], of: Voter = 'ANYBODY'): EvaluationsView {
  const { unit, office } = petition.evaluations;
  const closesOn = (target: EvaluationTarget) => ratingClosesOn(petition, target, { deadlines }, of === 'ANYBODY' ? null : of) ?? null;
  return { unit: presentSheet(unit, closesOn('UNIT'), of), office: presentSheet(office, closesOn('OFFICE'), of) };
}

/** A sealed matter is never rated. */
export const CLOSED_EVALUATIONS: EvaluationsView = {
  unit: { status: 'NOT_OPEN', closesOn: null, value: null, reason: null },
  office: { status: 'NOT_OPEN', closesOn: null, value: null, reason: null },
};

function presentSheet(sheet: EvaluationSheet, closesOn: string | null, of: Voter): EvaluationsView['unit'] {
  const vote = sheet.status === 'EVALUATED' ? sheet.votes.findLast(({ petitionerId }) => of === 'ANYBODY' || petitionerId === of) : undefined;
  // Others have rated, and this one still may.
  const status = sheet.status === 'EVALUATED' && !vote ? 'PENDING' : sheet.status;
  return { status, closesOn: sheet.status === 'NOT_OPEN' ? null : closesOn, value: vote?.value ?? null, reason: vote?.reason ?? null };
}
