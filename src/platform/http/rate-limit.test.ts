import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { AppError } from '../kernel/index.ts';
import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { defineRoute } from './route.ts';
import { aServer } from './testing/a-server.ts';

const LIMIT: RateLimit = { name: 'tests.track', capacity: 3, refillPerMinute: 6 };
const HOUR = 3_600_000;

function limiterAt(mostBuckets = 100) {
  let now = 0;
  const limiter = createRateLimiter(() => now, mostBuckets);
  const take = (key: string, limit = LIMIT): number => {
    try {
      limiter.take(limit, key);
      return 0;
    } catch (error) {
      if (error instanceof AppError && error.code === 'http.too_many') return Number(error.params['retryAfterInSeconds']);
      throw error;
    }
  };
  return { take, wait: (ms: number) => void (now += ms) };
}

describe('a rate limit', () => {
  it('lets the capacity through at once and then says how long to wait', () => {
    const { take } = limiterAt();
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
  });

  it('fills up again with time and no higher than the capacity', () => {
    const { take, wait } = limiterAt();
    for (let index = 0; index < 3; index += 1) take('a');
    wait(10_000);
    expect([take('a'), take('a')]).toEqual([0, 10]);
    wait(HOUR);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
  });

  it('does not let waiting attempts push the next one further away', () => {
    const { take, wait } = limiterAt();
    for (let index = 0; index < 30; index += 1) take('a');
    wait(10_000);
    expect(take('a')).toBe(0);
  });

  it('keeps keys and names apart', () => {
    const { take } = limiterAt();
    for (let index = 0; index < 3; index += 1) take('a');
    expect([take('b'), take('a', { ...LIMIT, name: 'tests.other' })]).toEqual([0, 0]);
  });

  it('forgets everything once a day, with the salt', () => {
    const { take, wait } = limiterAt();
    const slow = { name: 'tests.slow', capacity: 1, refillPerMinute: 0.0001 };
    expect([take('a', slow), take('a', slow) > 0]).toEqual([0, true]);
    wait(24 * HOUR);
    expect(take('a', slow)).toBe(0);
  });

  it('under a flood of keys forgets the longest unused and keeps those in use', () => {
    const { take } = limiterAt();
    for (let index = 0; index < 3; index += 1) take('victim');
    for (let index = 0; index < 1000; index += 1) {
      take(`flood ${index}`);
      if (index % 50 === 0) take('victim');
    }
    expect([take('victim') > 0, take('flood 0'), take('flood 0'), take('flood 0')]).toEqual([true, 0, 0, 0]);
  });

  it('of a route counts by what the route gives, and sets free whom it gives nothing for', async () => {
    const route = defineRoute({
      method: 'POST',
      url: '/api/v1/track',
      access: { kind: 'public' },
      summary: 's',
      schema: { body: z.object({ number: z.string().optional() }), response: z.object({}) },
      limits: [{ ...LIMIT, key: (request) => request.body.number }],
      handler: () => Promise.resolve({}),
    });
    const server = await aServer({ routes: [route] });
    const track = (payload: object) => server.app.inject({ method: 'POST', url: '/api/v1/track', payload }).then((response) => response.statusCode);
    const statuses = [];
    for (const number of ['XF-1', 'XF-1', 'XF-1', 'XF-1', 'XF-2']) statuses.push(await track({ number }));
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    for (let index = 0; index < 5; index += 1) expect(await track({})).toBe(200);
    expect(server.log()).not.toMatch(/XF-1|127\.0\.0\.1/);
    await server.app.close();
  });
});

describe('the network address of a person', () => {
  it('is read nowhere, save to tell this machine from others', () => {
    const source = fileURLToPath(new URL('../../', import.meta.url));
    const readers = globSync('**/*.{ts,tsx}', { cwd: source, exclude: ['**/*.test.ts', '**/testing/**'] }).filter((path) =>
      /remoteAddress|\b(?:req|request|raw)\.ips?\b|x-forwarded-for|x-real-ip/i.test(readFileSync(source + path, 'utf8')),
    );
    expect(readers.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(['platform/http/operation-routes.ts', 'platform/logging/withhold.ts']);
  });
});
