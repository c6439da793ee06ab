import type { RouteObject } from 'react-router';

export const receptionRoutes: readonly RouteObject[] = [
  { path: 'reception', lazy: async () => ({ Component: (await import('./ReceptionPage.tsx')).ReceptionPage }) },
  { path: 'reception/:receptionDayId', lazy: async () => ({ Component: (await import('./ReceptionDayPage.tsx')).ReceptionDayPage }) },
];
