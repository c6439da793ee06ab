import type { ActionContext, UnitFacts } from './action-context.ts';
import { isBarredUnit } from './exclusions.ts';
import type { UnitId } from './ids.ts';
import { hasRoleFor } from './permits.ts';
import type { Custody, PetitionCore } from './petition-core.ts';
import { refuseIf, type Refusal } from './refusal.ts';
import { isPassedOnOften } from './transfers.ts';

// Regulation art. 24: units that cannot agree whose matter it is do not send it round; their common superior decides.

/** The nearest unit above all through whose hands the matter went, or one of them that stands above the rest; never one complained about. */
export function arbiterOf(petition: PetitionCore, units: UnitFacts): UnitId | null {
  const involved = [petition.custody.unitId, ...petition.transfers.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])];
  const [first = [], ...others] = [...new Set(involved)].map((unit) => [unit, ...units.ancestorsOf(unit)]);
  return first.find((unit) => others.every((line) => line.includes(unit)) && !isBarredUnit(petition, unit, units)) ?? null;
}

/** A matter that was passed on twice goes no further, but where the arbiter said, or straight down to a unit below. */
export function cannotPassOn(petition: PetitionCore, unit: UnitId, { units }: ActionContext): Refusal | undefined {
  if (!isPassedOnOften(petition)) return undefined;
  const { custody, jurisdiction } = petition;
  const count = petition.transfers.length;
  if (!jurisdiction?.isBinding) return refuseIf(!wentStraightDown(petition, unit, units), 'petitions.passed_on_twice', { count });
  const { leadUnitId } = jurisdiction;
  const isOfLead = [custody.unitId, ...units.ancestorsOf(custody.unitId)].includes(leadUnitId) && units.ancestorsOf(unit).includes(leadUnitId);
  return refuseIf(unit !== leadUnitId && !isOfLead, 'petitions.jurisdiction_binds');
}

/** What the arbiter decided cannot be objected to by the unit that he named. */
export function isBoundByArbiter({ jurisdiction }: PetitionCore, unit: UnitId): Refusal | undefined {
  return refuseIf(jurisdiction?.isBinding === true && jurisdiction.leadUnitId === unit, 'petitions.jurisdiction_binds');
}

/** Once the matter was passed on twice the arbiter alone decides; where the units have no common superior, the joint meeting. */
export function isNotForTheArbiter(petition: PetitionCore, context: ActionContext): Refusal | undefined {
  const arbiter = isPassedOnOften(petition) ? arbiterOf(petition, context.units) : null;
  if (arbiter === null) return undefined;
  return refuseIf(!hasRoleFor('officeHead', arbiter, context) && !hasRoleFor('dispatcher', arbiter, context), 'petitions.superior_decides');
}

export function isDecidedOtherwise(petition: PetitionCore, decidedBy: string, { units }: ActionContext): Refusal | undefined {
  if (!isPassedOnOften(petition)) return undefined;
  return refuseIf(decidedBy !== (arbiterOf(petition, units) === null ? 'JOINT_MEETING' : 'COMMON_SUPERIOR'), 'petitions.arbiter_decides');
}

// From level to level a matter comes nearer to its owner; it is passed round only when it goes sideways, up or back.
function wentStraightDown({ custody, transfers }: PetitionCore, unit: UnitId, units: UnitFacts): boolean {
  const way = wayOf(custody);
  return way.length === transfers.length + 1 && isBelow(unit, custody, units) && way.every(({ unitId, previous }) => previous === null || isBelow(unitId, previous, units));
}

// An office sends in the name of the unit that it works for.
function isBelow(unit: UnitId, { unitId, officeKind }: Custody, units: UnitFacts): boolean {
  const line = units.ancestorsOf(unit);
  return line.includes(unitId) || (officeKind === 'PETITION_DEPARTMENT' && line.includes(units.issuingUnitOf(unitId)));
}

function wayOf(custody: Custody): readonly Custody[] {
  return custody.previous === null ? [custody] : [custody, ...wayOf(custody.previous)];
}
