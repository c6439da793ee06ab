import { describe, expect, it } from 'vitest';
import { createReadiness } from './health.ts';
import { aServer } from './testing/a-server.ts';

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'));
const hangs = () => new Promise<void>(() => undefined);

describe('the health of the program', () => {
  it('is alive as long as the process answers, whatever else is broken', async () => {
    const { app } = await aServer({ healthChecks: { database: fails } });
    const response = await app.inject('/health/live');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'live' }]);
    await app.close();
  });

  it('is ready when every part works', async () => {
    const { app } = await aServer({ healthChecks: { database: works, jobs: works } });
    const response = await app.inject('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ready', checks: { database: 'ok', jobs: 'ok' } }]);
    await app.close();
  });

  it('is not ready when a part fails, and does not tell why', async () => {
    const { app } = await aServer({ healthChecks: { database: fails, jobs: works } });
    const response = await app.inject('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([503, { status: 'not_ready', checks: { database: 'failing', jobs: 'ok' } }]);
    await app.close();
  });

  it('is not ready when a part does not answer', async () => {
    expect(await createReadiness({ disk: hangs }, { limitInMs: 10 })()).toEqual({ status: 'not_ready', checks: { disk: 'failing' } });
  });

  it('is asked of the parts once a second, however often it is asked', async () => {
    let [now, asked] = [0, 0];
    const count = () => Promise.resolve(void (asked += 1));
    const readiness = createReadiness({ database: count }, { nowInMs: () => now });
    await Promise.all([readiness(), readiness()]);
    now = 1001;
    await readiness();
    expect(asked).toBe(2);
  });
});

describe('the metrics', () => {
  it('count and time requests by route, never by address', async () => {
    const { app } = await aServer({ gauges: [() => Promise.resolve([{ name: 'xinqiao_jobs_waiting', help: 'Jobs.', value: 4, labels: { queue: 'a"b' } }])] });
    await app.inject('/health/live?code=K7Q2');
    await app.inject('/health/live');
    await app.inject('/nowhere/13800138000');
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toContain('xinqiao_http_request_duration_seconds_count{method="GET",route="/health/live",status="200"} 2');
    expect(body).toContain('route="/health/live",status="200",le="+Inf"} 2');
    expect(body).toContain('route="unknown",status="404"');
    expect(body).toContain('xinqiao_jobs_waiting{queue="a\\"b"} 4');
    expect(body).toMatch(/^xinqiao_event_loop_delay_seconds \d/m);
    expect(body).not.toMatch(/K7Q2|13800138000/);
    await app.close();
  });

  it.each([
    ['this machine', {}, '127.0.0.1', 200],
    ['another machine', {}, '10.0.0.9', 403],
    ['another machine through a proxy on this one', { 'x-forwarded-for': '10.0.0.9' }, '127.0.0.1', 403],
  ])('without a token are for %s: %s', async (_title, headers, remoteAddress, status) => {
    const { app } = await aServer();
    expect((await app.inject({ url: '/metrics', headers: headers as Record<string, string>, remoteAddress })).statusCode).toBe(status);
    await app.close();
  });

  it('with a token are for whoever has it', async () => {
    const { app } = await aServer({ metricsToken: 'a-secret-of-16-characters' });
    const read = (authorization?: string) =>
      app.inject({ url: '/metrics', remoteAddress: '10.0.0.9', headers: authorization === undefined ? {} : { authorization } }).then((response) => response.statusCode);
    expect([await read(), await read('Bearer wrong'), await read('Bearer a-secret-of-16-characters')]).toEqual([403, 403, 200]);
    await app.close();
  });
});
