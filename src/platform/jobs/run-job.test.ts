import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { createLog } from '../logging/index.ts';
import { defineJob } from './job.ts';
import { runJob } from './run-job.ts';

const log = createLog({ level: 'silent' });
const fetched = (data: unknown) => ({ id: 'j1', name: 'tests.greet', data, expireInSeconds: 1, heartbeatSeconds: null, retryCount: 0, signal: new AbortController().signal });

function greeting(handler: (name: string) => Promise<void>) {
  return defineJob({ name: 'tests.greet', payload: z.object({ personId: z.string().default('nobody') }), handler: ({ personId }) => handler(personId) });
}

describe('running a job', () => {
  it('gives the handler the parsed payload', async () => {
    const seen: string[] = [];
    const job = greeting((id) => Promise.resolve(void seen.push(id)));
    expect(await runJob(job, fetched({ personId: 'p1' }), log)).toEqual({ id: 'j1', status: 'completed' });
    expect(await runJob(job, fetched(null), log)).toEqual({ id: 'j1', status: 'completed' });
    expect(seen).toEqual(['p1', 'nobody']);
  });

  it('puts a wrong payload aside at once, without its values', async () => {
    const job = greeting(() => Promise.reject(new Error('must not run')));
    expect(await runJob(job, fetched({ personId: 13800138000 }), log)).toEqual({ id: 'j1', status: 'deadletter', output: { problems: ['personId: invalid_type'] } });
  });

  it('reports a failure to be tried again, without what people wrote', async () => {
    const result = await runJob(
      greeting(() => Promise.reject(new Error('cannot mail 王小明 <wang@example.cn>'))),
      fetched({}),
      log,
    );
    expect(result).toMatchObject({ id: 'j1', status: 'failed', output: { type: 'Error', message: 'cannot mail … …' } });
  });
});
