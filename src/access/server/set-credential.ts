import type { StaffId } from '../../organisation/domain/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import { savePassword } from './credential-store.ts';
import { hashPassword } from './password-hash.ts';

/** Gives a demonstration account its password without a link; the caller made it at random. */
export async function setCredential(tx: Transaction, staffId: StaffId, password: string, now: Instant): Promise<void> {
  await savePassword(tx, staffId, { passwordHash: await hashPassword(password), changedAt: now, forgetTotp: true });
}
