import { fromKysely, PgBoss, type JobResult, type QueueOptions } from 'pg-boss';
import { AppError } from '../kernel/index.ts';
import type { Log } from '../logging/index.ts';
import { JOBS_SCHEMA } from './install-jobs-schema.ts';
import type { Job } from './job.ts';
import type { EnqueueOptions, Jobs } from './jobs.ts';
import { runJob } from './run-job.ts';

export interface JobsOptions {
  readonly url: string;
  /** Role to take on at connect, for a server whose login owns the tables. */
  readonly databaseRole?: string;
  /** False: jobs are only added here and run elsewhere. */
  readonly runsJobs: boolean;
  readonly log: Log;
}

const DEAD_LETTERS = 'dead-letters';
const TIME_ZONE = 'Asia/Shanghai';
const STOP_LIMIT_IN_MS = 15_000;
const RETRY: QueueOptions = { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 };
const DEFAULT_CONCURRENCY = 10;

/** Opens the queue; the tables have been installed by `installJobsSchema`. */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const boss = createBoss(options);
  const known = new Set<string>();
  const workerIds: string[] = [];
  let isOpen = true;
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);

  function assertKnown(name: string): void {
    if (!known.has(name)) throw new Error(`no feature has declared the job ${name}`);
  }

  return {
    add: async (job) => {
      await declareQueue(boss, job);
      known.add(job.name);
      if (options.runsJobs) workerIds.push(await startWorking(boss, job, options.log));
    },
    enqueue: async (tx, name, payload, { startAfter, onlyOnceKey }: EnqueueOptions = {}) => {
      assertKnown(name);
      const sendOptions = { db: fromKysely(tx), ...(startAfter ? { startAfter } : {}) };
      if (onlyOnceKey === undefined) await boss.send(name, payload, sendOptions);
      else await boss.upsert(name, payload, { ...sendOptions, singletonKey: onlyOnceKey });
    },
    enqueueAll: async (tx, name, payloads) => {
      assertKnown(name);
      if (payloads.length === 0) return;
      await boss.insert(name, payloads.map((data) => ({ data })), { db: fromKysely(tx) });
    },
    listBacklog: async () => {
      const queues = await boss.getQueues([...known]);
      return queues.map(({ name, queuedCount, activeCount, failedCount }) => ({ name, waiting: queuedCount, active: activeCount, failed: failedCount }));
    },
    countDeadLetters: async () => (await boss.getQueueStats(DEAD_LETTERS, { force: true }))[0]?.queuedCount ?? 0,
    retryDeadLetters: async (limit) => {
      const moved = await boss.redrive(DEAD_LETTERS, { limit });
      // Moving jobs notifies nobody.
      for (const id of workerIds) boss.notifyWorker(id);
      return moved;
    },
    check: async () => {
      if (!isOpen || !(await boss.isInstalled())) throw new AppError('unavailable', 'jobs.not_running');
    },
    stop: async () => {
      isOpen = false;
      await boss.stop({ graceful: true, timeout: STOP_LIMIT_IN_MS });
    },
  };
}

function createBoss({ url, databaseRole, runsJobs, log }: JobsOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    application_name: 'xinqiao-jobs',
    max: 4,
    ...(databaseRole === undefined ? {} : { options: `-c role=${databaseRole}` }),
    // The program's role owns no tables: it neither migrates nor rebuilds indexes.
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: runsJobs,
    schedule: runsJobs,
    useListenNotify: runsJobs,
    // A cron that is due is noticed within seconds rather than a minute.
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 1,
  });
  boss.on('error', (error) => log.error({ err: asError(error) }, 'job queue failed'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'job queue warns'));
  return boss;
}

/** The queue hands over some errors as plain objects of their properties. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : Object.assign(new Error('unknown'), error);
}

async function declareQueue(boss: PgBoss, job: Job): Promise<void> {
  const options = {
    ...RETRY,
    ...(job.retryLimit === undefined ? {} : { retryLimit: job.retryLimit }),
    ...(job.limitInSeconds === undefined ? {} : { expireInSeconds: job.limitInSeconds }),
    deadLetter: DEAD_LETTERS,
    notify: true,
  };
  await boss.createQueue(job.name, { ...options, policy: 'standard' });
  // Made by an earlier version, it may have other settings.
  await boss.updateQueue(job.name, options);
}

async function startWorking(boss: PgBoss, job: Job, log: Log): Promise<string> {
  const workerId = await boss.work(job.name, settingsOf(job), async (batch): Promise<JobResult[]> => Promise.all(batch.map((each) => runJob(job, each, log))));
  // One run makes up for all that were due while nobody was there.
  if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: TIME_ZONE, missed: 'once' });
  else await boss.unschedule(job.name);
  return workerId;
}

function settingsOf(job: Job) {
  return {
    batchSize: job.concurrency ?? DEFAULT_CONCURRENCY,
    burstWhenBatchFull: true,
    perJobResults: true,
    // New jobs are notified at once; polling is for repetitions and for jobs that were put off.
    notifyPollingIntervalSeconds: 10,
    pollingIntervalSeconds: 2,
  } as const;
}
