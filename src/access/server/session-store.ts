import { sql } from 'kysely';
import type { StaffId } from '../../organisation/domain/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import { idleSince } from '../domain/session-life.ts';

export interface SignedInStaff {
  readonly staffId: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly locale: string;
}

export interface Session {
  readonly sessionId: string;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly steppedUpAt: Instant | undefined;
  readonly hasTotp: boolean;
  readonly staff: SignedInStaff;
}

/** Nothing for a staff member who has been disabled. */
export async function findSession(db: Reader, tokenHash: Buffer): Promise<Session | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.staff_id', 'session.staff_id')
    .leftJoin('credential', 'credential.staff_id', 'session.staff_id')
    .select([
      'session.session_id as sessionId',
      'session.last_seen_at as lastSeenAt',
      'session.expires_at as expiresAt',
      'session.stepped_up_at as steppedUpAt',
      'staff.staff_id as staffId',
      'staff.username',
      'staff.display_name as displayName',
      'staff.locale',
      sql<boolean>`credential.totp_confirmed_at is not null`.as('hasTotp'),
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { sessionId, lastSeenAt, expiresAt, steppedUpAt, hasTotp, staffId, ...staff } = row;
  return { sessionId, lastSeenAt, expiresAt, steppedUpAt: steppedUpAt ?? undefined, hasTotp, staff: { ...staff, staffId: staffId as StaffId } };
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly sessionId: string;
  readonly staffId: StaffId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly steppedUpAt: Instant | undefined;
}

export async function insertSession(tx: Transaction, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      session_id: session.sessionId,
      staff_id: session.staffId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      stepped_up_at: session.steppedUpAt ?? null,
    })
    .execute();
}

export async function touchSession(tx: Transaction, sessionId: string, now: Instant): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: now }).where('session_id', '=', sessionId).execute();
}

export async function stepUpSession(tx: Transaction, sessionId: string, now: Instant): Promise<void> {
  await tx.updateTable('session').set({ stepped_up_at: now, last_seen_at: now }).where('session_id', '=', sessionId).execute();
}

export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** All sessions of the person, but the given one. */
export async function deleteSessionsOf(tx: Transaction, staffId: StaffId, exceptSessionId?: string): Promise<void> {
  const mine = tx.deleteFrom('session').where('staff_id', '=', staffId);
  await (exceptSessionId === undefined ? mine : mine.where('session_id', '<>', exceptSessionId)).execute();
}

export async function deleteSessionsOver(tx: Transaction, staffId: StaffId, now: Instant): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('staff_id', '=', staffId)
    .where((where) => where.or([where('expires_at', '<=', now), where('last_seen_at', '<=', idleSince(now))]))
    .execute();
}
