import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installJobsSchema } from '../../jobs/install-jobs-schema.ts';
import { makeScratchDirectory, migrate, startEmbeddedPostgres } from '../index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { readonly superuserUrl: string; readonly appUrl: string; readonly migratorUrl: string };
  }
}

/** One PostgreSQL for a run of tests; each test file clones its own database from the migrated one. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const directory = makeScratchDirectory('test');
  const server = await startEmbeddedPostgres({
    directory: join(directory, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' },
  });
  await migrate(server.migratorUrl);
  await installJobsSchema(server.migratorUrl);
  project.provide('databaseServer', { superuserUrl: server.superuserUrl, appUrl: server.appUrl, migratorUrl: server.migratorUrl });
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
