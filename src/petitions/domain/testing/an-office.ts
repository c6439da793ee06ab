import type { ActionContext, Actor, HeldRole, UnitFacts } from '../action-context.ts';
import { NATIONAL_LIMITS } from '../action-context.ts';
import { foldClocks, getProfile, nationalCalendar } from '../../../clock/domain/index.ts';
import { dayInChina, type Instant, parseInstant } from '../../../platform/kernel/index.ts';
import { clockEffectsOf } from '../clock-effects.ts';
import { ROLES, type Role } from '../codes.ts';
import type { PetitionerId, StaffId, UnitId } from '../ids.ts';
import type { PetitionEventRecord } from '../petition-event.ts';

/** Ids that read well in failures: `id('staff', 3)`. */
export function id<Id extends string>(kind: string, number: number): Id {
  const tail = [...kind].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 0xffff;
  return `00000000-0000-4000-8${String(tail % 1000).padStart(3, '0')}-${String(number).padStart(12, '0')}` as Id;
}

export const GROUP = id<UnitId>('unit', 1);
export const COMPANY = id<UnitId>('unit', 2);
export const WORKSHOP = id<UnitId>('unit', 3);
export const SISTER = id<UnitId>('unit', 4);
export const OUTSIDE = id<UnitId>('unit', 5);
export const UNITS: readonly UnitId[] = [GROUP, COMPANY, WORKSHOP, SISTER, OUTSIDE];
export const PETITIONER = id<PetitionerId>('petitioner', 1);

/** Two people for each role in each unit that handles or reviews, so that separation of duty can be kept and broken. */
export const STAFF: readonly { readonly staffId: StaffId; readonly roles: readonly HeldRole[] }[] = [GROUP, COMPANY, SISTER, OUTSIDE].flatMap((unitId, unitNo) =>
  ROLES.flatMap((role, roleNo) => [1, 2].map((copy) => ({ staffId: id<StaffId>('staff', unitNo * 1000 + roleNo * 10 + copy), roles: [{ role, unitId }] }))),
);

export function staffWith(role: Role, unitId: UnitId = COMPANY, copy: 1 | 2 = 1): Actor & { kind: 'staff' } {
  const found = STAFF.filter((person) => person.roles.some((held) => held.role === role && held.unitId === unitId))[copy - 1];
  if (!found) throw new Error(`nobody is ${role} there`);
  return { kind: 'staff', staffId: found.staffId, roles: [...found.roles] };
}

const PARENTS = new Map<UnitId, UnitId>([[COMPANY, GROUP], [SISTER, GROUP], [WORKSHOP, COMPANY]]);

export const unitFacts: UnitFacts = {
  ancestorsOf: (unit) => {
    const parent = PARENTS.get(unit);
    return parent ? [parent, ...unitFacts.ancestorsOf(parent)] : [];
  },
  issuingUnitOf: (unit) => (unit === WORKSHOP ? COMPANY : unit),
  headOf: (unit) => STAFF.find((person) => person.roles.some((held) => held.role === 'unitHead' && held.unitId === unit))?.staffId ?? null,
  unitsOf: (staff) => STAFF.filter((person) => person.staffId === staff).flatMap((person) => person.roles.map((held) => held.unitId)),
  unitsHeadedBy: (staff) =>
    STAFF.filter((person) => person.staffId === staff).flatMap((person) => person.roles.filter((held) => held.role === 'unitHead').map((held) => held.unitId)),
  rolesOf: (staff) => STAFF.filter((person) => person.staffId === staff).flatMap((person) => person.roles),
  reviewAuthorityOf: (unit) => (unit === GROUP ? OUTSIDE : unit === OUTSIDE ? null : GROUP),
  reReviewAuthorityOf: (unit) => (unit === GROUP || unit === OUTSIDE ? null : OUTSIDE),
  isOutside: (unit) => unit === OUTSIDE,
};

export const START = parseInstant('2026-03-10T02:00:00.000Z');

/** What the rules are asked with at a moment: the clocks follow from the history itself. */
export function aContext(actor: Actor, now: Instant, records: readonly PetitionEventRecord[] = [], linked: ActionContext['linked'] = []): ActionContext {
  const deadlines = foldClocks(clockEffectsOf(records), getProfile('national'), nationalCalendar);
  return { actor, now, today: dayInChina(now), deadlines, units: unitFacts, linked, limits: NATIONAL_LIMITS, findings: [] };
}
