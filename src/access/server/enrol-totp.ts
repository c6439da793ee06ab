import { toString as drawQrCode } from 'qrcode';
import { record } from '../../audit/server/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import type { StaffActor } from '../domain/index.ts';
import { isFreshlyProven } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { findCredential, saveTotp } from './credential-store.ts';
import { proveAgain, totpContext } from './prove-identity.ts';
import { sessionIdOf } from './session-acts.ts';
import { deleteSessionsOf, stepUpSession } from './session-store.ts';
import { findTotpStep, TOTP_SECRET_LENGTH, toTotpSecret, totpUri } from './totp.ts';

export interface StartedTotp {
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

/** Shows the secret of a new authenticator; whoever has one already proves that it is his. */
export async function startTotp(deps: AccessDeps, actor: StaffActor, currentCode: string | undefined): Promise<StartedTotp> {
  const secret = pendingSecret(deps, actor);
  const credential = await findCredential(deps.db.reader, actor.staffId);
  if (credential?.totpSecret) {
    const proven = await deps.attempts.run(actor.username, () => proveAgain(deps, actor.staffId, { totp: currentCode }));
    if (proven !== 'proven') throw new AppError('forbidden', 'access.step_up_failed');
    await deps.db.transaction((tx) => stepUpSession(tx, sessionIdOf(actor), deps.clock.now()));
  }
  const uri = totpUri(secret, actor.username);
  return { secret, uri, qrSvg: await drawQrCode(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }) };
}

/** Keeps the secret once a code shows that the authenticator has it. Every other session ends. */
export async function confirmTotp(deps: AccessDeps, actor: StaffActor, code: string): Promise<void> {
  const sessionId = sessionIdOf(actor);
  const now = deps.clock.now();
  await refuseUnproven(deps, actor, now);
  const secret = pendingSecret(deps, actor);
  const step = findTotpStep(secret, code, now);
  if (step === undefined) throw new AppError('invalid', 'access.totp_not_confirmed');
  await deps.db.transaction(async (tx) => {
    await saveTotp(tx, actor.staffId, { secret: deps.keys.encryptText(secret, totpContext(actor.staffId)), confirmedAt: now, step });
    await deleteSessionsOf(tx, actor.staffId, sessionId);
    await record(tx, { actor, action: 'access.confirmTotp', objectKind: 'staff', objectId: actor.staffId });
  });
}

// A stolen session must not replace the authenticator of its owner.
async function refuseUnproven(deps: AccessDeps, { staffId, proof }: StaffActor, now: Instant): Promise<void> {
  const credential = await findCredential(deps.db.reader, staffId);
  const isFresh = proof.kind === 'session' && isFreshlyProven(proof.steppedUpAt, now);
  if (credential?.totpSecret && !isFresh) throw new AppError('forbidden', 'access.step_up_required');
}

// Derived from the session, so that nothing unconfirmed is stored and a half-done change leaves the old authenticator in force.
function pendingSecret({ keys }: AccessDeps, actor: StaffActor): string {
  return toTotpSecret(keys.deriveBytes('access.totp', sessionIdOf(actor), TOTP_SECRET_LENGTH));
}
