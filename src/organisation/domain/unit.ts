import type { PlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';

export const UNIT_KINDS = ['GROUP', 'COMPANY', 'DEPARTMENT', 'OFFICE', 'EXTERNAL'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Which law binds the unit: Regulation art. 14 (petition departments), art. 2 (state bodies and enterprises), or none. */
export const UNIT_PROFILES = ['GOV_PETITION_DEPT', 'COMPETENT_UNIT', 'PRIVATE_ENTERPRISE'] as const;
export type UnitProfile = (typeof UNIT_PROFILES)[number];

/** What a unit is for all time; its name and its place in the tree change and are in `UnitVersion`. */
export interface Unit {
  readonly unitId: UnitId;
  readonly code: string;
  readonly kind: UnitKind;
  readonly profile: UnitProfile;
  readonly jurisdiction: string;
  /** An outside body (an investor, a ministry) that reviews; nobody here works in it. */
  readonly isExternal: boolean;
  readonly reviewAuthorityId: UnitId | undefined;
  readonly reReviewAuthorityId: UnitId | undefined;
}

/** Name and parent from `validFrom` until the day before `validTo`. */
export interface UnitVersion {
  readonly unitId: UnitId;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly parentId: UnitId | undefined;
}

export interface UnitHistory {
  readonly units: readonly Unit[];
  readonly versions: readonly UnitVersion[];
}

/** True on the days from `validFrom` until the day before `validTo`. */
export function isValidOn(period: { readonly validFrom: PlainDate; readonly validTo: PlainDate | undefined }, day: PlainDate): boolean {
  return period.validFrom <= day && (period.validTo === undefined || day < period.validTo);
}
