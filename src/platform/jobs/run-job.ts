import type { Job as FetchedJob, JobResult } from 'pg-boss';
import { describeError, type Log } from '../logging/index.ts';
import type { Job } from './job.ts';

/** Runs one job and says what became of it. What is kept of a failure names no person. */
export async function runJob(job: Job, { id, data, signal }: FetchedJob<unknown>, log: Log): Promise<JobResult> {
  const payload = job.payload.safeParse(data ?? {});
  if (!payload.success) {
    // A payload does not get better by trying again.
    const problems = payload.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    log.error({ jobId: id, job: job.name, problems }, 'job has a wrong payload');
    return { id, status: 'deadletter', output: { problems } };
  }
  try {
    await job.handler(payload.data, { jobId: id, signal });
    return { id, status: 'completed' };
  } catch (error) {
    log.error({ jobId: id, job: job.name, err: error }, 'job failed');
    return { id, status: 'failed', output: describeError(error) };
  }
}
