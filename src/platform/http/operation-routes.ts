import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../kernel/index.ts';
import type { Readiness } from './health.ts';
import type { Metrics } from './metrics.ts';
import { defineRoute, type Route } from './route.ts';

export interface OperationDeps {
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For those who run the program: is it alive, may it get requests, how does it fare. */
export function operationRoutes({ readiness, metrics, metricsToken }: OperationDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/health/live',
      access: { kind: 'public' },
      summary: 'http.api.live',
      standsAlone: true,
      schema: { response: z.object({ status: z.literal('live') }) },
      handler: () => Promise.resolve({ status: 'live' as const }),
    }),
    defineRoute({
      method: 'GET',
      url: '/health/ready',
      access: { kind: 'public' },
      summary: 'http.api.ready',
      alsoAnswers: 503,
      standsAlone: true,
      schema: { response: z.object({ status: z.enum(['ready', 'not_ready']), checks: z.record(z.string(), z.enum(['ok', 'failing'])) }) },
      handler: async (_request, reply) => {
        const answer = await readiness();
        if (answer.status === 'not_ready') reply.status(503);
        return answer;
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/metrics',
      access: { kind: 'public' },
      summary: 'http.api.metrics',
      fails: ['forbidden'],
      standsAlone: true,
      produces: 'file',
      handler: async (request, reply) => {
        if (!mayReadMetrics(request, metricsToken)) throw new AppError('forbidden', 'http.metrics_only_here');
        return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.render());
      },
    }),
  ];
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isEqual(request.headers.authorization ?? '', `Bearer ${token}`);
  // Behind a proxy everybody seems to be this machine.
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.headers[name] !== undefined);
  return !isForwarded && LOOPBACK.has(request.socket.remoteAddress ?? '');
}

function isEqual(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
