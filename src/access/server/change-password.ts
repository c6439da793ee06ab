import { record } from '../../audit/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { StaffActor } from '../domain/index.ts';
import { checkNewPassword } from '../domain/password-policy.ts';
import type { AccessDeps } from './access-deps.ts';
import { clearFailures, findCredential, reserveAttempt, savePassword } from './credential-store.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { sessionIdOf } from './session-acts.ts';
import { deleteSessionsOf } from './session-store.ts';

/** Every other session of the person ends. */
export async function changePassword(deps: AccessDeps, actor: StaffActor, command: { currentPassword: string; newPassword: string }): Promise<void> {
  const sessionId = sessionIdOf(actor);
  checkNewPassword(command.newPassword, actor.username);
  await deps.attempts.run(actor.username, () => refuseWrongPassword(deps, actor, command.currentPassword));
  const passwordHash = await hashPassword(command.newPassword);
  await deps.db.transaction(async (tx) => {
    await savePassword(tx, actor.staffId, { passwordHash, changedAt: deps.clock.now(), forgetTotp: false });
    await deleteSessionsOf(tx, actor.staffId, sessionId);
    await record(tx, { actor, action: 'access.changePassword', objectKind: 'staff', objectId: actor.staffId });
  });
}

async function refuseWrongPassword(deps: AccessDeps, { staffId }: StaffActor, password: string): Promise<void> {
  const isAdmitted = await deps.db.transaction((tx) => reserveAttempt(tx, staffId, deps.clock.now()));
  const credential = isAdmitted ? await findCredential(deps.db.reader, staffId) : undefined;
  if (!(await verifyPassword(credential?.passwordHash, password))) throw new AppError('forbidden', 'access.wrong_password');
  await deps.db.transaction((tx) => clearFailures(tx, staffId));
}
