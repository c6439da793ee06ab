import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';

/** Regulation art. 40: to mend the work, to complete a policy, to hold somebody to account. */
export const SUGGESTION_KINDS = ['IMPROVE_WORK', 'IMPROVE_POLICY', 'HOLD_ACCOUNTABLE'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Each level has as long as the unit had. */
const DAYS_OF_A_LEVEL = 30;

export interface Unanswered {
  readonly toUnitId: UnitId;
  readonly dueOn: PlainDate;
  /** Where it has gone because the unit did not answer. */
  readonly levelUnitId: UnitId | null;
  readonly escalatedOn: PlainDate | null;
}

/** The unit that takes up a suggestion which nobody has answered by its day; nothing while there is still time, or at the top. */
export function findNextLevel({ toUnitId, dueOn, levelUnitId, escalatedOn }: Unanswered, today: PlainDate, ancestorsOf: (unit: UnitId) => readonly UnitId[]): UnitId | undefined {
  const until = escalatedOn === null ? dueOn : addDays(escalatedOn, DAYS_OF_A_LEVEL);
  return today > until ? ancestorsOf(levelUnitId ?? toUnitId)[0] : undefined;
}

/** XF-40-2: what is not adopted, or in part only, is answered with reasons. */
export function lacksReasons(adoption: string, reasons: string | null): boolean {
  return adoption !== 'ADOPTED' && (reasons ?? '').trim() === '';
}
