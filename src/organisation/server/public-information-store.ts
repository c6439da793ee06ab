import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import { PublicInformation, type StaffId, type UnitId } from '../domain/index.ts';

export interface StoredPublicInformation {
  readonly unitId: UnitId;
  readonly information: PublicInformation;
}

export async function listPublicInformation(db: Reader): Promise<readonly StoredPublicInformation[]> {
  const rows = await db.selectFrom('public_information').select(['unit_id', 'content']).execute();
  return rows.map((row) => ({ unitId: row.unit_id as UnitId, information: PublicInformation.parse(row.content) }));
}

export interface PublicInformationChange extends StoredPublicInformation {
  readonly updatedBy: StaffId | undefined;
  readonly updatedAt: Instant;
}

export async function savePublicInformation(tx: Transaction, change: PublicInformationChange): Promise<void> {
  const row = {
    content: JSON.stringify(change.information),
    last_reviewed_on: change.information.lastReviewedOn,
    updated_by: change.updatedBy ?? null,
    updated_at: change.updatedAt,
  };
  await tx
    .insertInto('public_information')
    .values({ unit_id: change.unitId, ...row })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(row))
    .execute();
}
