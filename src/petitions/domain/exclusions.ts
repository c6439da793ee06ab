import type { ActionContext, UnitFacts } from './action-context.ts';
import type { StaffId, UnitId } from './ids.ts';
import type { PetitionCore } from './petition-core.ts';
import { isShielded } from './petition-facts.ts';
import type { ReportedParties } from './registration.ts';

type Excluded = Pick<PetitionCore, 'excludedUnitIds' | 'excludedStaffIds'>;

/**
 * Those who may never touch the matter. A reported person is always among them (art. 28); a reported unit is
 * when the matter is a report or alleges retaliation (art. 30, PP-1): an ordinary appeal is handled by the unit it is about.
 */
export function exclusionsOf(
  reported: ReportedParties,
  matter: Pick<PetitionCore, 'class' | 'retaliationAlleged'>,
  recused: readonly StaffId[] = [],
): Excluded {
  return {
    excludedUnitIds: isShielded(matter) ? reported.unitIds : [],
    excludedStaffIds: [...reported.staffIds, ...recused.filter((staff) => !reported.staffIds.includes(staff))],
  };
}

/**
 * G2: a report never reaches the reported unit, a unit below it, a unit that a reported person or the reported
 * unit's head leads, one in which a reported person works, or anything below these.
 */
export function isBarredUnit(petition: Barrable, unit: UnitId, units: UnitFacts): boolean {
  if (!isShielded(petition)) return petition.excludedUnitIds.includes(unit);
  const barred = barredUnitsOf(petition, units);
  return [unit, ...units.ancestorsOf(unit)].some((each) => barred.has(each));
}

/** PP-3: whether a person may be given a part in the matter. */
export function isBarredStaff(petition: Barrable, staff: StaffId, { units }: Pick<ActionContext, 'units'>): boolean {
  if (petition.excludedStaffIds.includes(staff)) return true;
  return isShielded(petition) && units.unitsOf(staff).some((unit) => isBarredUnit(petition, unit, units));
}

type Barrable = Excluded & Pick<PetitionCore, 'class' | 'retaliationAlleged' | 'reported'>;

function barredUnitsOf({ excludedUnitIds, reported }: Barrable, units: UnitFacts): ReadonlySet<UnitId> {
  const heads = excludedUnitIds.map((unit) => units.headOf(unit)).filter((head) => head !== null);
  const led = [...reported.staffIds, ...heads].flatMap((person) => units.unitsHeadedBy(person));
  const workplaces = reported.staffIds.flatMap((person) => units.unitsOf(person));
  return new Set([...excludedUnitIds, ...led, ...workplaces]);
}
