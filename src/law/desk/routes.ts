import type { RouteObject } from 'react-router';

export const lawRoutes: readonly RouteObject[] = [{ path: 'law', lazy: async () => ({ Component: (await import('./LawPage.tsx')).LawPage }) }];
