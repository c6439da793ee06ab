import type { Channel } from '../../../petitions/domain/index.ts';

/** What comes in by itself, whether the office is open or not. */
export function isByWire(channel: Channel): boolean {
  return channel === 'ONLINE' || channel === 'EMAIL' || channel === 'HOTLINE_TRANSFER';
}
