import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { isUniqueViolation, type Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { CreateStaff } from '../contract.ts';
import type { StaffId } from '../domain/index.ts';
import { addPost, staffNotFound } from './manage-posts.ts';
import type { OrganisationActor, OrganisationDeps } from './organisation-deps.ts';
import { findStaffByUsername, insertStaff, lockStaff, saveDisabled } from './staff-store.ts';

/** Adds a person with the first posts, within the caller's transaction, which also makes the way to sign in. */
export async function addStaff(deps: OrganisationDeps & { readonly tx: Transaction }, actor: OrganisationActor, command: CreateStaff): Promise<StaffId> {
  const staffId = makeId() as StaffId;
  const { username, displayName, email, locale } = command;
  const taken = new AppError('conflict', 'organisation.username_taken', { username });
  if (await findStaffByUsername(deps.tx, username)) throw taken;
  try {
    await insertStaff(deps.tx, { staffId, username, displayName, email, locale }, deps.clock.now());
  } catch (error) {
    throw isUniqueViolation(error, 'staff_username_key') ? taken : error;
  }
  await record(deps.tx, { actor, action: 'organisation.createStaff', objectKind: 'staff', objectId: staffId, detail: { username } });
  for (const post of command.posts) await addPost(deps, actor, staffId, post);
  return staffId;
}

/** A disabled person cannot sign in, and every open session and token of theirs is dead with the next request. */
export async function setStaffDisabled(deps: OrganisationDeps, actor: OrganisationActor, staffId: StaffId, isDisabled: boolean): Promise<void> {
  if (actor.kind === 'staff' && actor.staffId === staffId) throw new AppError('refused', 'organisation.own_account', {});
  await deps.db.transaction(async (tx) => {
    const staff = await lockStaff(tx, staffId);
    if (!staff) throw staffNotFound(staffId);
    if ((staff.disabledAt !== undefined) === isDisabled) return;
    await saveDisabled(tx, staffId, isDisabled ? deps.clock.now() : undefined);
    await record(tx, {
      actor,
      action: isDisabled ? 'organisation.disableStaff' : 'organisation.enableStaff',
      objectKind: 'staff',
      objectId: staffId,
    });
  });
}
