export { receptionPageRoutes } from './reception-page-routes.ts';
