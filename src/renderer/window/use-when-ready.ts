import { useEffect, useEffectEvent } from 'react';

/** Does what was asked for before the core had answered, each time that `ready` becomes true; `act` is the newest then. */
export function useWhenReady(ready: boolean, act: () => void): void {
  const newest = useEffectEvent(act);
  useEffect(() => { if (ready) newest(); }, [ready]);
}
