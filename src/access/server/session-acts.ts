import { record } from '../../audit/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { StepUp } from '../contract.ts';
import type { StaffActor } from '../domain/index.ts';
import type { AccessDeps } from './access-deps.ts';
import { proveAgain } from './prove-identity.ts';
import { hashSecretToken } from './secret-token.ts';
import { deleteSession, stepUpSession } from './session-store.ts';

export async function signOut(deps: AccessDeps, actor: StaffActor, token: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await deleteSession(tx, hashSecretToken(token));
    await record(tx, { actor, action: 'access.signOut', objectKind: 'session', objectId: sessionIdOf(actor) });
  });
}

/** For a few minutes sensitive acts need no further proof. */
export async function stepUp(deps: AccessDeps, actor: StaffActor, offer: StepUp): Promise<void> {
  const sessionId = sessionIdOf(actor);
  const proven = await deps.attempts.run(actor.username, () => proveAgain(deps, actor.staffId, offer));
  // Not `unauthenticated`: the session is as good as before, only this proof was not.
  if (proven !== 'proven') throw new AppError('forbidden', 'access.step_up_failed');
  await deps.db.transaction(async (tx) => {
    await stepUpSession(tx, sessionId, deps.clock.now());
    await record(tx, { actor, action: 'access.stepUp', objectKind: 'session', objectId: sessionId });
  });
}

/** What concerns the account itself is done in a browser, never by a program with a token. */
export function sessionIdOf(actor: StaffActor): string {
  if (actor.proof.kind !== 'session') throw new AppError('forbidden', 'access.not_by_token');
  return actor.proof.sessionId;
}
