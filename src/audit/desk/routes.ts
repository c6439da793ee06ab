import type { RouteObject } from 'react-router';

export const auditRoutes: readonly RouteObject[] = [
  { path: 'journal', lazy: async () => ({ Component: (await import('./JournalPage.tsx')).JournalPage }) },
];
