import { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Of Fastify's own log lines only this one stays; one line a request is written by `recordRequests`. */
export class OwnLogLines extends LogController {
  constructor() {
    super({ disableRequestLogging: true, requestIdLogLabel: 'requestId' });
  }

  override streamError(error: Error, request: FastifyRequest): void {
    request.log.warn({ err: error }, 'answer broke off');
  }
}

/** Logs and measures by route: neither the address asked for, which can hold a number or a code, nor who asked. */
export function recordRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest({ method: request.method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}
