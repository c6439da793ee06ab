import type { FastifyInstance } from 'fastify';

const LOOK_AGAIN_AFTER_MS = 50;

/** Takes no new requests, lets the running ones finish, and after the grace cuts off those that do not. */
export async function closeHttpServer(app: FastifyInstance, graceInMs: number): Promise<void> {
  // A connection that was busy when the closing began is kept alive by its client once it is idle.
  const sweeper = setInterval(() => app.server.closeIdleConnections(), LOOK_AGAIN_AFTER_MS);
  const cutter = setTimeout(() => app.server.closeAllConnections(), graceInMs);
  try {
    await app.close();
  } finally {
    clearInterval(sweeper);
    clearTimeout(cutter);
  }
}
