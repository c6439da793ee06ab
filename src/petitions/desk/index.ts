export { petitionRoutes } from './routes.ts';
