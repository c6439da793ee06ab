import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { AppError, isAppError } from '../kernel/index.ts';
import type { AccessHooks } from './access-hooks.ts';
import { isCrossSite } from './cross-site.ts';
import { findForbiddenText } from './forbidden-text.ts';
import { describeRoute } from './openapi.ts';
import type { RateLimiter } from './rate-limit.ts';
import { ACCESS_KINDS } from './route-access.ts';
import type { Route } from './route.ts';

export interface MountDeps {
  readonly access: AccessHooks;
  readonly limiter: RateLimiter;
  readonly publicUrl: string;
}

/** Hooks in the order of a request's way: cross-site → authenticate → authorise → parse → limit → handler. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], deps: MountDeps): void {
  app.addHook('onRoute', refuseUnguardedRoute);
  for (const route of routes) {
    refuseUnguardedRoute({ ...route, config: { route } });
    app.route(toFastifyRoute(route, deps));
  }
}

type Guarded = Pick<RouteOptions, 'method' | 'url'> & { readonly config?: { readonly route?: { readonly access?: { readonly kind?: unknown } } } };

// As a hook it also meets a route that someone adds past `defineRoute`. A HEAD route is Fastify's copy of a GET route, with its guards.
function refuseUnguardedRoute({ method, url, config }: Guarded): void {
  const kind = config?.route?.access?.kind;
  if (typeof kind !== 'string' || !ACCESS_KINDS.includes(kind)) throw new Error(`${String(method)} ${url} does not say who may call it: give it \`access\``);
}

function toFastifyRoute(route: Route, deps: MountDeps): RouteOptions {
  const produces = route.produces ?? 'json';
  const status = route.status ?? (200 as const);
  // What leaves is an allow-list: without one a whole row could.
  if (produces === 'json' && status !== 204 && !route.schema.response) throw new Error(`${route.method} ${route.url} does not say what it answers: give it \`schema.response\``);
  const { params, query, body, response } = route.schema;
  return {
    method: route.method,
    url: route.url,
    config: { route },
    ...(route.bodyLimitInBytes === undefined ? {} : { bodyLimit: route.bodyLimitInBytes }),
    ...(produces === 'file' || produces === 'events' ? { compress: false } : {}),
    // Nobody would end the stream that a HEAD request opens.
    ...(produces === 'events' ? { exposeHeadRoute: false } : {}),
    schema: {
      ...describeRoute(route),
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      ...(response ? { response: { [status]: response } } : {}),
    },
    onRequest: (request, reply) => admit(route, deps, { request, reply }),
    preValidation: refuseForbiddenText,
    preHandler: async (request) => {
      for (const limit of route.limits) {
        const key = limit.key(request);
        if (key !== undefined) deps.limiter.take(limit, key);
      }
    },
    handler: async (request, reply) => {
      reply.status(status);
      if (produces === 'html') reply.type('text/html; charset=utf-8');
      const answer = await route.handler(request, reply);
      return status === 204 ? reply.send() : answer;
    },
  };
}

async function admit(route: Route, deps: MountDeps, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<void> {
  // Answers are somebody's own until the route says otherwise.
  reply.header('cache-control', 'no-store');
  if (isCrossSite(request.method, request.headers, deps.publicUrl)) throw new AppError('forbidden', 'http.cross_site');
  request.actor = await authenticate(route, deps.access, request);
  // Before the body is read: who may not call learns nothing of what a call would need, and sends nothing for us to keep.
  await deps.access.authorise(request.actor, route.access, request);
}

// An expired session must not close the public pages to its owner.
async function authenticate(route: Route, access: AccessHooks, request: FastifyRequest): Promise<FastifyRequest['actor']> {
  try {
    return await access.authenticate(request);
  } catch (error) {
    if (route.access.kind === 'public' && isAppError(error) && error.kind === 'unauthenticated') return access.anonymous;
    throw error;
  }
}

async function refuseForbiddenText(request: FastifyRequest): Promise<void> {
  const code = findForbiddenText([request.params, request.query, request.body]);
  if (code !== undefined) throw new AppError('invalid', code);
}
