export { answerProofFailure } from './progress-answer.ts';
export { byNumber, proofOf, renderProof } from './proof.ts';
export type { TrackDeps } from './progress-answer.ts';
export { trackRoutes } from './track-routes.ts';
