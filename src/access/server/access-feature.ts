import type { AccessHooks, FeatureModule, ServerDeps } from '../../platform/http/index.ts';
import { unitDirectoryOf } from '../../organisation/server/index.ts';
import { fillTemplate } from '../../platform/ui/index.ts';
import { messages } from '../messages.ts';
import { accessHooks } from './access-hooks.ts';
import { accessRoutes } from './access-routes.ts';
import type { AccessDeps } from './access-deps.ts';
import { createAttemptQueue } from './attempt-queue.ts';
import { issueFirstAdministratorLink } from './issue-enrolment-link.ts';

export interface AccessFeature {
  readonly module: FeatureModule;
  hooks(deps: ServerDeps): AccessHooks;
}

export function createAccessFeature(): AccessFeature {
  const attempts = createAttemptQueue();
  // A demonstration brings its own accounts, which need no authenticator; nowhere else can it be left out.
  const complete = (deps: ServerDeps): AccessDeps => ({ ...deps, units: unitDirectoryOf(deps.db), attempts, requireTotp: !deps.config.isDemo });
  return {
    module: {
      name: 'access',
      messages: [messages],
      routes: (deps) => accessRoutes(complete(deps)),
      start: (deps) => (deps.config.isDemo || deps.config.role === 'worker' ? Promise.resolve([]) : announceFirstAdministrator(deps)),
    },
    hooks: (deps) => accessHooks(complete(deps)),
  };
}

async function announceFirstAdministrator(deps: ServerDeps): Promise<readonly string[]> {
  const link = await issueFirstAdministratorLink(deps);
  if (!link) return [];
  const { language } = deps.config;
  return [fillTemplate(messages[language]['access.first_administrator_link'], { url: link.enrolmentUrl }, language)];
}
