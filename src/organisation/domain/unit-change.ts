import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import { buildUnitTree } from './unit-tree.ts';
import { isValidOn, type UnitHistory, type UnitVersion } from './unit.ts';

export interface UnitChange {
  readonly unitId: UnitId;
  /** First day of the new name or place; may lie in the past, since reorganisations are often recorded late. */
  readonly from: PlainDate;
  readonly name?: string;
  readonly nameEn?: string;
  readonly parentId?: UnitId;
}

export interface PlannedUnitChange {
  /** The version that now ends the day before `from`; absent when the change replaces one that began on that very day. */
  readonly ended: UnitVersion | undefined;
  readonly begun: UnitVersion;
}

/** Splits the version in force on `from`, so that each earlier day keeps its name and parent. */
export function planUnitChange(history: UnitHistory, change: UnitChange): PlannedUnitChange {
  const current = history.versions.find((version) => version.unitId === change.unitId && isValidOn(version, change.from));
  if (!current) throw new AppError('not_found', 'organisation.unit_not_found', { unit: change.unitId });
  if (change.parentId !== undefined && current.parentId === undefined) {
    throw new AppError('refused', 'organisation.root_cannot_move', { unit: change.unitId });
  }
  const begun: UnitVersion = {
    ...current,
    validFrom: change.from,
    name: change.name ?? current.name,
    nameEn: change.nameEn ?? current.nameEn,
    parentId: change.parentId ?? current.parentId,
  };
  const ended = current.validFrom === change.from ? undefined : { ...current, validTo: change.from };
  const planned = { ended, begun };
  refuseBrokenTree(withChange(history, current, planned), planned.begun);
  return planned;
}

/** The history as it is once the planned change has been stored. */
export function applyUnitChange(history: UnitHistory, planned: PlannedUnitChange): UnitHistory {
  const replaced = planned.ended?.validFrom ?? planned.begun.validFrom;
  const current = history.versions.find((version) => version.unitId === planned.begun.unitId && version.validFrom === replaced);
  return current ? withChange(history, current, planned) : history;
}

function withChange(history: UnitHistory, current: UnitVersion, { ended, begun }: PlannedUnitChange): UnitHistory {
  const others = history.versions.filter((version) => version !== current);
  return { units: history.units, versions: ended ? [...others, ended, begun] : [...others, begun] };
}

// A later move of another unit can close a circle with this one, so every later turning point is built too.
function refuseBrokenTree(history: UnitHistory, begun: UnitVersion): void {
  const days = history.versions.map((version) => version.validFrom).filter((day) => day >= begun.validFrom);
  for (const day of new Set(days)) {
    const tree = buildUnitTree(history, day);
    const parentIsMissing = begun.parentId !== undefined && isValidOn(begun, day) && !tree.nodes.has(begun.parentId);
    if (parentIsMissing) throw new AppError('refused', 'organisation.parent_not_found', { unit: begun.parentId ?? '', day });
  }
}
