export { satisfactionRoutes } from './routes.ts';
