import type { Route } from '../../platform/http/index.ts';
import { publicInformationRoutes, type PublicInformationDeps } from './public-information-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { themeRoutes } from './theme-routes.ts';
import { unitRoutes } from './unit-routes.ts';

export function organisationRoutes(deps: PublicInformationDeps): readonly Route[] {
  return [...unitRoutes(deps), ...staffRoutes(deps), ...themeRoutes(deps), ...publicInformationRoutes(deps)];
}
