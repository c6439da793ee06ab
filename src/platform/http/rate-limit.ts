import { createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../kernel/index.ts';

export interface RateLimit {
  /** Limits of one name share their buckets, wherever they are used. */
  readonly name: string;
  /** How many may come at once. */
  readonly capacity: number;
  readonly refillPerMinute: number;
}

export interface RateLimiter {
  /** Takes one token or throws `http.too_many` with `retryAfterInSeconds`. */
  take(limit: RateLimit, key: string): void;
}

interface Bucket {
  tokens: number;
  refilledAtMs: number;
  readonly fullAfterMs: number;
}

const ROTATE_AFTER_MS = 24 * 3_600_000;
const MOST_BUCKETS = 100_000;

/**
 * Token buckets in memory. What a bucket is keyed by (a number, a name, a device) is never kept: only its HMAC
 * under a salt that exists in this process alone and is thrown away every day, together with all buckets.
 */
export function createRateLimiter(nowInMs: () => number = () => performance.now(), mostBuckets = MOST_BUCKETS): RateLimiter {
  let buckets = new Map<string, Bucket>();
  let salt = randomBytes(32);
  let rotateAtMs = nowInMs() + ROTATE_AFTER_MS;

  function rotate(now: number): void {
    if (now < rotateAtMs) return;
    buckets = new Map();
    salt = randomBytes(32);
    rotateAtMs = now + ROTATE_AFTER_MS;
  }

  return {
    take(limit, key) {
      const now = nowInMs();
      rotate(now);
      const id = createHmac('sha256', salt).update(`${limit.name}\0${key}`).digest('base64');
      const bucket = buckets.get(id) ?? newBucket(limit, now);
      refill(bucket, limit, now);
      // Moves the bucket to the end, so that the map is in the order of last use.
      buckets.delete(id);
      buckets.set(id, bucket);
      if (buckets.size > mostBuckets) dropIdle(buckets, mostBuckets, now);
      if (bucket.tokens < 1) throw tooMany(bucket, limit);
      bucket.tokens -= 1;
    },
  };
}

function newBucket(limit: RateLimit, now: number): Bucket {
  return { tokens: limit.capacity, refilledAtMs: now, fullAfterMs: (limit.capacity / limit.refillPerMinute) * 60_000 };
}

function refill(bucket: Bucket, limit: RateLimit, now: number): void {
  bucket.tokens = Math.min(limit.capacity, bucket.tokens + ((now - bucket.refilledAtMs) / 60_000) * limit.refillPerMinute);
  bucket.refilledAtMs = now;
}

// First those that have filled up again, which say nothing; only if that is not enough, the longest unused.
function dropIdle(buckets: Map<string, Bucket>, mostBuckets: number, now: number): void {
  for (const [id, bucket] of buckets) {
    if (now - bucket.refilledAtMs >= bucket.fullAfterMs) buckets.delete(id);
  }
  for (const id of buckets.keys()) {
    if (buckets.size <= mostBuckets * 0.9) return;
    buckets.delete(id);
  }
}

function tooMany(bucket: Bucket, limit: RateLimit): AppError {
  const seconds = Math.max(1, Math.ceil(((1 - bucket.tokens) / limit.refillPerMinute) * 60));
  return new AppError('too_many', 'http.too_many', { retryAfterInSeconds: seconds });
}
