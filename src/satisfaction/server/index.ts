export { askLater } from './ask-later.ts';
export { keepSamples } from './draw-samples.ts';
export { askLaterJob } from './jobs/ask-later-job.ts';
export { keepSamplesJob } from './jobs/keep-samples-job.ts';
export { answerLater, findQuestion } from './later-answers.ts';
export { laterRoutes } from './later-routes.ts';
export type { SatisfactionDeps } from './satisfaction-deps.ts';
export { satisfactionRoutes } from './satisfaction-routes.ts';
