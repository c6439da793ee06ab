import type { RouteObject } from 'react-router';

export const organisationRoutes: readonly RouteObject[] = [
  { path: 'units', lazy: async () => ({ Component: (await import('./UnitsPage.tsx')).UnitsPage }) },
  { path: 'themes', lazy: async () => ({ Component: (await import('./ThemesPage.tsx')).ThemesPage }) },
  { path: 'public-information', lazy: async () => ({ Component: (await import('./PublicInformationPage.tsx')).PublicInformationPage }) },
];
