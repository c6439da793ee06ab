import { record } from '../../audit/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { ChangeUnit, SetReviewAuthorities } from '../contract.ts';
import {
  applyUnitChange,
  buildUnitTree,
  checkReviewAuthorities,
  findRoleConflicts,
  getUnit,
  listPostsOn,
  planUnitChange,
  type Post,
  type UnitHistory,
  type UnitId,
  type UnitTree,
} from '../domain/index.ts';
import { todayOf, type OrganisationActor, type OrganisationDeps } from './organisation-deps.ts';
import { listPosts } from './staff-store.ts';
import { lockUnits, saveReviewAuthorities, saveUnitChange } from './unit-store.ts';

type WithTransaction = OrganisationDeps & { readonly tx: Transaction };

/** Renames or moves a unit from a day on; every earlier day keeps what it had. */
export async function changeUnit(deps: OrganisationDeps, actor: OrganisationActor, unitId: UnitId, change: ChangeUnit): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const history = await lockUnits(tx);
    await applyChange({ ...deps, tx }, actor, { unitId, change, history });
  });
}

/** As `changeUnit`, within a transaction that holds the lock of `lockUnits`; answers the history as it is then. */
export async function applyChange(
  deps: WithTransaction,
  actor: OrganisationActor,
  { unitId, change, history }: { unitId: UnitId; change: ChangeUnit; history: UnitHistory },
): Promise<UnitHistory> {
  const planned = planUnitChange(history, { unitId, ...withoutUndefined(change) });
  const after = applyUnitChange(history, planned);
  if (change.parentId !== undefined) refuseNewConflicts(await listPosts(deps.tx), buildUnitTree(after, change.from));
  await saveUnitChange(deps.tx, planned);
  await record(deps.tx, {
    actor,
    action: change.parentId === undefined ? 'organisation.renameUnit' : 'organisation.moveUnit',
    objectKind: 'unit',
    objectId: unitId,
    detail: { from: change.from, parent: change.parentId ?? null },
  });
  deps.units.refreshAfter(deps.tx);
  return after;
}

/** Regulation arts. 35 and 36: names the bodies that review what the unit decides. */
export async function setReviewAuthorities(deps: OrganisationDeps, actor: OrganisationActor, unitId: UnitId, authorities: SetReviewAuthorities): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const tree = buildUnitTree(await lockUnits(tx), todayOf(deps));
    await applyReviewAuthorities({ ...deps, tx }, actor, { unitId, authorities, tree });
  });
}

export async function applyReviewAuthorities(
  deps: WithTransaction,
  actor: OrganisationActor,
  { unitId, authorities, tree }: { unitId: UnitId; authorities: SetReviewAuthorities; tree: UnitTree },
): Promise<void> {
  getUnit(tree, unitId);
  const { reviewAuthorityId, reReviewAuthorityId } = authorities;
  checkReviewAuthorities(tree, unitId, { reviewAuthorityId, reReviewAuthorityId });
  await saveReviewAuthorities(deps.tx, unitId, { reviewAuthorityId, reReviewAuthorityId });
  await record(deps.tx, {
    actor,
    action: 'organisation.setReviewAuthorities',
    objectKind: 'unit',
    objectId: unitId,
    detail: { review: reviewAuthorityId ?? null, reReview: reReviewAuthorityId ?? null },
  });
  deps.units.refreshAfter(deps.tx);
}

// Moving a unit may put a person's two posts into one line that were apart before.
function refuseNewConflicts(posts: readonly Post[], tree: UnitTree): void {
  const byStaff = Map.groupBy(listPostsOn(posts, tree.day), (post) => post.staffId);
  for (const [staffId, held] of byStaff) {
    const [found] = findRoleConflicts(held, tree);
    if (found) throw new AppError('refused', 'organisation.move_makes_role_conflict', { staff: staffId, rule: found.rule.id });
  }
}

function withoutUndefined({ from, name, nameEn, parentId }: ChangeUnit) {
  return { from, ...(name !== undefined && { name }), ...(nameEn !== undefined && { nameEn }), ...(parentId !== undefined && { parentId }) };
}
