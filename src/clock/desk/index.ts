export { clockRoutes } from './routes.ts';
