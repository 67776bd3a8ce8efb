import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same while what it does follows the newest render, so that memoised rows are not redrawn. */
export function useStable<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(act);
  useLayoutEffect(() => { newest.current = act; });
  return useCallback((...args: Args) => newest.current(...args), []);
}
