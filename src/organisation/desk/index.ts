export { nameIn } from './choices.ts';
export { FirstSteps } from './FirstSteps.tsx';
export { StaffMultiSelect, UnitMultiSelect } from './OrganisationMultiSelects.tsx';
export { StaffSelect, ThemeSelect, UnitSelect } from './OrganisationSelects.tsx';
export { useRoleName } from './use-role-name.ts';
export { organisationRoutes } from './routes.ts';
export { useColleagues, useThemes, useUnits } from './use-organisation.ts';
