import type { FastifyRequest } from 'fastify';
import type { RequestActor, RouteAccess } from './route-access.ts';

/** What the access feature does for every request; both functions throw an AppError to refuse. */
export interface AccessHooks {
  /** Who calls when nobody says who he is. */
  readonly anonymous: RequestActor;
  /** Who is it? Runs before the body is read. */
  authenticate(request: FastifyRequest): Promise<RequestActor>;
  /** May he call this route at all? Runs before the body is read. */
  authorise(actor: RequestActor, access: RouteAccess, request: FastifyRequest): Promise<void>;
}
