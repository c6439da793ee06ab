import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMatrixFaults } from '../../access/server/testing/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { makeScratchDirectory } from '../../platform/db/index.ts';
import type { Route, ServerDeps } from '../../platform/http/index.ts';
import { plan } from './features.ts';
import { type RunningServer, startServer } from './start-server.ts';

const directory = makeScratchDirectory('matrix');
let server: RunningServer;
let deps: ServerDeps;
let routes: readonly Route[];
beforeAll(async () => {
  const config = readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'silent' }, directory);
  const spy = { name: 'spy', start: (given: ServerDeps) => Promise.resolve(((deps = given), [])) };
  server = await startServer(config, { ...plan, features: [...plan.features, spy] });
  routes = plan.features.flatMap((feature) => feature.routes?.(deps) ?? []);
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

it('admits every role to the routes of the whole program as the decision table says, and the public to none of the staff', async () => {
  expect(routes.length).toBeGreaterThan(50);
  expect(await findMatrixFaults(routes, plan.createAccess(deps), deps.clock.now())).toEqual([]);
});

it('answers nobody who has not signed in, on any route of the staff', async () => {
  const admitted: string[] = [];
  for (const { method, url, access } of routes) {
    if (access.kind !== 'staff') continue;
    const path = url.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000001');
    const { status } = await fetch(server.url + path, { method, ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{"not' }) });
    // Nor is he told what is wrong with what he sends.
    if (status !== 401) admitted.push(`${method} ${url}: ${status}`);
  }
  expect(admitted).toEqual([]);
});
