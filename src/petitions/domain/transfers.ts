import type { OfficeKind } from './codes.ts';
import type { UnitId } from './ids.ts';

/** One sending of the matter from unit to unit that was not called back. */
export interface Transfer {
  readonly fromUnitId: UnitId;
  readonly fromOffice: OfficeKind;
  readonly toUnitId: UnitId;
}

/** Who leads, as it was decided last; `isBinding` when an arbiter decided it because the matter had been passed on too often. */
export interface Jurisdiction {
  readonly leadUnitId: UnitId;
  readonly isBinding: boolean;
}
