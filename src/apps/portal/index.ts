export { renderErrorPage } from './error-page.ts';
export { messages as portalSiteMessages } from './messages.ts';
export { portalRoutes } from './portal-routes.ts';
export type { PortalDeps } from './portal-routes.ts';
