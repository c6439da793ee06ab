import type { FastifyRequest } from 'fastify';
import type { AccessHooks, RouteAccess } from '../../platform/http/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { forbidden, mayEver, PUBLIC_ACTOR, type Actor, type Permission, type StaffActor } from '../domain/index.ts';
import { NEVER_BY_TOKEN, STEP_UP_PERMISSIONS } from '../domain/decision-table.ts';
import { isFreshlyProven, mustTouch } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { getSession, loadActor, loadSessionActor } from './load-actor.ts';
import { refuseForgery } from './refuse-forgery.ts';
import { hashSecretToken } from './secret-token.ts';
import { createSessionCookie } from './session-cookie.ts';
import { touchSession } from './session-store.ts';
import { findTokenOwner } from './token-store.ts';
import './request-types.ts';

/** Who calls, and whether he may call this route at all; which rows he sees is decided in the use-case. */
export function accessHooks(deps: AccessDeps): AccessHooks {
  const cookie = createSessionCookie(deps.config.publicUrl);
  return {
    anonymous: PUBLIC_ACTOR,
    async authenticate(request) {
      const { authorization } = request.headers;
      if (authorization !== undefined) return authenticateToken(deps, authorization);
      const token = cookie.read(request);
      return token === undefined ? PUBLIC_ACTOR : authenticateSession(deps, token, request);
    },
    async authorise(actor, access) {
      admit(actor, access, deps);
    },
  };
}

async function authenticateToken(deps: AccessDeps, authorization: string): Promise<Actor> {
  const token = /^Bearer (xq_[A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1];
  const owner = token === undefined ? undefined : await findTokenOwner(deps.db.reader, hashSecretToken(token), deps.clock.now());
  if (!owner) throw new AppError('unauthenticated', 'access.bad_token');
  return loadActor(deps, owner.staff, { kind: 'token', tokenId: owner.tokenId });
}

async function authenticateSession(deps: AccessDeps, token: string, request: FastifyRequest): Promise<Actor> {
  const now = deps.clock.now();
  const session = await getSession(deps, token);
  refuseForgery(request, deps.config.publicUrl);
  if (mustTouch(session.lastSeenAt, now)) await deps.db.transaction((tx) => touchSession(tx, session.sessionId, now));
  return loadSessionActor(deps, session);
}

function admit(actor: Actor, access: RouteAccess, deps: Pick<AccessDeps, 'clock'>): void {
  if (access.kind === 'public' || access.kind === 'petitioner') return;
  if (actor.kind !== 'staff') throw new AppError('unauthenticated', 'access.sign_in_required');
  if (access.kind === 'signed-in') return;
  if (actor.proof.kind === 'session' && actor.proof.mustEnrolTotp) throw new AppError('forbidden', 'access.totp_enrolment_required');
  if (!mayEver(actor, access.permission)) throw forbidden(access.permission);
  refuseStaleProof(actor, access.permission, deps);
}

function refuseStaleProof({ proof }: StaffActor, permission: Permission, { clock }: Pick<AccessDeps, 'clock'>): void {
  if (proof.kind === 'token') {
    if (NEVER_BY_TOKEN.has(permission)) throw new AppError('forbidden', 'access.not_by_token');
    return;
  }
  if (STEP_UP_PERMISSIONS.has(permission) && !isFreshlyProven(proof.steppedUpAt, clock.now())) throw new AppError('forbidden', 'access.step_up_required');
}
