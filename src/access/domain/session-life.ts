import { fromEpochMs, toEpochMs, type Instant } from '../../platform/kernel/index.ts';

const MINUTE_IN_MS = 60_000;
const IDLE_IN_MS = 30 * MINUTE_IN_MS;
const LONGEST_IN_MS = 12 * 60 * MINUTE_IN_MS;
const STEP_UP_IN_MS = 5 * MINUTE_IN_MS;
const TOUCH_EVERY_MS = MINUTE_IN_MS;

interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

export function sessionExpiry(createdAt: Instant): Instant {
  return later(createdAt, LONGEST_IN_MS);
}

/** Half an hour without a request, or twelve hours in all. */
export function isSessionOver({ lastSeenAt, expiresAt }: SessionTimes, now: Instant): boolean {
  return now >= expiresAt || now >= later(lastSeenAt, IDLE_IN_MS);
}

/** The oldest `lastSeenAt` with which a session is still alive. */
export function idleSince(now: Instant): Instant {
  return later(now, -IDLE_IN_MS);
}

/** One write a minute is enough to know that somebody is there. */
export function mustTouch(lastSeenAt: Instant, now: Instant): boolean {
  return now >= later(lastSeenAt, TOUCH_EVERY_MS);
}

/** Until when a fresh proof counts. */
export function steppedUpUntil(steppedUpAt: Instant | undefined): Instant | undefined {
  return steppedUpAt === undefined ? undefined : later(steppedUpAt, STEP_UP_IN_MS);
}

export function isFreshlyProven(steppedUpAt: Instant | undefined, now: Instant): boolean {
  const until = steppedUpUntil(steppedUpAt);
  return until !== undefined && now < until;
}

export function later(instant: Instant, ms: number): Instant {
  return fromEpochMs(toEpochMs(instant) + ms);
}
