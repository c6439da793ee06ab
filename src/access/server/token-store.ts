import { sql } from 'kysely';
import type { StaffId } from '../../organisation/domain/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import type { SignedInStaff } from './session-store.ts';

export interface ApiToken {
  readonly tokenId: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | undefined;
}

/** Nothing for a token that is revoked or over, or whose owner has been disabled. */
export async function findTokenOwner(db: Reader, tokenHash: Buffer, now: Instant): Promise<{ tokenId: string; staff: SignedInStaff } | undefined> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('staff', 'staff.staff_id', 'api_token.staff_id')
    .select(['api_token.token_id as tokenId', 'staff.staff_id as staffId', 'staff.username', 'staff.display_name as displayName', 'staff.locale'])
    .where('api_token.token_hash', '=', tokenHash)
    .where('api_token.revoked_at', 'is', null)
    .where('api_token.expires_at', '>', now)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { tokenId, staffId, ...staff } = row;
  return { tokenId, staff: { ...staff, staffId: staffId as StaffId } };
}

export async function insertToken(tx: Transaction, staffId: StaffId, token: ApiToken & { readonly tokenHash: Buffer }): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      token_hash: token.tokenHash,
      token_id: token.tokenId,
      staff_id: staffId,
      label: token.label,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute();
}

export async function listTokens(db: Reader, staffId: StaffId): Promise<readonly ApiToken[]> {
  const rows = await db.selectFrom('api_token').selectAll().where('staff_id', '=', staffId).orderBy('created_at', 'desc').execute();
  return rows.map((row) => ({
    tokenId: row.token_id,
    label: row.label,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
  }));
}

/** False when the person has no such token. */
export async function revokeToken(tx: Transaction, owned: { staffId: StaffId; tokenId: string }, now: Instant): Promise<boolean> {
  const revoked = await tx
    .updateTable('api_token')
    .set({ revoked_at: sql<Instant>`coalesce(revoked_at, ${now})` })
    .where('staff_id', '=', owned.staffId)
    .where('token_id', '=', owned.tokenId)
    .executeTakeFirst();
  return revoked.numUpdatedRows === 1n;
}
