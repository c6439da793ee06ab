import { defineRoute, type Route } from '../../platform/http/index.ts';
import { Me, SignIn, StepUp } from '../contract.ts';
import type { StaffActor } from '../domain/index.ts';
import type { AccessDeps } from './access-deps.ts';
import { getSession, loadSessionActor } from './load-actor.ts';
import { presentMe } from './me-view.ts';
import { signOut, stepUp } from './session-acts.ts';
import { createSessionCookie } from './session-cookie.ts';
import { signIn } from './sign-in.ts';
import { staffOf } from './staff-of.ts';

// Besides the lock of an account: one name cannot be tried faster than this from anywhere.
const SIGN_IN_LIMIT = { name: 'sign-in', capacity: 30, refillPerMinute: 30 };

export function sessionRoutes(deps: AccessDeps): readonly Route[] {
  const cookie = createSessionCookie(deps.config.publicUrl);
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/session',
      access: { kind: 'public' },
      summary: 'access.route.sign_in',
      fails: ['unauthenticated'],
      limits: [{ ...SIGN_IN_LIMIT, key: ({ body }) => body.username }],
      schema: { body: SignIn, response: Me },
      handler: async (request, reply) => {
        const token = await signIn(deps, request.body, cookie.read(request));
        cookie.write(reply, token);
        return presentMe(deps, await actorOf(deps, token));
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/session',
      access: { kind: 'signed-in' },
      summary: 'access.route.me',
      schema: { response: Me },
      handler: (request) => presentMe(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/staff/me',
      access: { kind: 'signed-in' },
      summary: 'access.route.me',
      schema: { response: Me },
      handler: (request) => presentMe(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/v1/session',
      access: { kind: 'signed-in' },
      summary: 'access.route.sign_out',
      status: 204,
      handler: async (request, reply) => {
        await signOut(deps, staffOf(request), cookie.read(request) ?? '');
        cookie.clear(reply);
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/session/step-up',
      access: { kind: 'signed-in' },
      summary: 'access.route.step_up',
      schema: { body: StepUp, response: Me },
      handler: async (request) => {
        await stepUp(deps, staffOf(request), request.body);
        return presentMe(deps, await actorOf(deps, cookie.read(request) ?? ''));
      },
    }),
  ];
}

/** As the next request will see the session. */
async function actorOf(deps: AccessDeps, token: string): Promise<StaffActor> {
  return loadSessionActor(deps, await getSession(deps, token));
}
