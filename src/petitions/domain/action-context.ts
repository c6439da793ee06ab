import { z } from 'zod';
import type { ClockHandle } from '../../clock/domain/index.ts';
import { ROLES, type PetitionState } from './codes.ts';
import type { Finding } from './opinion-check/finding.ts';
import { PetitionerId, StaffId, UnitId, type Instant, type PetitionId, type PlainDate } from './ids.ts';

/** A role held for a unit and for what lies below it; a head or a signing leader decides only in the name of the unit itself. */
export const HeldRole = z.object({ role: z.enum(ROLES), unitId: UnitId });
export type HeldRole = z.infer<typeof HeldRole>;

export const Actor = z.discriminatedUnion('kind', [
  /** `actingFor`: in whose place, when the roles are another's. */
  z.object({ kind: z.literal('staff'), staffId: StaffId, roles: z.array(HeldRole), actingFor: StaffId.optional() }),
  z.object({ kind: z.literal('petitioner'), petitionerId: PetitionerId.nullable() }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

/** What the organisation knows about its units; every answer is as of today. */
export interface UnitFacts {
  /** The units above, nearest first, without the unit itself. */
  ancestorsOf(unit: UnitId): readonly UnitId[];
  headOf(unit: UnitId): StaffId | null;
  unitsOf(staff: StaffId): readonly UnitId[];
  unitsHeadedBy(staff: StaffId): readonly UnitId[];
  /** The posts; one in an office also stands for the unit that the office works for. */
  rolesOf(staff: StaffId): readonly HeldRole[];
  /** The unit in whose name it decides: itself, or for a department the unit that it belongs to. */
  issuingUnitOf(unit: UnitId): UnitId;
  reviewAuthorityOf(unit: UnitId): UnitId | null;
  reReviewAuthorityOf(unit: UnitId): UnitId | null;
  /** A body outside of the organisation: nobody here works in it. */
  isOutside(unit: UnitId): boolean;
}

/** A deadline of this petition as the clock computed it; `instance` is the name that the clock effects gave it. */
export interface KnownDeadline {
  readonly clock: ClockHandle;
  readonly instance: string;
  readonly statutoryDueOn: PlainDate;
}

/** Another petition that an action speaks about. */
export interface LinkedPetition {
  readonly petitionId: PetitionId;
  readonly state: PetitionState;
  readonly custodyUnitId: UnitId;
  readonly overdue: boolean;
  readonly sealed: boolean;
  /** The number of the re-review opinion that ended it, if one was served. */
  readonly reReviewOpinionNumber: string | null;
}

/** Numbers that a jurisdiction may set differently. */
export interface LegalLimits {
  readonly representatives: number;
  readonly extensionInDays: number;
  /** Art. 34 by design: without a notice the matter counts as accepted on this day after receipt. */
  readonly acceptancePresumedAfterDays: number;
  readonly reviewWindowInDays: number;
  readonly announcementInDays: number;
  readonly withdrawalReopenInDays: number;
}

export const NATIONAL_LIMITS: LegalLimits = {
  representatives: 5,
  extensionInDays: 30,
  acceptancePresumedAfterDays: 15,
  reviewWindowInDays: 30,
  announcementInDays: 30,
  withdrawalReopenInDays: 30,
};

export interface ActionContext {
  readonly actor: Actor;
  readonly now: Instant;
  /** The calendar day of `now` in China. */
  readonly today: PlainDate;
  /** Open and stopped alike. */
  readonly deadlines: readonly KnownDeadline[];
  readonly units: UnitFacts;
  readonly linked: readonly LinkedPetition[];
  readonly limits: LegalLimits;
  /** What the check noticed in the draft as it stands; empty where there is none. */
  readonly findings: readonly Finding[];
}
