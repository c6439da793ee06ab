import { AWAITED, type Awaited } from './awaited.ts';
import type { Role } from './codes.ts';
import type { StaffId, UnitId } from './ids.ts';

/** Matters that wait for the same thing in the same hands. */
export interface WaitingWork {
  readonly awaits: Awaited;
  readonly handlerId: StaffId | null;
  readonly officeUnitId: UnitId;
  readonly placeUnitId: UnitId;
  readonly reviewUnitId: UnitId | null;
}

/** A role that somebody who is there now can exercise for these units: by a post of his own, or for its holder. */
export interface Presence {
  readonly staffId: StaffId;
  readonly role: string;
  readonly unitIds: readonly UnitId[];
}

/** The unit on whose desk the work lies. */
export function seatOfWork({ awaits, officeUnitId, placeUnitId, reviewUnitId }: WaitingWork): UnitId | null {
  return { office: officeUnitId, place: placeUnitId, review: reviewUnitId }[AWAITED[awaits].seat];
}

/** Whether somebody who is there can take the step: its handler, or whoever has a post for it in the unit. */
export function hasOwner(work: WaitingWork, presences: readonly Presence[], issuingUnitOf: (unit: UnitId) => UnitId): boolean {
  const { roles, byHandler } = AWAITED[work.awaits];
  const seat = seatOfWork(work);
  if (byHandler && work.handlerId !== null && presences.some(({ staffId }) => staffId === work.handlerId)) return true;
  const known: readonly Role[] = roles;
  const units = seat === null ? [] : [seat, issuingUnitOf(seat)];
  return presences.some(({ role, unitIds }) => known.some((each) => each === role) && unitIds.some((unit) => units.includes(unit)));
}
