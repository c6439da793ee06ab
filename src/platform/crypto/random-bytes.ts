import { randomFillSync } from 'node:crypto';

const POOL_LENGTH = 4096;
const pool = Buffer.allocUnsafeSlow(POOL_LENGTH);
let used = POOL_LENGTH;

/** Random bytes for keys, nonces and ids: a call of the generator costs the same for 16 bytes as for 4,096, so it fills a store. */
export function takeRandomBytes(length: number): Buffer {
  if (used + length > POOL_LENGTH) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = Buffer.from(pool.subarray(used, used + length));
  // What has been given out must not be found here again.
  pool.fill(0, used, used + length);
  used += length;
  return taken;
}
