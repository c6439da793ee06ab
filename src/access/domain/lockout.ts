import { fromEpochMs, toEpochMs, type Instant } from '../../platform/kernel/index.ts';

const FAILURES_PER_LOCK = 5;
const FIRST_LOCK_IN_MINUTES = 15;
const LONGEST_LOCK_IN_MINUTES = 24 * 60;

/** After every fifth failure in a row the account rests: 15 minutes, 30, 60 … a day at most. */
export function lockedUntil(failedCount: number, now: Instant): Instant | undefined {
  if (failedCount === 0 || failedCount % FAILURES_PER_LOCK !== 0) return undefined;
  const minutes = Math.min(LONGEST_LOCK_IN_MINUTES, FIRST_LOCK_IN_MINUTES * 2 ** (failedCount / FAILURES_PER_LOCK - 1));
  return fromEpochMs(toEpochMs(now) + minutes * 60_000);
}
