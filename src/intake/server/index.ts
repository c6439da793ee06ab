export { memberSheetRoutes } from './members/member-sheet-routes.ts';
