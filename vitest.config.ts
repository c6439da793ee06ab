import { defineConfig } from 'vitest/config';

const serverTests = { environment: 'node', pool: 'forks' as const };

export default defineConfig({
  test: {
    projects: [
      { test: { ...serverTests, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: ['**/*.int.test.ts', '**/node_modules/**'] } },
      {
        test: {
          ...serverTests,
          name: 'integration',
          include: ['src/**/*.int.test.ts'],
          globalSetup: ['src/platform/db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...serverTests,
          name: 'journeys',
          include: ['e2e/*.spec.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...serverTests,
          // Every road of a matter, walked to its end: a quarter of an hour, run by hand and before a release.
          name: 'roads',
          include: ['e2e/roads/*.spec.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
