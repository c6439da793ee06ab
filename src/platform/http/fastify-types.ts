import type { Language } from '../ui/index.ts';
import type { RequestActor } from './route-access.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes this request; set before the handler runs. */
    actor: RequestActor;
    language: Language;
  }
  interface FastifyContextConfig {
    route?: Route;
  }
}
