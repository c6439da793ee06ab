import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAppError } from '../kernel/index.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { keepPostgres, type KeptPostgres } from './keep-postgres.ts';
import { makeScratchDirectory } from './scratch-directory.ts';

let directory: string;
let server: EmbeddedPostgres;
let kept: KeptPostgres;
let news: unknown[];

beforeEach(async () => {
  directory = join(makeScratchDirectory('keeper'), 'postgres');
  server = await startEmbeddedPostgres({ directory, isShared: true });
  news = [];
  kept = keepPostgres(server, { directory, isShared: true }, {
    stopped: () => news.push('stopped'),
    restarted: () => news.push('restarted'),
    failed: (error) => news.push(isAppError(error) ? error.code : error),
  });
});
afterEach(() => kept.stop());

async function canSelect(): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.appUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query('select 1')).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitFor(piece: unknown): Promise<void> {
  for (let waited = 0; !news.includes(piece); waited += 50) {
    if (waited > 20_000) throw new Error(`waited in vain for ${String(piece)}; came: ${JSON.stringify(news)}`);
    await pause(50);
  }
}

describe('the keeper of the packaged database', () => {
  it('starts it again, at the same address, when it was killed', async () => {
    process.kill(server.processId, 'SIGKILL');
    await waitFor('restarted');
    expect(news).toEqual(['stopped', 'restarted']);
    expect(await canSelect()).toBe(true);
  });

  it('makes no empty one where the data is gone, and starts it once the data is back', async () => {
    const [there, elsewhere] = [join(directory, 'cluster'), join(directory, 'unmounted')];
    renameSync(there, elsewhere);
    process.kill(server.processId, 'SIGKILL');
    await waitFor('db.cluster_gone');
    expect(await canSelect()).toBe(false);
    renameSync(elsewhere, there);
    await waitFor('restarted');
    expect(news).toEqual(['stopped', 'db.cluster_gone', 'restarted']);
    expect(await canSelect()).toBe(true);
  });

  it('lets it rest when it was stopped on purpose', async () => {
    await kept.stop();
    await pause(1500);
    expect(news).toEqual([]);
    expect(await canSelect()).toBe(false);
  });

  it('leaves it to another process that still uses it', async () => {
    const other = new pg.Client({ connectionString: server.appUrl });
    await other.connect();
    await kept.stop();
    expect((await other.query('select 1')).rowCount).toBe(1);
    await other.end();
    await (await startEmbeddedPostgres({ directory, isShared: true })).stop();
    expect(await canSelect()).toBe(false);
  });
});
