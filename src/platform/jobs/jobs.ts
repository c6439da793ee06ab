import type { Transaction } from '../db/index.ts';
import type { Job } from './job.ts';

export interface EnqueueOptions {
  readonly startAfter?: Date;
  /** While a job with this key waits, it takes on this payload instead of a second job being added. */
  readonly onlyOnceKey?: string;
}

/** How much waits in one queue, as counted within the last minute. */
interface Backlog {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

export interface Jobs {
  /** Makes the job known; in a process that runs jobs, also starts running it, and by its cron if it has one. */
  add(job: Job): Promise<void>;
  /** The job exists if and only if the transaction commits. */
  enqueue(tx: Transaction, name: string, payload: object, options?: EnqueueOptions): Promise<void>;
  /** Many jobs of one name in one statement. */
  enqueueAll(tx: Transaction, name: string, payloads: readonly object[]): Promise<void>;
  listBacklog(): Promise<readonly Backlog[]>;
  /** Jobs that failed for good. */
  countDeadLetters(): Promise<number>;
  /** Puts the dead letters back into their queues, at most `limit`; answers how many. */
  retryDeadLetters(limit: number): Promise<number>;
  /** Throws when the queue cannot be reached or has been stopped. */
  check(): Promise<void>;
  /** Takes no new jobs and lets the running ones finish. */
  stop(): Promise<void>;
}
