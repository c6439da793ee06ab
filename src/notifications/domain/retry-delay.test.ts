import { describe, expect, it } from 'vitest';
import { retryDelayInSeconds } from './retry-delay.ts';

describe('the wait before another attempt', () => {
  it('grows from a minute to a day and ends after the eighth attempt', () => {
    const waits = Array.from({ length: 9 }, (_, index) => retryDelayInSeconds(index + 1));
    expect(waits).toEqual([60, 300, 900, 3_600, 14_400, 43_200, 86_400, undefined, undefined]);
  });
});
