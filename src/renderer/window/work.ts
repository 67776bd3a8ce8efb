import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UnderWay } from '../../shared/contract/work.ts';
import { client, onCoreUp } from './core/core.ts';

/** What takes longer than this is told, in ms; what is over before does not flash. */
const quick = 1_000;

let list: UnderWay[] = [];
const listeners = new Set<() => void>();

function become(next: UnderWay[]): void {
  list = next;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

async function listen(): Promise<void> {
  try {
    for await (const now of await client.work.follow()) become(now);
  } catch {
    // The connection was lost; a new one begins a new round.
  }
  become([]);
}

/** Follows what the core does that takes long. */
export function followWork(): void {
  onCoreUp(() => void listen());
}

/** What has been under way for more than a second; null: nothing. */
export function useLongWork(): UnderWay | null {
  const first = useSyncExternalStore(subscribe, () => list[0]);
  const [long, setLong] = useState<number | null>(null);
  const id = first?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => setLong(id), quick);
    return () => clearTimeout(timer);
  }, [id]);
  return first && first.id === long ? first : null;
}

/** Has it leave all as it was before. */
export const giveUp = ({ id }: UnderWay): void => void client.work.cancel({ id }).catch(() => undefined);

/** The same of what a procedure does now. */
export const giveUpDoing = (procedure: string): void => list.filter(({ doing }) => doing === procedure).forEach(giveUp);
