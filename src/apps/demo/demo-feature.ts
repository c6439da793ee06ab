import type { PetitionDeps } from '../../petitions/server/index.ts';
import type { FeatureModule, ServerDeps } from '../../platform/http/index.ts';
import { createDemoProgress } from './demo-progress.ts';
import { messages as demoMessages } from './messages.ts';
import { DEFAULT_PETITIONS, DEFAULT_SEED, describePrepared, prepareDemo } from './prepare-demo.ts';

/** The example organisation of `start --demo`: made before the first request, and told to whoever started it. */
export function createDemoFeature(petitionsOf: (deps: ServerDeps) => PetitionDeps): FeatureModule {
  return {
    name: 'demo',
    messages: [demoMessages],
    start: async (deps) => {
      const { isDemo, role, dataDirectory, language } = deps.config;
      if (!isDemo || role === 'worker') return [];
      const progress = createDemoProgress();
      try {
        const wanted = { dataDirectory, language, petitions: DEFAULT_PETITIONS, seed: DEFAULT_SEED, onProgress: progress.show };
        return [describePrepared(await prepareDemo(petitionsOf(deps), wanted), language).join('\n  ')];
      } finally {
        progress.stop();
      }
    },
  };
}
