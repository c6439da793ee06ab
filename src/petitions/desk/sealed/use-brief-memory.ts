import { useCallback, useEffect, useState } from 'react';
import { parseInstant, toEpochMs } from '../../../platform/kernel/index.ts';
import { systemClock } from '../../../platform/time/index.ts';

const UNUSED_FOR_MS = 10 * 60_000;
const SIGNS_OF_USE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export interface BriefMemory<Value> {
  readonly value: Value | null;
  /** It went by itself, not because somebody closed it. */
  readonly hasExpired: boolean;
  hold(value: Value): void;
  forget(): void;
}

/**
 * Holds what was opened in this page alone, nowhere else in the browser: gone when the page is left, after ten minutes without
 * use, and at the moment given.
 */
export function useBriefMemory<Value>(until?: (value: Value) => string): BriefMemory<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [hasExpired, setExpired] = useState(false);
  const forget = useCallback(() => setValue(null), []);
  const hold = useCallback((next: Value) => {
    setExpired(false);
    setValue(next);
  }, []);
  const end = value === null ? undefined : until?.(value);
  const isHeld = value !== null;
  useEffect(() => {
    if (!isHeld) return;
    const expire = () => {
      setValue(null);
      setExpired(true);
    };
    let unused = setTimeout(expire, UNUSED_FOR_MS);
    const last = end === undefined ? undefined : setTimeout(expire, Math.max(0, toEpochMs(parseInstant(end)) - toEpochMs(systemClock.now())));
    const restart = () => {
      clearTimeout(unused);
      unused = setTimeout(expire, UNUSED_FOR_MS);
    };
    for (const sign of SIGNS_OF_USE) window.addEventListener(sign, restart, { capture: true, passive: true });
    // A browser may keep a page that was left, to show it again on the way back.
    window.addEventListener('pagehide', forget);
    return () => {
      clearTimeout(unused);
      clearTimeout(last);
      for (const sign of SIGNS_OF_USE) window.removeEventListener(sign, restart, { capture: true });
      window.removeEventListener('pagehide', forget);
    };
  }, [isHeld, end, forget]);
  return { value, hasExpired, hold, forget };
}
