import type { z } from 'zod';

interface JobContext {
  readonly jobId: string;
  /** Aborted when the program stops or the job has taken too long. */
  readonly signal: AbortSignal;
}

interface JobBasics {
  /** `feature.what-it-does`; kept in the database, so never renamed while jobs wait. */
  readonly name: string;
  /** When it runs by itself, in Chinese time: `minute hour day month weekday`. Its payload is then `{}`. */
  readonly cron?: string;
  /** How often a failed run is repeated, at growing distances, before the job goes to the dead letters; 5 when not given. */
  readonly retryLimit?: number;
  /** How many run at once in one process; 10 when not given. */
  readonly concurrency?: number;
  readonly limitInSeconds?: number;
}

export interface JobDefinition<Payload extends z.ZodType> extends JobBasics {
  /** Ids only: payloads stay in the database for days and are not encrypted. */
  readonly payload: Payload;
  /** May run twice for one job, after a crash for instance: it must do no harm the second time. */
  handler(payload: z.output<Payload>, context: JobContext): Promise<void>;
}

/** A job as the queue runs it; made by `defineJob` only. */
export interface Job extends JobBasics {
  readonly payload: z.ZodType;
  handler(payload: unknown, context: JobContext): Promise<void>;
}

export function defineJob<Payload extends z.ZodType>(definition: JobDefinition<Payload>): Job {
  // The queue calls the handler only with what this very schema has parsed.
  return definition;
}
