import type { PetitionDeps } from '../../petitions/server/index.ts';
import type { FeatureModule, ServerDeps } from '../../platform/http/index.ts';
import { PROPOSE_SUPERVISIONS } from '../../supervision/server/index.ts';
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
        const prepared = await prepareDemo(petitionsOf(deps), wanted);
        // So that the supervisors find at once what the first night would lay before them.
        if (prepared.isNew) await deps.db.transaction((tx) => deps.jobs.enqueue(tx, PROPOSE_SUPERVISIONS, {}));
        return [describePrepared(prepared, language).join('\n  ')];
      } finally {
        progress.stop();
      }
    },
  };
}
