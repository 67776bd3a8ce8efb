import { useSyncExternalStore } from 'react';

/*
 * Whether the window tells what the program is. The application's menu asks for it, and every page that has a menu of its own.
 */

let shown = false;
const listeners = new Set<() => void>();

function put(next: boolean): void {
  shown = next;
  for (const tell of listeners) tell();
}

export const showAbout = (): void => put(true);
const hide = (): void => put(false);

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether it is asked for, and how it is put away. */
export const useAbout = (): { shown: boolean; hide: () => void } => ({ shown: useSyncExternalStore(listen, () => shown), hide });
