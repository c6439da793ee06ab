import { record } from '../../audit/server/index.ts';
import type { StaffId } from '../../organisation/domain/index.ts';
import { findStaffByUsername, type OrganisationActor } from '../../organisation/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import { later } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { makeSecretToken } from './secret-token.ts';
import { insertToken, revokeToken } from './token-store.ts';

type TokenDeps = Pick<AccessDeps, 'db' | 'clock'>;

const DAY_IN_MS = 24 * 3_600_000;
export const TOKEN_PREFIX = 'xq_';

export interface CreatedToken {
  readonly tokenId: string;
  /** Shown once; only its SHA-256 is kept. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface TokenWish {
  readonly label: string;
  readonly validForDays: number;
}

/** A bearer token that may do what its owner may, as long as the owner may. */
export async function createToken(deps: TokenDeps, actor: OrganisationActor, staffId: StaffId, wish: TokenWish): Promise<CreatedToken> {
  const createdAt = deps.clock.now();
  const expiresAt = later(createdAt, wish.validForDays * DAY_IN_MS);
  const { token, tokenHash } = makeSecretToken(TOKEN_PREFIX);
  const tokenId = makeId();
  await deps.db.transaction(async (tx) => {
    await insertToken(tx, staffId, { tokenHash, tokenId, label: wish.label, createdAt, expiresAt, revokedAt: undefined });
    await record(tx, { actor, action: 'access.createToken', objectKind: 'apiToken', objectId: tokenId, detail: { staff: staffId, expiresAt } });
  });
  return { tokenId, token, expiresAt };
}

/** For whoever runs the machine. */
export async function createTokenFor(deps: TokenDeps, actor: OrganisationActor, username: string, wish: TokenWish): Promise<CreatedToken> {
  const staff = await findStaffByUsername(deps.db.reader, username);
  if (!staff || staff.disabledAt !== undefined) throw new AppError('not_found', 'access.unknown_username', { username });
  return createToken(deps, actor, staff.staffId, wish);
}

export async function endToken(deps: TokenDeps, actor: OrganisationActor, owned: { staffId: StaffId; tokenId: string }): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (!(await revokeToken(tx, owned, deps.clock.now()))) throw new AppError('not_found', 'access.token_not_found');
    await record(tx, { actor, action: 'access.revokeToken', objectKind: 'apiToken', objectId: owned.tokenId });
  });
}
