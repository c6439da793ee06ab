export { renderErrorPage } from './error-page.ts';
export { portalRoutes } from './portal-routes.ts';
