export { messages as trackMessages } from './messages.ts';
export type { TrackDeps } from './progress-answer.ts';
export { byNumber, renderProof } from './proof.ts';
export { trackRoutes } from './track-routes.ts';
