import type { Route } from '../../platform/http/index.ts';
import type { AccessDeps } from './access-deps.ts';
import { credentialRoutes } from './credential-routes.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { tokenRoutes } from './token-routes.ts';

export function accessRoutes(deps: AccessDeps): readonly Route[] {
  return [...sessionRoutes(deps), ...credentialRoutes(deps), ...enrolmentRoutes(deps), ...tokenRoutes(deps), ...delegationRoutes(deps)];
}
