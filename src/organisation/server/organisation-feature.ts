import type { FeatureModule } from '../../platform/http/index.ts';
import { messages } from '../messages.ts';
import { organisationRoutes } from './organisation-routes.ts';
import type { PublicInformationDeps } from './public-information-routes.ts';
import { unitDirectoryOf } from './unit-directory.ts';

/** `authoriseOnUnit` comes from the feature that knows permissions, which stands above this one. */
export function organisationFeature(authoriseOnUnit: PublicInformationDeps['authoriseOnUnit']): FeatureModule {
  return {
    name: 'organisation',
    messages: [messages],
    routes: (deps) => organisationRoutes({ ...deps, units: unitDirectoryOf(deps.db), authoriseOnUnit }),
  };
}
