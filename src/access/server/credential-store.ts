import type { StaffId } from '../../organisation/domain/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import { lockedUntil } from '../domain/lockout.ts';

export interface Credential {
  readonly staffId: StaffId;
  readonly passwordHash: string;
  /** Encrypted; only a confirmed secret is kept. */
  readonly totpSecret: Buffer | undefined;
}

export async function findCredential(db: Reader, staffId: StaffId): Promise<Credential | undefined> {
  const row = await db.selectFrom('credential').select(['password_hash', 'totp_secret']).where('staff_id', '=', staffId).executeTakeFirst();
  return row && { staffId, passwordHash: row.password_hash, totpSecret: row.totp_secret ?? undefined };
}

/** A new password opens the account again; the authenticator stays unless `forgetTotp` says that its owner lost it. */
export async function savePassword(tx: Transaction, staffId: StaffId, change: { passwordHash: string; changedAt: Instant; forgetTotp: boolean }): Promise<void> {
  const row = { password_hash: change.passwordHash, password_changed_at: change.changedAt, failed_count: 0, locked_until: null };
  const noTotp = change.forgetTotp ? { totp_secret: null, totp_confirmed_at: null, totp_last_step: null } : {};
  await tx
    .insertInto('credential')
    .values({ staff_id: staffId, ...row })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ ...row, ...noTotp }))
    .execute();
}

export async function saveTotp(tx: Transaction, staffId: StaffId, totp: { secret: Buffer; confirmedAt: Instant; step: number }): Promise<void> {
  await tx
    .updateTable('credential')
    .set({ totp_secret: totp.secret, totp_confirmed_at: totp.confirmedAt, totp_last_step: totp.step })
    .where('staff_id', '=', staffId)
    .execute();
}

/**
 * Counts an attempt as failed before it is made, so that many at once cannot all pass below the limit; false while the account is locked.
 * A right attempt takes it back with `clearFailures`.
 */
export async function reserveAttempt(tx: Transaction, staffId: StaffId, now: Instant): Promise<boolean> {
  const row = await tx.selectFrom('credential').select(['failed_count', 'locked_until']).where('staff_id', '=', staffId).forUpdate().executeTakeFirst();
  if (!row || (row.locked_until !== null && row.locked_until > now)) return false;
  const failedCount = row.failed_count + 1;
  await tx
    .updateTable('credential')
    .set({ failed_count: failedCount, locked_until: lockedUntil(failedCount, now) ?? null })
    .where('staff_id', '=', staffId)
    .execute();
  return true;
}

/** For a right password that came without the code: neither a success nor a failure. */
export async function returnAttempt(tx: Transaction, staffId: StaffId): Promise<void> {
  await tx
    .updateTable('credential')
    .set((column) => ({ failed_count: column('failed_count', '-', 1), locked_until: null }))
    .where('staff_id', '=', staffId)
    .where('failed_count', '>', 0)
    .execute();
}

export async function clearFailures(tx: Transaction, staffId: StaffId): Promise<void> {
  await tx.updateTable('credential').set({ failed_count: 0, locked_until: null }).where('staff_id', '=', staffId).execute();
}

/** False when this step, or a later one, has been used already: of two requests with one code only the first gets through. */
export async function useTotpStep(tx: Transaction, staffId: StaffId, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('credential')
    .set({ totp_last_step: step })
    .where('staff_id', '=', staffId)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
