import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../platform/config/index.ts';
import { makeScratchDirectory } from '../../platform/db/index.ts';
import { defineRoute, type FeatureModule, type ServerDeps } from '../../platform/http/index.ts';
import { defineJob } from '../../platform/jobs/index.ts';
import { publicOnlyAccess } from './public-only-access.ts';
import { startServer, type RunningServer } from './start-server.ts';

const seen: string[] = [];
let deps: ServerDeps;

// A feature at the rim: a route that adds a job, a job, a notice and an example.
const greetings: FeatureModule = {
  name: 'greetings',
  messages: [{ 'zh-CN': { 'greetings.hello': '你好' }, en: { 'greetings.hello': 'Hello' } }],
  routes: ({ db, jobs }) => [
    defineRoute({
      method: 'POST',
      url: '/api/v1/greetings',
      access: { kind: 'public' },
      summary: 'greetings.hello',
      status: 202,
      schema: { body: z.object({ id: z.string() }), response: z.object({ id: z.string() }) },
      handler: async ({ body }) => {
        await db.transaction((tx) => jobs.enqueue(tx, 'greetings.greet', { id: body.id }));
        return { id: body.id };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/greetings',
      access: { kind: 'signed-in' },
      summary: 'greetings.hello',
      schema: { response: z.object({}) },
      handler: () => Promise.resolve({}),
    }),
  ],
  jobs: () => [defineJob({ name: 'greetings.greet', payload: z.object({ id: z.string() }), handler: ({ id }) => Promise.resolve(void seen.push(`job ${id}`)) })],
  start: (given) => {
    deps = given;
    seen.push('start');
    return Promise.resolve(['Say hello at /hello']);
  },
  seedDemo: () => Promise.resolve(void seen.push('demo')),
};

const directory = makeScratchDirectory('server');
const config = readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'silent' }, directory);
let server: RunningServer;
beforeAll(async () => {
  server = await startServer(config, { features: [greetings], createAccess: () => publicOnlyAccess, demo: true });
});
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

describe('the server', () => {
  it('starts its database, its features and the example, and is ready', async () => {
    expect(seen).toEqual(['start', 'demo']);
    expect(server.notices).toEqual(['Say hello at /hello']);
    const response = await fetch(`${server.url}/health/ready`);
    expect(await response.json()).toEqual({ status: 'ready', checks: { database: 'ok', migrations: 'ok', jobs: 'ok', disk: 'ok' } });
  });

  it('runs the job that a request has added', async () => {
    const response = await fetch(`${server.url}/api/v1/greetings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"id":"g1"}' });
    expect([response.status, await response.json()]).toEqual([202, { id: 'g1' }]);
    await expect.poll(() => seen).toContain('job g1');
  });

  it('keeps everything closed that is not public while nobody can sign in', async () => {
    expect((await fetch(`${server.url}/api/v1/greetings`)).status).toBe(401);
  });

  it('knows its own address, though it chose the port itself', () => {
    expect(deps.config.publicUrl).toBe(server.url);
    expect(deps.config.port).toBeGreaterThan(0);
  });

  it('measures connections, jobs and room', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/xinqiao_database_connections\{state="open"\} \d/);
    expect(text).toContain('xinqiao_jobs_waiting{queue="greetings.greet"}');
    expect(text).toMatch(/xinqiao_storage_free_bytes \d/);
  });

  it('says which port is taken, and leaves the running one alone', async () => {
    const second = startServer({ ...config, port: deps.config.port }, { features: [], createAccess: () => publicOnlyAccess });
    await expect(second).rejects.toMatchObject({ code: 'http.cannot_listen', params: { port: deps.config.port } });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('stops at once although a stream is open, with its database', async () => {
    const other = makeScratchDirectory('server');
    const streaming: FeatureModule = {
      name: 'streaming',
      routes: ({ closing }) => [
        defineRoute({
          method: 'GET',
          url: '/api/v1/events',
          access: { kind: 'public' },
          summary: 's',
          produces: 'events',
          handler: (_request, reply) => {
            reply.hijack();
            reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
            closing.addEventListener('abort', () => reply.raw.end());
            return Promise.resolve();
          },
        }),
      ],
    };
    const stopping = await startServer({ ...config, dataDirectory: other }, { features: [streaming], createAccess: () => publicOnlyAccess });
    const response = await fetch(`${stopping.url}/api/v1/events`);
    const startedAt = performance.now();
    await stopping.stop();
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(await response.text()).toBe('data: 1\n\n');
    expect(existsSync(join(other, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
    rmSync(other, { recursive: true });
  });
});
