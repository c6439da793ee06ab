import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { closeHttpServer } from './close-server.ts';
import { defineRoute } from './route.ts';
import { aServer } from './testing/a-server.ts';

async function listening() {
  const [arrived, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = defineRoute({
    method: 'GET',
    url: '/slow',
    access: { kind: 'public' },
    summary: 's',
    schema: { response: z.object({ done: z.boolean() }) },
    handler: async () => {
      arrived.resolve();
      await release.promise;
      return { done: true };
    },
  });
  const { app } = await aServer({ routes: [slow] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, url, arrived, release };
}

describe('stopping the server', () => {
  it('lets the running request finish and takes no new one', async () => {
    const { app, url, arrived, release } = await listening();
    const running = fetch(`${url}/slow`);
    await arrived.promise;
    const closing = closeHttpServer(app, 5000);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
    release.resolve();
    expect(await (await running).json()).toEqual({ done: true });
    await closing;
  });

  it('waits no longer than the grace for one that never ends', async () => {
    const { app, url, arrived, release } = await listening();
    const running = fetch(`${url}/slow`).then(
      () => 'answered',
      () => 'cut off',
    );
    await arrived.promise;
    await closeHttpServer(app, 50);
    expect(await running).toBe('cut off');
    release.resolve();
  });
});
