import { fromEpochMs, type Instant } from '../kernel/index.ts';

/** Where the program gets the present from; tests pass their own. */
export interface Clock {
  now(): Instant;
}

/** The only reader of the machine's clock. */
export const systemClock: Clock = {
  now: () => fromEpochMs(Date.now()),
};
