import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import { isValidOn, type Unit, type UnitHistory, type UnitVersion } from './unit.ts';

export interface UnitNode {
  readonly unit: Unit;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly parentId: UnitId | undefined;
  readonly childIds: readonly UnitId[];
  /** The unit itself, its parent, and so on up to the root. */
  readonly line: readonly UnitId[];
}

/** The organisation as it stood on one day. */
export interface UnitTree {
  readonly day: PlainDate;
  readonly nodes: ReadonlyMap<UnitId, UnitNode>;
}

/** Throws `organisation.unit_cycle` when a unit would stand below itself. */
export function buildUnitTree(history: UnitHistory, day: PlainDate): UnitTree {
  const versions = new Map<UnitId, UnitVersion>();
  for (const version of history.versions) if (isValidOn(version, day)) versions.set(version.unitId, version);
  const children = new Map<UnitId, UnitId[]>();
  for (const { unitId, parentId } of versions.values()) {
    if (parentId !== undefined) children.set(parentId, [...(children.get(parentId) ?? []), unitId]);
  }
  const nodes = new Map<UnitId, UnitNode>();
  for (const unit of history.units) {
    const version = versions.get(unit.unitId);
    if (!version) continue;
    nodes.set(unit.unitId, {
      unit,
      name: version.name,
      nameEn: version.nameEn,
      parentId: version.parentId,
      childIds: children.get(unit.unitId) ?? [],
      line: climb(versions, unit.unitId),
    });
  }
  return { day, nodes };
}

export function findUnit(tree: UnitTree, unitId: UnitId): UnitNode | undefined {
  return tree.nodes.get(unitId);
}

export function getUnit(tree: UnitTree, unitId: UnitId): UnitNode {
  const node = tree.nodes.get(unitId);
  if (!node) throw new AppError('not_found', 'organisation.unit_not_found', { unit: unitId });
  return node;
}

/** The unit and everything above it, nearest first; only the unit itself when it does not exist on that day. */
export function lineOf(tree: UnitTree, unitId: UnitId): readonly UnitId[] {
  return tree.nodes.get(unitId)?.line ?? [unitId];
}

/** Everything above the unit, nearest first. */
export function ancestorsOf(tree: UnitTree, unitId: UnitId): readonly UnitId[] {
  return lineOf(tree, unitId).slice(1);
}

/** The unit and everything below it; the unit alone when it does not exist on that day. */
export function subtreeOf(tree: UnitTree, unitId: UnitId): readonly UnitId[] {
  const found: UnitId[] = [unitId];
  for (const current of found) found.push(...(tree.nodes.get(current)?.childIds ?? []));
  return found;
}

/** True for the unit itself and for everything below it. */
export function isWithin(tree: UnitTree, unitId: UnitId, ancestorId: UnitId): boolean {
  return lineOf(tree, unitId).includes(ancestorId);
}

/** True when one of the two stands at or above the other. */
export function areInOneLine(tree: UnitTree, one: UnitId, other: UnitId): boolean {
  return isWithin(tree, one, other) || isWithin(tree, other, one);
}

/** An office works for the unit it stands under (a petition office, a discipline office); any other unit for itself. */
export function servedUnitOf(tree: UnitTree, unitId: UnitId): UnitId {
  const node = tree.nodes.get(unitId);
  return node?.unit.kind === 'OFFICE' && node.parentId !== undefined ? node.parentId : unitId;
}

/** What the unit was called on that day, so that an old matter shows the old name. */
export function findUnitNameOn(history: UnitHistory, unitId: UnitId, day: PlainDate): string | undefined {
  return history.versions.find((version) => version.unitId === unitId && isValidOn(version, day))?.name;
}

function climb(versions: ReadonlyMap<UnitId, UnitVersion>, unitId: UnitId): readonly UnitId[] {
  const line: UnitId[] = [unitId];
  let parentId = versions.get(unitId)?.parentId;
  while (parentId !== undefined) {
    if (line.includes(parentId)) throw new AppError('conflict', 'organisation.unit_cycle', { unit: unitId });
    line.push(parentId);
    parentId = versions.get(parentId)?.parentId;
  }
  return line;
}
