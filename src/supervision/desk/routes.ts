import type { RouteObject } from 'react-router';

export const supervisionRoutes: readonly RouteObject[] = [
  { path: 'supervision', lazy: async () => ({ Component: (await import('./SupervisionPage.tsx')).SupervisionPage }) },
  { path: 'suggestions', lazy: async () => ({ Component: (await import('./SuggestionPage.tsx')).SuggestionPage }) },
  { path: 'petitions/:petitionId/retaliation', lazy: async () => ({ Component: (await import('./ReportRetaliationPage.tsx')).ReportRetaliationPage }) },
];
