import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { isUniqueViolation, type Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { CreateUnit } from '../contract.ts';
import { buildUnitTree, type Unit, type UnitHistory, type UnitId, type UnitVersion } from '../domain/index.ts';
import { todayOf, type OrganisationActor, type OrganisationDeps } from './organisation-deps.ts';
import { insertUnit, lockUnits } from './unit-store.ts';

export async function createUnit(deps: OrganisationDeps, actor: OrganisationActor, command: CreateUnit): Promise<UnitId> {
  const taken = () => new AppError('conflict', 'organisation.unit_code_taken', { code: command.code });
  return deps.db
    .transaction(async (tx) => {
      const history = await lockUnits(tx);
      return (await addUnit({ ...deps, tx }, actor, { command, history })).unit.unitId;
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'unit_code_key') ? taken() : error;
    });
}

export interface NewUnit {
  readonly unit: Unit;
  readonly version: UnitVersion;
}

/** Adds a unit within a transaction that holds the lock of `lockUnits`. */
export async function addUnit(
  deps: OrganisationDeps & { readonly tx: Transaction },
  actor: OrganisationActor,
  { command, history }: { command: CreateUnit; history: UnitHistory },
): Promise<NewUnit> {
  const validFrom = command.validFrom ?? todayOf(deps);
  const made = makeUnit(command, validFrom);
  refuseWrongPlace(history, made);
  await insertUnit(deps.tx, made.unit, made.version);
  await record(deps.tx, {
    actor,
    action: 'organisation.createUnit',
    objectKind: 'unit',
    objectId: made.unit.unitId,
    detail: { code: command.code, kind: command.kind, validFrom, parent: command.parentId ?? null },
  });
  deps.units.refreshAfter(deps.tx);
  return made;
}

function makeUnit(command: CreateUnit, validFrom: UnitVersion['validFrom']): NewUnit {
  const unitId = makeId() as UnitId;
  return {
    unit: {
      unitId,
      code: command.code,
      kind: command.kind,
      profile: command.profile,
      jurisdiction: command.jurisdiction,
      isExternal: command.kind === 'EXTERNAL',
      reviewAuthorityId: undefined,
      reReviewAuthorityId: undefined,
    },
    version: { unitId, validFrom, validTo: undefined, name: command.name, nameEn: command.nameEn, parentId: command.parentId },
  };
}

function refuseWrongPlace(history: UnitHistory, { unit, version }: NewUnit): void {
  if (version.parentId === undefined) {
    const hasRoot = history.versions.some((each) => each.parentId === undefined && !isExternal(history, each.unitId));
    if (hasRoot && !unit.isExternal) throw new AppError('refused', 'organisation.parent_missing', { code: unit.code });
    return;
  }
  const parent = buildUnitTree(history, version.validFrom).nodes.get(version.parentId);
  if (!parent) throw new AppError('refused', 'organisation.parent_not_found', { unit: version.parentId, day: version.validFrom });
  if (parent.unit.isExternal !== unit.isExternal) throw new AppError('refused', 'organisation.parent_is_external', { code: unit.code });
}

function isExternal(history: UnitHistory, unitId: UnitId): boolean {
  return history.units.some((unit) => unit.unitId === unitId && unit.isExternal);
}
