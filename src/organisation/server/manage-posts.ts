import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { AssignPost } from '../contract.ts';
import { buildUnitTree, findRoleConflicts, getUnit, type Post, type PostId, type StaffId } from '../domain/index.ts';
import { todayOf, type OrganisationActor, type OrganisationDeps } from './organisation-deps.ts';
import { insertPost, listPosts, lockStaff, savePostEnd } from './staff-store.ts';
import { loadUnitHistory } from './unit-store.ts';

export async function assignPost(deps: OrganisationDeps, actor: OrganisationActor, staffId: StaffId, command: AssignPost): Promise<PostId> {
  // Whoever hands out roles takes none for himself.
  if (actor.kind === 'staff' && actor.staffId === staffId) throw new AppError('refused', 'organisation.own_post', {});
  return deps.db.transaction((tx) => addPost({ ...deps, tx }, actor, staffId, command));
}

/** As `assignPost`, within the caller's transaction. */
export async function addPost(
  deps: OrganisationDeps & { readonly tx: Transaction },
  actor: OrganisationActor,
  staffId: StaffId,
  command: AssignPost,
): Promise<PostId> {
  const { tx } = deps;
  if (!(await lockStaff(tx, staffId))) throw staffNotFound(staffId);
  const post: Post = {
    postId: makeId() as PostId,
    staffId,
    unitId: command.unitId,
    role: command.role,
    validFrom: command.validFrom ?? todayOf(deps),
    validTo: undefined,
  };
  // Read anew: the unit may have been made in this very transaction.
  const tree = buildUnitTree(await loadUnitHistory(tx), post.validFrom);
  if (getUnit(tree, post.unitId).unit.isExternal) throw new AppError('refused', 'organisation.post_in_external_unit', { unit: post.unitId });
  const held = await listPosts(tx, staffId);
  refuseSecond(post, held);
  const conflict = findRoleConflicts([...held, post], tree).find((found) => found.posts.includes(post));
  if (conflict) throw new AppError('refused', 'organisation.role_conflict', { rule: conflict.rule.id, role: post.role, other: otherRole(conflict.posts, post) });
  await insertPost(tx, post);
  await record(tx, {
    actor,
    action: 'organisation.assignPost',
    objectKind: 'staff',
    objectId: staffId,
    detail: { post: post.postId, role: post.role, unit: post.unitId, validFrom: post.validFrom },
  });
  return post.postId;
}

/** `on` is the first day without the post; nothing that was done before is touched. */
export async function endPost(deps: OrganisationDeps, actor: OrganisationActor, ids: { staffId: StaffId; postId: PostId }, on?: PlainDate): Promise<void> {
  const day = on ?? todayOf(deps);
  await deps.db.transaction(async (tx) => {
    if (!(await lockStaff(tx, ids.staffId))) throw staffNotFound(ids.staffId);
    const post = (await listPosts(tx, ids.staffId)).find((each) => each.postId === ids.postId);
    if (!post) throw new AppError('not_found', 'organisation.post_not_found', {});
    if (post.validTo !== undefined && post.validTo <= day) throw new AppError('conflict', 'organisation.post_ended', { on: post.validTo });
    if (day <= post.validFrom) throw new AppError('refused', 'organisation.post_ends_before_it_begins', { from: post.validFrom });
    await savePostEnd(tx, post.postId, day);
    await record(tx, {
      actor,
      action: 'organisation.endPost',
      objectKind: 'staff',
      objectId: ids.staffId,
      detail: { post: post.postId, role: post.role, unit: post.unitId, on: day },
    });
  });
}

export function staffNotFound(staffId: StaffId): AppError {
  return new AppError('not_found', 'organisation.staff_not_found', { staff: staffId });
}

function refuseSecond(post: Post, held: readonly Post[]): void {
  const same = held.find((each) => each.role === post.role && each.unitId === post.unitId && (each.validTo === undefined || each.validTo > post.validFrom));
  if (same) throw new AppError('conflict', 'organisation.post_held_already', { role: post.role });
}

function otherRole(posts: readonly [Post, Post], post: Post): string {
  return posts[0] === post ? posts[1].role : posts[0].role;
}
