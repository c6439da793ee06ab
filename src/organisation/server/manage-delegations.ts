import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import { type Absence, buildUnitTree, DELEGABLE_ROLES, type Delegation, findRoleConflicts, listPostsOn, listStandIns, type Post, type PostId, type StaffId } from '../domain/index.ts';
import { endAbsence, findDelegation, insertAbsence, insertDelegation, listAbsences, listDelegations, saveRevoked } from './delegation-store.ts';
import { todayOf, type OrganisationDeps } from './organisation-deps.ts';
import { listPosts, lockStaff } from './staff-store.ts';
import { loadUnitHistory } from './unit-store.ts';

/** The one who acts; authorised by the caller. */
export interface Delegating {
  readonly staffId: StaffId;
}

export interface NewDelegation {
  readonly postId: PostId;
  readonly fromStaffId: StaffId;
  readonly toStaffId: StaffId;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly mayPassOn: boolean;
}

const LONGEST_IN_MS = 366 * 86_400_000;

/** Somebody acts for the holder of a post for a time. Throws `organisation.*` where the rules of posts do not let him. */
export async function delegatePost(deps: OrganisationDeps, by: Delegating, wanted: NewDelegation): Promise<string> {
  const now = deps.clock.now();
  refuseTimes(wanted, now);
  if (wanted.toStaffId === by.staffId) throw new AppError('refused', 'organisation.own_post');
  const delegation: Delegation = { ...wanted, delegationId: makeId(), revokedAt: undefined };
  await deps.db.transaction(async (tx) => {
    await refuseUnfit(deps, tx, delegation, now);
    await insertDelegation(tx, delegation, { at: now, by: by.staffId });
    await record(tx, {
      actor: { kind: 'staff', staffId: by.staffId }, action: 'organisation.delegatePost', objectKind: 'post', objectId: wanted.postId,
      detail: { delegation: delegation.delegationId, from: wanted.fromStaffId, to: wanted.toStaffId, fromAt: wanted.fromAt, untilAt: wanted.untilAt, mayPassOn: wanted.mayPassOn },
    });
  });
  return delegation.delegationId;
}

async function refuseUnfit(deps: OrganisationDeps, tx: Transaction, delegation: Delegation, now: Instant): Promise<void> {
  const { postId, fromStaffId, toStaffId } = delegation;
  const stand = await lockStaff(tx, toStaffId);
  if (!stand || stand.disabledAt !== undefined) throw new AppError('not_found', 'organisation.staff_not_found', { staff: toStaffId });
  const today = todayOf(deps);
  const posts = listPostsOn(await listPosts(tx), today);
  const post = posts.find((each) => each.postId === postId);
  if (!post) throw new AppError('not_found', 'organisation.post_not_found', {});
  if (!DELEGABLE_ROLES.includes(post.role)) throw new AppError('refused', 'organisation.post_is_personal', { role: post.role });
  const known = await listDelegations(tx, now);
  if (fromStaffId !== post.staffId && !mayPassOn(known, post, fromStaffId, now)) throw new AppError('refused', 'organisation.may_not_pass_on');
  if (toStaffId === post.staffId) throw new AppError('refused', 'organisation.own_post');
  const tree = buildUnitTree(await loadUnitHistory(tx), today);
  const held = posts.filter((each) => each.staffId === toStaffId);
  const lent: Post = { ...post, staffId: toStaffId };
  const conflict = findRoleConflicts([...held, lent], tree).find((found) => found.posts.includes(lent));
  if (conflict) throw new AppError('refused', 'organisation.role_conflict', { rule: conflict.rule.id, role: post.role, other: conflict.posts[0] === lent ? conflict.posts[1].role : conflict.posts[0].role });
}

function mayPassOn(known: readonly Delegation[], post: Post, staffId: StaffId, now: Instant): boolean {
  const standsIn = listStandIns(known, [post], now).some((each) => each.staffId === staffId);
  return standsIn && known.some((each) => each.postId === post.postId && each.toStaffId === staffId && each.mayPassOn);
}

/** Taken back: with it goes what was passed on from it. Throws `organisation.delegation_not_found`. */
export async function revokeDelegation(deps: OrganisationDeps, by: Delegating, delegationId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const found = await findDelegation(tx, delegationId);
    if (!found || found.revokedAt !== undefined) throw new AppError('not_found', 'organisation.delegation_not_found');
    await saveRevoked(tx, delegationId, deps.clock.now());
    await record(tx, { actor: { kind: 'staff', staffId: by.staffId }, action: 'organisation.revokeDelegation', objectKind: 'post', objectId: found.postId, detail: { delegation: delegationId, to: found.toStaffId } });
  });
}

export async function recordAbsence(deps: OrganisationDeps, by: Delegating, wanted: Omit<Absence, 'absenceId'>): Promise<string> {
  const now = deps.clock.now();
  refuseTimes(wanted, now);
  const absence: Absence = { ...wanted, absenceId: makeId() };
  await deps.db.transaction(async (tx) => {
    if (!(await lockStaff(tx, wanted.staffId))) throw new AppError('not_found', 'organisation.staff_not_found', { staff: wanted.staffId });
    await insertAbsence(tx, absence, { at: now, by: by.staffId });
    await record(tx, { actor: { kind: 'staff', staffId: by.staffId }, action: 'organisation.recordAbsence', objectKind: 'staff', objectId: wanted.staffId, detail: { absence: absence.absenceId, fromAt: wanted.fromAt, untilAt: wanted.untilAt } });
  });
  return absence.absenceId;
}

/** Back again, or not away after all. Throws `organisation.absence_not_found`. */
export async function cancelAbsence(deps: OrganisationDeps, by: Delegating, absence: Absence): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await endAbsence(tx, absence, deps.clock.now());
    await record(tx, { actor: { kind: 'staff', staffId: by.staffId }, action: 'organisation.endAbsence', objectKind: 'staff', objectId: absence.staffId, detail: { absence: absence.absenceId } });
  });
}

/** Throws `organisation.absence_not_found`. */
export async function getAbsence(deps: OrganisationDeps, absenceId: string): Promise<Absence> {
  const found = (await listAbsences(deps.db.reader, deps.clock.now())).find((each) => each.absenceId === absenceId);
  if (!found) throw new AppError('not_found', 'organisation.absence_not_found');
  return found;
}

/** Throws `organisation.delegation_not_found`. */
export async function getDelegation(deps: OrganisationDeps, delegationId: string): Promise<Delegation> {
  const found = await findDelegation(deps.db.reader, delegationId);
  if (!found || found.revokedAt !== undefined) throw new AppError('not_found', 'organisation.delegation_not_found');
  return found;
}

function refuseTimes({ fromAt, untilAt }: Pick<NewDelegation, 'fromAt' | 'untilAt'>, now: Instant): void {
  if (untilAt <= fromAt || untilAt <= now) throw new AppError('invalid', 'organisation.ends_before_it_begins');
  // For longer, somebody gets a post of his own.
  if (Date.parse(untilAt) - Date.parse(fromAt) > LONGEST_IN_MS) throw new AppError('invalid', 'organisation.too_long');
}
