import type { RouteObject } from 'react-router';

export const clockRoutes: readonly RouteObject[] = [
  { path: 'calendar', lazy: async () => ({ Component: (await import('./CalendarPage.tsx')).CalendarPage }) },
];
