import { sql, type Selectable } from 'kysely';
import type { Reader, Transaction, UnitTable, UnitVersionTable } from '../../platform/db/index.ts';
import type { PlannedUnitChange, ReviewAuthorities, Unit, UnitHistory, UnitId, UnitKind, UnitProfile, UnitVersion } from '../domain/index.ts';

export async function loadUnitHistory(db: Reader): Promise<UnitHistory> {
  const units = await db.selectFrom('unit').selectAll().orderBy('code').execute();
  const versions = await db.selectFrom('unit_version').selectAll().orderBy('valid_from').execute();
  return { units: units.map(toUnit), versions: versions.map(toVersion) };
}

/** Until the end of the transaction nobody else changes the tree, so that two moves cannot close a circle together. */
export async function lockUnits(tx: Transaction): Promise<UnitHistory> {
  await sql`lock table unit_version in share row exclusive mode`.execute(tx);
  return loadUnitHistory(tx);
}

export async function insertUnit(tx: Transaction, unit: Unit, version: UnitVersion): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      unit_id: unit.unitId,
      code: unit.code,
      kind: unit.kind,
      profile: unit.profile,
      jurisdiction: unit.jurisdiction,
      is_external: unit.isExternal,
      review_authority_id: unit.reviewAuthorityId ?? null,
      re_review_authority_id: unit.reReviewAuthorityId ?? null,
    })
    .execute();
  await tx.insertInto('unit_version').values(fromVersion(version)).execute();
}

export async function saveUnitChange(tx: Transaction, { ended, begun }: PlannedUnitChange): Promise<void> {
  if (ended) {
    await tx
      .updateTable('unit_version')
      .set({ valid_to: begun.validFrom })
      .where('unit_id', '=', ended.unitId)
      .where('valid_from', '=', ended.validFrom)
      .execute();
  }
  await tx
    .insertInto('unit_version')
    .values(fromVersion(begun))
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'valid_from']).doUpdateSet({ name: begun.name, name_en: begun.nameEn ?? null, parent_id: begun.parentId ?? null }),
    )
    .execute();
}

export async function saveReviewAuthorities(tx: Transaction, unitId: UnitId, authorities: ReviewAuthorities): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ review_authority_id: authorities.reviewAuthorityId ?? null, re_review_authority_id: authorities.reReviewAuthorityId ?? null })
    .where('unit_id', '=', unitId)
    .execute();
}

function toUnit(row: Selectable<UnitTable>): Unit {
  // The table's checks hold the codes to these words.
  return {
    unitId: row.unit_id as UnitId,
    code: row.code,
    kind: row.kind as UnitKind,
    profile: row.profile as UnitProfile,
    jurisdiction: row.jurisdiction,
    isExternal: row.is_external,
    reviewAuthorityId: (row.review_authority_id ?? undefined) as UnitId | undefined,
    reReviewAuthorityId: (row.re_review_authority_id ?? undefined) as UnitId | undefined,
  };
}

function toVersion(row: UnitVersionTable): UnitVersion {
  return {
    unitId: row.unit_id as UnitId,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
    name: row.name,
    nameEn: row.name_en ?? undefined,
    parentId: (row.parent_id ?? undefined) as UnitId | undefined,
  };
}

function fromVersion(version: UnitVersion): UnitVersionTable {
  return {
    unit_id: version.unitId,
    valid_from: version.validFrom,
    valid_to: version.validTo ?? null,
    name: version.name,
    name_en: version.nameEn ?? null,
    parent_id: version.parentId ?? null,
  };
}
