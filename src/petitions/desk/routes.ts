import type { RouteObject } from 'react-router';

export const petitionRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./MyDeskPage.tsx')).MyDeskPage }) },
  { path: 'petitions', lazy: async () => ({ Component: (await import('./PetitionListPage.tsx')).PetitionListPage }) },
  { path: 'petitions/:petitionId', lazy: async () => ({ Component: (await import('./petition/PetitionPage.tsx')).PetitionPage }) },
  { path: 'print-queue', lazy: async () => ({ Component: (await import('./print-queue/PrintQueuePage.tsx')).PrintQueuePage }) },
  { path: 'leading', lazy: async () => ({ Component: (await import('./LeaderDeskPage.tsx')).LeaderDeskPage }) },
  { path: 'deputies', lazy: async () => ({ Component: (await import('./DeputiesPage.tsx')).DeputiesPage }) },
  { path: 'officer-key', lazy: async () => ({ Component: (await import('./sealed/OfficerKeyPage.tsx')).OfficerKeyPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('./register/RegisterPage.tsx')).RegisterPage }) },
  { path: 'register/sealed', lazy: async () => ({ Component: (await import('./sealed/SealedReceiptPage.tsx')).SealedReceiptPage }) },
];
