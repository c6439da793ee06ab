import type { RouteObject } from 'react-router';

export const satisfactionRoutes: readonly RouteObject[] = [
  { path: 'satisfaction', lazy: async () => ({ Component: (await import('./FiguresPage.tsx')).FiguresPage }) },
  { path: 'interviews', lazy: async () => ({ Component: (await import('./InterviewsPage.tsx')).InterviewsPage }) },
  { path: 'still-solved', lazy: async () => ({ Component: (await import('./UnsolvedPage.tsx')).UnsolvedPage }) },
];
