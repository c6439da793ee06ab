export { byNumber, renderProof } from './proof.ts';
export { trackRoutes } from './track-routes.ts';
