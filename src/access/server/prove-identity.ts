import type { StaffId } from '../../organisation/domain/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import type { AccessDeps } from './access-deps.ts';
import { clearFailures, findCredential, reserveAttempt, returnAttempt, useTotpStep, type Credential } from './credential-store.ts';
import { verifyPassword } from './password-hash.ts';
import { findTotpStep } from './totp.ts';

/** What somebody offers to prove who he is. */
export interface Offer {
  readonly password?: string | undefined;
  readonly totp?: string | undefined;
}

/**
 * `code_missing`: the password is right and the account asks for a code as well. `not_tried`: there is no such account, or it is
 * locked. From outside this looks like `failed`.
 */
export type Proven = 'proven' | 'failed' | 'code_missing' | 'not_tried';

/** A password, and the code when an authenticator has been set up. */
export async function proveBySignIn(deps: AccessDeps, staffId: StaffId | undefined, offer: { password: string; totp?: string | undefined }): Promise<Proven> {
  const now = deps.clock.now();
  const credential = await admit(deps, staffId, now);
  const isRight = await verifyPassword(credential?.passwordHash, offer.password);
  if (!credential) return 'not_tried';
  if (!isRight) return 'failed';
  if (credential.totpSecret && offer.totp === undefined) {
    await deps.db.transaction((tx) => returnAttempt(tx, credential.staffId));
    return 'code_missing';
  }
  if (credential.totpSecret && !(await acceptCode(deps, credential, { code: offer.totp ?? '', now }))) return 'failed';
  await deps.db.transaction((tx) => clearFailures(tx, credential.staffId));
  return 'proven';
}

/** Of somebody who is signed in already: the code when an authenticator has been set up, the password otherwise. */
export async function proveAgain(deps: AccessDeps, staffId: StaffId, offer: Offer): Promise<Proven> {
  const now = deps.clock.now();
  const credential = await admit(deps, staffId, now);
  if (!credential) return 'not_tried';
  const isRight = credential.totpSecret
    ? await acceptCode(deps, credential, { code: offer.totp ?? '', now })
    : await verifyPassword(credential.passwordHash, offer.password ?? '');
  if (isRight) await deps.db.transaction((tx) => clearFailures(tx, staffId));
  return isRight ? 'proven' : 'failed';
}

/** Where the secret of an authenticator is bound to, so that it cannot be moved to another account. */
export function totpContext(staffId: StaffId): string {
  return `credential.totp_secret:${staffId}`;
}

export function signInFailed(): AppError {
  return new AppError('unauthenticated', 'access.sign_in_failed');
}

// A locked account is treated like one that does not exist: nobody learns from outside which it is.
async function admit(deps: AccessDeps, staffId: StaffId | undefined, now: Instant): Promise<Credential | undefined> {
  if (staffId === undefined) return undefined;
  const isAdmitted = await deps.db.transaction((tx) => reserveAttempt(tx, staffId, now));
  return isAdmitted ? findCredential(deps.db.reader, staffId) : undefined;
}

async function acceptCode(deps: AccessDeps, credential: Credential, { code, now }: { code: string; now: Instant }): Promise<boolean> {
  if (!credential.totpSecret) return false;
  const secret = deps.keys.decryptText(credential.totpSecret, totpContext(credential.staffId));
  const step = findTotpStep(secret, code, now);
  return step !== undefined && deps.db.transaction((tx) => useTotpStep(tx, credential.staffId, step));
}
