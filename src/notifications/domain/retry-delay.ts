const DELAYS_IN_MINUTES = [1, 5, 15, 60, 240, 720, 1_440];

/** How long to wait after so many failed attempts; `undefined` when it is time to give up (after some 41 hours). */
export function retryDelayInSeconds(attempts: number): number | undefined {
  const minutes = DELAYS_IN_MINUTES[attempts - 1];
  return minutes === undefined ? undefined : minutes * 60;
}
