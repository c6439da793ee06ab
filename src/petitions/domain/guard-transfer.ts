import type { ActionContext, UnitFacts } from './action-context.ts';
import { isBarredUnit } from './exclusions.ts';
import type { UnitId } from './ids.ts';
import { hasRoleFor } from './permits.ts';
import type { PetitionCore } from './petition-core.ts';
import { refuseIf, type Refusal } from './refusal.ts';
import type { Transfer } from './transfers.ts';

// Regulation art. 24: units that cannot agree whose matter it is do not send it round; their common superior decides.

/** The nearest unit above all through whose hands the matter went, or one of them that stands above the rest; never one complained about. */
export function arbiterOf(petition: PetitionCore, units: UnitFacts): UnitId | null {
  const involved = [petition.custody.unitId, ...petition.transfers.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])];
  const [first = [], ...others] = [...new Set(involved)].map((unit) => [unit, ...units.ancestorsOf(unit)]);
  return first.find((unit) => others.every((line) => line.includes(unit)) && !isBarredUnit(petition, unit, units)) ?? null;
}

/** So often a matter may be passed on; after that somebody above decides whose it is. */
const MOST_PASSINGS = 2;

export function isPassedOnOften({ transfers }: Pick<PetitionCore, 'transfers'>, units: UnitFacts): boolean {
  return transfers.filter((transfer, index) => isPassingOn(transfer, transfers.slice(0, index), units)).length >= MOST_PASSINGS;
}

// Whoever got a matter from another may hand it down once to a unit below: from level to level it comes nearer to its owner.
function isPassingOn(transfer: Transfer, before: readonly Transfer[], units: UnitFacts): boolean {
  const [first = transfer] = before;
  const hasSentBefore = [first, ...before].some(({ fromUnitId }) => fromUnitId === transfer.fromUnitId);
  return hasSentBefore || !isDownward(transfer, units);
}

// An office sends in the name of the unit that it works for.
function isDownward({ fromUnitId, fromOffice, toUnitId }: Transfer, units: UnitFacts): boolean {
  const line = units.ancestorsOf(toUnitId);
  return line.includes(fromUnitId) || (fromOffice === 'PETITION_DEPARTMENT' && line.includes(units.issuingUnitOf(fromUnitId)));
}

/** A matter that was passed on twice goes no further, but where the arbiter said, or down to a unit below. */
export function cannotPassOn({ custody, jurisdiction, transfers }: PetitionCore, unit: UnitId, { units }: ActionContext): Refusal | undefined {
  if (jurisdiction?.isBinding === true) {
    const { leadUnitId } = jurisdiction;
    const isOfLead = [custody.unitId, ...units.ancestorsOf(custody.unitId)].includes(leadUnitId) && units.ancestorsOf(unit).includes(leadUnitId);
    return refuseIf(unit !== leadUnitId && !isOfLead, 'petitions.jurisdiction_binds');
  }
  const next = { fromUnitId: custody.unitId, fromOffice: custody.officeKind, toUnitId: unit };
  return refuseIf(isPassedOnOften({ transfers }, units) && isPassingOn(next, transfers, units), 'petitions.passed_on_twice');
}

/** What the arbiter decided cannot be objected to by the unit that he named. */
export function isBoundByArbiter({ jurisdiction }: PetitionCore, unit: UnitId): Refusal | undefined {
  return refuseIf(jurisdiction?.isBinding === true && jurisdiction.leadUnitId === unit, 'petitions.jurisdiction_binds');
}

/** Once the matter was passed on twice the arbiter alone decides; where the units have no common superior, the joint meeting. */
export function isNotForTheArbiter(petition: PetitionCore, context: ActionContext): Refusal | undefined {
  const arbiter = isPassedOnOften(petition, context.units) ? arbiterOf(petition, context.units) : null;
  if (arbiter === null) return undefined;
  return refuseIf(!hasRoleFor('officeHead', arbiter, context) && !hasRoleFor('dispatcher', arbiter, context), 'petitions.superior_decides');
}

export function isDecidedOtherwise(petition: PetitionCore, decidedBy: string, { units }: ActionContext): Refusal | undefined {
  if (!isPassedOnOften(petition, units)) return undefined;
  return refuseIf(decidedBy !== (arbiterOf(petition, units) === null ? 'JOINT_MEETING' : 'COMMON_SUPERIOR'), 'petitions.arbiter_decides');
}
