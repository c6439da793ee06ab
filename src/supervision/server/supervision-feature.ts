import type { FeatureModule, PlatformDeps } from '../../platform/http/index.ts';
import { messages } from '../messages.ts';
import { askAfterEndJob } from './jobs/ask-after-end-job.ts';
import { escalateSuggestionsJob } from './jobs/escalate-suggestions-job.ts';
import { proposeSupervisionsJob } from './jobs/propose-supervisions-job.ts';
import { retaliationRoutes } from './retaliation-routes.ts';
import { suggestionRoutes } from './suggestion-routes.ts';
import type { ProtectionDeps } from './supervision-deps.ts';
import { supervisionRoutes } from './supervision-routes.ts';

export function createSupervisionFeature(depsOf: (deps: PlatformDeps) => ProtectionDeps): FeatureModule {
  return {
    name: 'supervision',
    messages: [messages],
    routes: (deps) => [...supervisionRoutes(depsOf(deps)), ...suggestionRoutes(depsOf(deps)), ...retaliationRoutes(depsOf(deps))],
    jobs: (deps) => [proposeSupervisionsJob(depsOf(deps)), escalateSuggestionsJob(depsOf(deps)), askAfterEndJob(depsOf(deps))],
  };
}
