import { authorise, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { listPostsOn, type Role, servedUnitOf, type StaffId, type UnitId, type UnitTree } from '../../organisation/domain/index.ts';
import { listPosts } from '../../organisation/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { PlanReceptionDay } from '../contract.ts';
import { endsOnTheDay, RECEIVING_ROLES, type ReceptionDay } from '../domain/index.ts';
import { readNow } from './read-reception-days.ts';
import type { ReceptionDeps } from './reception-deps.ts';
import { insertDay, lockDay, saveCalledOff } from './reception-store.ts';

/** Publishes a day on which a leader receives. Throws `access.forbidden`, `reception.day_passed`, `reception.too_late`, `reception.not_a_leader`. */
export async function planReceptionDay(deps: ReceptionDeps, staff: StaffActor, plan: PlanReceptionDay): Promise<string> {
  const { db, clock, units } = deps.petitions;
  const unitId = plan.unitId as UnitId;
  authorise(staff, 'reception.manage', unitId);
  const { today } = await readNow(deps);
  if (plan.heldOn < today) throw new AppError('invalid', 'reception.day_passed');
  if (!endsOnTheDay(plan)) throw new AppError('invalid', 'reception.too_late');
  const day: ReceptionDay = { ...plan, unitId, leaderId: plan.leaderId as StaffId, receptionDayId: makeId(), cancelledBecause: undefined };
  if (!(await isLeaderOf(db.reader, await units.treeOn(plan.heldOn), day))) throw new AppError('refused', 'reception.not_a_leader');
  await db.transaction(async (tx) => {
    await insertDay(tx, day, { at: clock.now(), by: staff.staffId });
    await record(tx, {
      actor: { kind: 'staff', staffId: staff.staffId }, action: 'reception.plan', objectKind: 'receptionDay', objectId: day.receptionDayId,
      detail: { unitId, leaderId: day.leaderId, kind: day.kind, heldOn: day.heldOn, visits: day.visits },
    });
  });
  return day.receptionDayId;
}

/** Calls a day off; the reason is published. Throws `reception.unknown_day`, `access.forbidden`, `reception.already_called_off`. */
export async function callOffReceptionDay({ petitions: { db, clock } }: ReceptionDeps, staff: StaffActor, receptionDayId: string, reason: string): Promise<void> {
  await db.transaction(async (tx) => {
    const day = await lockDay(tx, receptionDayId);
    if (!day) throw new AppError('not_found', 'reception.unknown_day');
    authorise(staff, 'reception.manage', day.unitId);
    if (day.cancelledBecause !== undefined) throw new AppError('conflict', 'reception.already_called_off');
    await saveCalledOff(tx, receptionDayId, { at: clock.now(), because: reason });
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'reception.callOff', objectKind: 'receptionDay', objectId: receptionDayId, detail: { heldOn: day.heldOn } });
  });
}

async function isLeaderOf(db: Reader, tree: UnitTree, { leaderId, unitId, heldOn }: ReceptionDay): Promise<boolean> {
  const roles: readonly Role[] = RECEIVING_ROLES;
  return listPostsOn(await listPosts(db, leaderId), heldOn).some((post) => roles.includes(post.role) && (post.unitId === unitId || servedUnitOf(tree, post.unitId) === unitId));
}
