import type { UnitFacts, UnitId } from '../../petitions/domain/index.ts';
import { parsePlainDate, type PlainDate } from '../../platform/kernel/index.ts';

/** After the end of a matter a petitioner who agreed is asked in these months. */
export const CHECK_IN_MONTHS = [1, 3, 6] as const;
export type CheckInMonth = (typeof CHECK_IN_MONTHS)[number];

/**
 * PP-1: who takes the report. The nearest unit above all of those accused that answers in its own name; never one of them, nor one below
 * them. Nothing when the highest unit itself is accused.
 */
export function findUnitAbove(accused: readonly UnitId[], { ancestorsOf, issuingUnitOf }: Pick<UnitFacts, 'ancestorsOf' | 'issuingUnitOf'>): UnitId | undefined {
  const [first, ...others] = accused;
  if (first === undefined) return undefined;
  const isBelowAccused = (unit: UnitId) => [unit, ...ancestorsOf(unit)].some((each) => accused.includes(each));
  return ancestorsOf(first).find((unit) => issuingUnitOf(unit) === unit && !isBelowAccused(unit) && others.every((other) => ancestorsOf(other).includes(unit)));
}

/** The question that is due: the latest, when the program stood still for long; none that has been asked, nor one before it. */
export function findDueCheckIn(closedOn: PlainDate, asked: readonly number[], today: PlainDate): CheckInMonth | undefined {
  const due = CHECK_IN_MONTHS.findLast((month) => addMonths(closedOn, month) <= today);
  return due !== undefined && asked.every((month) => month < due) ? due : undefined;
}

/** The same day of a later month, or its last day when that month is shorter (Civil Code art. 202). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return parsePlainDate(`${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`);
}
