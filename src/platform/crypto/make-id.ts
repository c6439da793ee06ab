import { systemClock } from '../time/index.ts';
import { toEpochMs } from '../kernel/index.ts';
import { takeRandomBytes } from './random-bytes.ts';

/** A UUID of version 7 (RFC 9562): ordered by time, so that new rows land at the end of an index. */
export function makeId(): string {
  const bytes = takeRandomBytes(16);
  bytes.writeUIntBE(toEpochMs(systemClock.now()), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
