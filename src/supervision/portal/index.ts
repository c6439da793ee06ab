export { protectionRoutes } from './protection-routes.ts';
