import type { UnitId } from './ids.ts';

/** One sending of the matter from unit to unit that was not called back. */
export interface Transfer {
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
}

/** Who leads, as it was decided last; `isBinding` when an arbiter decided it because the matter had been passed on too often. */
export interface Jurisdiction {
  readonly leadUnitId: UnitId;
  readonly isBinding: boolean;
}

/** So often a matter may be passed on; after that somebody above decides whose it is. */
export const MOST_TRANSFERS = 2;

export function isPassedOnOften({ transfers }: { readonly transfers: readonly Transfer[] }): boolean {
  return transfers.length >= MOST_TRANSFERS;
}
