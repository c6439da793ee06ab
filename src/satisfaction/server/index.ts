export { keepSamples } from './draw-samples.ts';
export { keepSamplesJob } from './jobs/keep-samples-job.ts';
export type { SatisfactionDeps } from './satisfaction-deps.ts';
export { satisfactionRoutes } from './satisfaction-routes.ts';
