import { record } from '../../audit/server/index.ts';
import { findStaffByUsername, type Staff } from '../../organisation/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { SignIn } from '../contract.ts';
import { sessionExpiry } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { proveBySignIn, signInFailed } from './prove-identity.ts';
import { hashSecretToken, makeSecretToken } from './secret-token.ts';
import { deleteSession, deleteSessionsOver, insertSession } from './session-store.ts';

/**
 * Answers the token of a new session. `earlierToken` is what the browser brought along: it ends, so that a session that
 * somebody planted there never becomes a signed-in one.
 */
export async function signIn(deps: AccessDeps, command: SignIn, earlierToken?: string): Promise<string> {
  return deps.attempts.run(command.username, async () => {
    const found = await findStaffByUsername(deps.db.reader, command.username);
    const staff = found?.disabledAt === undefined ? found : undefined;
    const proven = await proveBySignIn(deps, staff?.staffId, command);
    if (staff && proven === 'proven') return openSession(deps, staff, earlierToken);
    if (staff && proven === 'failed') await recordFailure(deps, staff);
    throw proven === 'code_missing' ? new AppError('unauthenticated', 'access.totp_required') : signInFailed();
  });
}

async function openSession(deps: AccessDeps, { staffId }: Staff, earlierToken: string | undefined): Promise<string> {
  const now = deps.clock.now();
  const { token, tokenHash } = makeSecretToken();
  const sessionId = makeId();
  await deps.db.transaction(async (tx) => {
    if (earlierToken !== undefined) await deleteSession(tx, hashSecretToken(earlierToken));
    await deleteSessionsOver(tx, staffId, now);
    await insertSession(tx, { tokenHash, sessionId, staffId, createdAt: now, expiresAt: sessionExpiry(now), steppedUpAt: now });
    await record(tx, { actor: { kind: 'staff', staffId }, action: 'access.signIn', objectKind: 'session', objectId: sessionId });
  });
  return token;
}

async function recordFailure(deps: AccessDeps, { staffId }: Staff): Promise<void> {
  await deps.db.transaction((tx) => record(tx, { actor: { kind: 'public' }, action: 'access.failSignIn', objectKind: 'staff', objectId: staffId }));
}
