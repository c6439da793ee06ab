import { AppError } from '../../platform/kernel/index.ts';

/** Lets the sign-in attempts on one account run one after the other, so that honest ones at the same time do not count against each other. */
export interface AttemptQueue {
  run<Result>(account: string, attempt: () => Promise<Result>): Promise<Result>;
}

// Each waits for a password check of some 50 ms; whoever sends more at once is guessing.
const MOST_WAITING = 20;

export function createAttemptQueue(): AttemptQueue {
  const queues = new Map<string, { last: Promise<unknown>; waiting: number }>();
  return {
    async run(account, attempt) {
      const queue = queues.get(account) ?? { last: Promise.resolve(), waiting: 0 };
      if (queue.waiting >= MOST_WAITING) throw new AppError('too_many', 'access.too_many_attempts', { retryAfterInSeconds: 5 });
      queues.set(account, queue);
      queue.waiting += 1;
      const mine = queue.last.then(attempt, attempt);
      queue.last = mine;
      try {
        return await mine;
      } finally {
        queue.waiting -= 1;
        if (queue.waiting === 0) queues.delete(account);
      }
    },
  };
}
