import { record } from '../../audit/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { getUnit, type PublicInformation, type StaffId, type UnitId } from '../domain/index.ts';
import { todayOf, type OrganisationActor, type OrganisationDeps } from './organisation-deps.ts';
import { savePublicInformation } from './public-information-store.ts';

/** Regulation art. 18: what the unit must publish, with the day on which somebody last made sure that it is right. */
export async function setPublicInformation(deps: OrganisationDeps, actor: OrganisationActor, unitId: UnitId, information: PublicInformation): Promise<void> {
  const today = todayOf(deps);
  if (information.lastReviewedOn > today) throw new AppError('invalid', 'organisation.reviewed_in_the_future', { today });
  const { unit } = getUnit(await deps.units.treeOn(today), unitId);
  if (unit.isExternal) throw new AppError('refused', 'organisation.information_of_external_unit', { unit: unitId });
  await deps.db.transaction(async (tx) => {
    const updatedBy = actor.kind === 'staff' ? (actor.staffId as StaffId) : undefined;
    await savePublicInformation(tx, { unitId, information, updatedBy, updatedAt: deps.clock.now() });
    await record(tx, {
      actor,
      action: 'organisation.setPublicInformation',
      objectKind: 'unit',
      objectId: unitId,
      detail: { lastReviewedOn: information.lastReviewedOn, english: information.en !== undefined },
    });
  });
}
