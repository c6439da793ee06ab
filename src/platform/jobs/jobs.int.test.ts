import pg from 'pg';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing/index.ts';
import { createLog } from '../logging/index.ts';
import { installJobsSchema } from './install-jobs-schema.ts';
import { defineJob, type Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import { openJobs } from './open-jobs.ts';

const log = createLog({ level: 'silent' });
const Payload = z.object({ petitionId: z.string() });
let database: TestDatabase;
let worker: Jobs;
let web: Jobs;

beforeAll(async () => {
  database = await createTestDatabase();
  await installJobsSchema(database.migratorUrl);
  worker = await openJobs({ url: database.appUrl, runsJobs: true, log });
  web = await openJobs({ url: database.appUrl, runsJobs: false, log });
});
afterAll(async () => {
  await Promise.all([worker.stop(), web.stop()]);
  await database.drop();
});

async function collecting(name: string) {
  const seen: string[] = [];
  let wake: (() => void) | undefined;
  const job = defineJob({
    name,
    payload: Payload,
    handler: ({ petitionId }) => {
      seen.push(petitionId);
      wake?.();
      return Promise.resolve();
    },
  });
  await worker.add(job);
  await web.add(job);
  const until = async (count: number): Promise<void> => {
    while (seen.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { seen, until };
}

describe('a job', () => {
  it('runs in the worker soon after the transaction of the web process has committed', async () => {
    const { seen, until } = await collecting('tests.committed');
    const startedAt = performance.now();
    await database.db.transaction((tx) => web.enqueue(tx, 'tests.committed', { petitionId: 'p1' }));
    await until(1);
    expect(seen).toEqual(['p1']);
    // By notification; the next poll would come after 10 seconds.
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it('does not exist when its transaction rolls back', async () => {
    const { seen, until } = await collecting('tests.rolled-back');
    const failed = database.db.transaction(async (tx) => {
      await web.enqueue(tx, 'tests.rolled-back', { petitionId: 'lost' });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await database.db.transaction((tx) => web.enqueue(tx, 'tests.rolled-back', { petitionId: 'kept' }));
    await until(1);
    expect(seen).toEqual(['kept']);
  });

  it('comes in hundreds in one statement', async () => {
    const { seen, until } = await collecting('tests.many');
    const payloads = Array.from({ length: 300 }, (_, index) => ({ petitionId: `p${index}` }));
    await database.db.transaction((tx) => web.enqueueAll(tx, 'tests.many', payloads));
    await until(300);
    expect(new Set(seen).size).toBe(300);
  });

  it('that nobody has declared cannot be added', async () => {
    const adding = database.db.transaction((tx) => web.enqueue(tx, 'tests.unknown', {}));
    await expect(adding).rejects.toThrow('no feature has declared the job tests.unknown');
  });

  it('that keeps failing becomes a dead letter and can be tried again', async () => {
    const attempts: string[] = [];
    const done = Promise.withResolvers<void>();
    const job: Job = defineJob({
      name: 'tests.failing',
      payload: Payload,
      retryLimit: 0,
      handler: ({ petitionId }) => {
        attempts.push(petitionId);
        if (attempts.length === 1) return Promise.reject(new Error('no luck'));
        done.resolve();
        return Promise.resolve();
      },
    });
    await worker.add(job);
    await database.db.transaction((tx) => worker.enqueue(tx, 'tests.failing', { petitionId: 'p1' }));
    await expect.poll(() => worker.retryDeadLetters(10), { timeout: 10_000 }).toBe(1);
    await done.promise;
    expect(attempts).toEqual(['p1', 'p1']);
  });

  it('with the same key waits only once', async () => {
    await web.add(defineJob({ name: 'tests.once', payload: Payload, handler: () => Promise.resolve() }));
    await database.db.transaction(async (tx) => {
      for (const petitionId of ['a', 'b']) await web.enqueue(tx, 'tests.once', { petitionId }, { onlyOnceKey: 'k' });
      await web.enqueue(tx, 'tests.once', { petitionId: 'c' }, { onlyOnceKey: 'other' });
    });
    expect(await readPayloads('tests.once')).toEqual([{ petitionId: 'b' }, { petitionId: 'c' }]);
  });

  it('with a cron is scheduled in Chinese time, and no longer when the cron is gone', async () => {
    const daily = { name: 'tests.daily', payload: z.object({}), handler: () => Promise.resolve() };
    await worker.add(defineJob({ ...daily, cron: '0 8 * * *' }));
    expect(await readSchedules()).toEqual([{ cron: '0 8 * * *', timezone: 'Asia/Shanghai' }]);
    const later = await openJobs({ url: database.appUrl, runsJobs: true, log });
    await later.add(defineJob(daily));
    expect(await readSchedules()).toEqual([]);
    await later.stop();
  });
});

describe('the queue', () => {
  it('is installed by the owner of the tables, and again without harm; the program cannot change it', async () => {
    await installJobsSchema(database.migratorUrl);
    await expect(query(database.appUrl, 'drop table pgboss.job')).rejects.toThrow('must be owner');
  });

  it('tells its backlog and whether it works', async () => {
    expect((await worker.listBacklog()).map(({ name }) => name)).toContain('tests.committed');
    expect(await worker.countDeadLetters()).toBe(0);
    await expect(worker.check()).resolves.toBeUndefined();
    const stopped = await openJobs({ url: database.appUrl, runsJobs: false, log });
    await stopped.stop();
    await expect(stopped.check()).rejects.toMatchObject({ code: 'jobs.not_running' });
  });
});

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function readPayloads(name: string): Promise<readonly unknown[]> {
  const rows = await query(database.superuserUrl, `select data from pgboss.job where name = '${name}' order by data`);
  return rows.map((row) => (row as { data: unknown }).data);
}

function readSchedules(): Promise<readonly unknown[]> {
  return query(database.superuserUrl, `select cron, timezone from pgboss.schedule where name = 'tests.daily'`);
}
