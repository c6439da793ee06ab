import { listPostsOn } from '../../organisation/domain/index.ts';
import { hasDelegations, listPosts, todayOf } from '../../organisation/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { describePosts, type Proof, type StaffActor } from '../domain/index.ts';
import { isSessionOver } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { readStandings } from './read-standings.ts';
import { hashSecretToken } from './secret-token.ts';
import { findSession, type Session, type SignedInStaff } from './session-store.ts';

/** With the posts that are valid today: a post that ended yesterday opens nothing, whatever the session is. */
export async function loadActor(deps: AccessDeps, staff: SignedInStaff, proof: Proof): Promise<StaffActor> {
  const today = todayOf(deps);
  const { reader } = deps.db;
  const [posts, tree, mayStandIn] = await Promise.all([listPosts(reader, staff.staffId), deps.units.treeOn(today), hasDelegations(reader, staff.staffId, deps.clock.now())]);
  const actor: StaffActor = { kind: 'staff', ...staff, posts: describePosts(listPostsOn(posts, today), tree), proof };
  if (!mayStandIn) return actor;
  const standings = await readStandings(deps, tree);
  return { ...actor, standings: standings(staff.staffId) };
}

/** Throws `access.session_over` when the token opens nothing (any more). */
export async function getSession(deps: AccessDeps, token: string): Promise<Session> {
  const session = await findSession(deps.db.reader, hashSecretToken(token));
  if (!session || isSessionOver(session, deps.clock.now())) throw new AppError('unauthenticated', 'access.session_over');
  return session;
}

export function loadSessionActor(deps: AccessDeps, { sessionId, steppedUpAt, hasTotp, staff }: Session): Promise<StaffActor> {
  return loadActor(deps, staff, { kind: 'session', sessionId, steppedUpAt, mustEnrolTotp: deps.requireTotp && !hasTotp });
}
