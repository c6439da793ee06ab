import { listPostsOn, listStandIns, type Delegation, isAway, isInForce, type Post, type StaffId } from '../../organisation/domain/index.ts';
import { cancelAbsence, delegatePost, getAbsence, getDelegation, listAbsences, listDelegations, listPosts, listStaff, recordAbsence, revokeDelegation, todayOf } from '../../organisation/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { DelegatePost, DelegationList, RecordAbsence } from '../delegation-contract.ts';
import { can, forbidden, type StaffActor } from '../domain/index.ts';
import type { AccessDeps } from './access-deps.ts';

/** One's own post, or one that was handed on to oneself, or that of somebody whom one looks after. Throws `access.forbidden` and what the rules of posts refuse. */
export async function delegate(deps: AccessDeps, actor: StaffActor, { postId, ...wanted }: DelegatePost): Promise<string> {
  const post = (await listPosts(deps.db.reader)).find((each) => each.postId === postId);
  if (!post) throw new AppError('not_found', 'organisation.post_not_found', {});
  const standIns = listStandIns(await listDelegations(deps.db.reader, deps.clock.now()), [post], deps.clock.now());
  const passesOn = post.staffId !== actor.staffId && standIns.some(({ staffId }) => staffId === actor.staffId);
  if (post.staffId !== actor.staffId && !passesOn) authoriseFor(actor, [post]);
  return delegatePost(deps, actor, { ...wanted, postId, fromStaffId: passesOn ? actor.staffId : post.staffId });
}

/** By its holder, by who passed it on, by who has it, or by who looks after the holder. */
export async function revoke(deps: AccessDeps, actor: StaffActor, delegationId: string): Promise<void> {
  const delegation = await getDelegation(deps, delegationId);
  const post = (await listPosts(deps.db.reader)).find((each) => each.postId === delegation.postId);
  if (!mayRevoke(actor, delegation, post)) throw forbidden('delegation.manage');
  await revokeDelegation(deps, actor, delegationId);
}

export async function markAway(deps: AccessDeps, actor: StaffActor, wanted: RecordAbsence): Promise<string> {
  await authoriseForPerson(deps, actor, wanted.staffId);
  return recordAbsence(deps, actor, wanted);
}

export async function markBack(deps: AccessDeps, actor: StaffActor, absenceId: string): Promise<void> {
  const absence = await getAbsence(deps, absenceId);
  await authoriseForPerson(deps, actor, absence.staffId);
  await cancelAbsence(deps, actor, absence);
}

/** What concerns the actor, and whom he looks after; of others nothing. */
export async function readDelegations(deps: AccessDeps, actor: StaffActor): Promise<DelegationList> {
  const { reader } = deps.db;
  const now = deps.clock.now();
  const today = todayOf(deps);
  const [delegations, absences, posts, staff, tree] = [
    await listDelegations(reader, now), await listAbsences(reader, now), listPostsOn(await listPosts(reader), today), await listStaff(reader), await deps.units.treeOn(today),
  ];
  const names = new Map(staff.map(({ staffId, displayName }) => [staffId, displayName]));
  const person = (id: StaffId) => ({ id, name: names.get(id) ?? '' });
  const byId = new Map(posts.map((post) => [post.postId, post]));
  const standIns = listStandIns(delegations, posts, now);
  const looksAfter = (staffId: StaffId) => staffId === actor.staffId || posts.some((post) => post.staffId === staffId && maySeeTo(actor, post));
  return {
    delegations: delegations.flatMap((each) => {
      const post = byId.get(each.postId);
      if (!post || !(each.toStaffId === actor.staffId || each.fromStaffId === actor.staffId || looksAfter(post.staffId))) return [];
      const { delegationId, fromStaffId, toStaffId, fromAt, untilAt, mayPassOn } = each;
      return [{
        delegationId, role: post.role, unit: { id: post.unitId, name: tree.nodes.get(post.unitId)?.name ?? '' }, holder: person(post.staffId), from: person(fromStaffId), to: person(toStaffId),
        fromAt, untilAt, mayPassOn, inForce: isInForce(each, now) && standIns.some((one) => one.staffId === toStaffId && one.post === post), mayRevoke: mayRevoke(actor, each, post),
      }];
    }),
    absences: absences.filter(({ staffId }) => looksAfter(staffId)).map((absence) => ({
      absenceId: absence.absenceId, person: person(absence.staffId), fromAt: absence.fromAt, untilAt: absence.untilAt, isAway: isAway([absence], absence.staffId, now), mayEnd: true,
    })),
  };
}

function mayRevoke(actor: StaffActor, { fromStaffId, toStaffId }: Delegation, post: Post | undefined): boolean {
  return [fromStaffId, toStaffId, post?.staffId].includes(actor.staffId) || (post !== undefined && maySeeTo(actor, post));
}

// In one's own name alone: who stands in for a head does not make further stand-ins.
function maySeeTo(actor: StaffActor, { unitId }: Post): boolean {
  return can({ ...actor, standings: [] }, 'delegation.manage', unitId).allowed;
}

function authoriseFor(actor: StaffActor, posts: readonly Post[]): void {
  if (!posts.some((post) => maySeeTo(actor, post))) throw forbidden('delegation.manage');
}

async function authoriseForPerson(deps: AccessDeps, actor: StaffActor, staffId: StaffId): Promise<void> {
  if (staffId === actor.staffId) return;
  const posts = listPostsOn(await listPosts(deps.db.reader, staffId), todayOf(deps));
  authoriseFor(actor, posts);
}
