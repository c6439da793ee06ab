export { renderLaterQuestion } from './later-pages.ts';
export { laterPageRoutes } from './later-routes.ts';
