import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useSyncExternalStore } from 'react';
import type { Contract } from '../../shared/contract/index.ts';
import type { CoreState } from '../../shared/contract/shell.ts';
import { CoreLink, nowhere } from './core-link.ts';
import { afterPress, whenReleased } from './press.ts';
import { queryClient } from './query-client.ts';
import { keepConnected } from './transport.ts';

export type Client = ContractRouterClient<Contract>;

const link = new CoreLink(whenReleased);

/** The core as the window asks it. Every call ends: with its answer, or with an error that `formatError` can word. */
export const client: Client = createORPCClient(link);
/** Queries and mutations of the same calls. */
export const rpc = createTanstackQueryUtils(client);

/** `shutOut`: in a browser, a page that was not opened by the address that its host had printed. */
type State = CoreState | 'starting' | 'shutOut';
let state: State = 'starting';
const listeners = new Set<() => void>();
/** Why the portfolio that was open could not be opened again after the core came back. */
let reopenProblem: unknown = null;

function become(next: State): void {
  state = next;
  for (const tell of listeners) afterPress(tell);
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Whether the core is there. While it is down, a banner says so and calls fail within seconds. */
export function useCoreState(): State {
  return useSyncExternalStore(subscribe, () => state);
}

/** Why the portfolio could not be opened again after the core came back; null when it could. */
export function useReopenProblem(): unknown {
  return useSyncExternalStore(subscribe, () => reopenProblem);
}

const upListeners = new Set<() => void>();
/** Calls back each time a connection is ready for calls. */
export function onCoreUp(callback: () => void): () => void {
  upListeners.add(callback);
  if (state === 'up') callback();
  return () => upListeners.delete(callback);
}

/** A core that was started again has no portfolio open: opens the one that the window shows. */
async function reopen(direct: Client): Promise<void> {
  const shown = queryClient.getQueryData(rpc.portfolio.status.queryKey());
  if (!shown || (await direct.portfolio.status()) !== null) return;
  await direct.portfolio.open({ path: shown.path, readOnly: shown.access === 'read' });
}

async function goUp(connection: ClientLink<ClientContext>, isCurrent: () => boolean): Promise<void> {
  const again = state === 'down';
  reopenProblem = null;
  if (again) {
    try {
      await reopen(createORPCClient(connection));
    } catch (problem) {
      if (!isCurrent()) return;
      reopenProblem = problem;
    }
  }
  if (!isCurrent()) return;
  link.open(connection);
  become('up');
  for (const tell of upListeners) tell();
  if (again) await queryClient.invalidateQueries();
}

/** Connects the window with the core and keeps it so. Called once, at the start. */
export function connectCore(): void {
  let current: ClientLink<ClientContext> | null = null;
  keepConnected({
    onConnected: (connection) => {
      current = connection;
      void goUp(connection, () => current === connection);
    },
    onLost: () => {
      current = null;
      link.lose();
      become('down');
    },
    onShutOut: () => {
      link.open(nowhere);
      become('shutOut');
    },
  });
}
