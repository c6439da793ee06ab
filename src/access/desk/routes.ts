import type { RouteObject } from 'react-router';

/** Opened without being signed in. */
export const enrolmentRoutes: readonly RouteObject[] = [
  { path: '/enrol/:token', lazy: async () => ({ Component: (await import('./EnrolmentPage.tsx')).EnrolmentPage }) },
];

export const accessRoutes: readonly RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./AccountPage.tsx')).AccountPage }) },
  { path: 'staff', lazy: async () => ({ Component: (await import('./StaffPage.tsx')).StaffPage }) },
];
