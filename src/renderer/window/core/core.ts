import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useSyncExternalStore } from 'react';
import type { Contract } from '../../../shared/contract/index.ts';
import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import type { CoreState, Shell } from '../../../shared/contract/shell.ts';
import { afterPress, whenReleased } from '../press.ts';
import { CoreLink, nowhere } from './core-link.ts';
import { CoreWatch } from './core-watch.ts';
import { queryClient } from './query-client.ts';
import { keepConnected } from './transport.ts';

export type Client = ContractRouterClient<Contract>;

const link = new CoreLink(whenReleased);

/** The core as the window asks it. Every call ends: with its answer, or with an error that `formatError` can word. */
export const client: Client = createORPCClient(link);
/** Queries and mutations of the same calls. */
export const rpc = createTanstackQueryUtils(client);

/** `stopping`: down because the user had it stopped. `shutOut`: in a browser, a page that was not opened by the address that its host had printed. */
type State = CoreState | 'starting' | 'stopping' | 'shutOut';
/** Why the portfolio that the window showed is not open after the core came back: it could not be, or was not to be. */
type NotReopened = { because: 'failed'; problem: unknown } | { because: 'stopped'; portfolio: OpenPortfolio };

let state: State = 'starting';
/** The core that is there now, or was there last, is one that the user had stopped. */
let isStopped = false;
let busyWith: string | null = null;
let notReopened: NotReopened | null = null;
const listeners = new Set<() => void>();

function tellAll(): void {
  for (const tell of listeners) afterPress(tell);
}

function become(next: State): void {
  state = next;
  tellAll();
}

const watch = new CoreWatch((procedure) => {
  busyWith = procedure;
  tellAll();
});

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Whether the core is there. While it is down, a banner says so and calls fail within seconds. */
export function useCoreState(): State {
  return useSyncExternalStore(subscribe, () => state);
}

/** What the core has not answered for ten seconds though it lives, as the name of a procedure; null while it answers. */
export function useBusyCore(): string | null {
  return useSyncExternalStore(subscribe, () => busyWith);
}

/** Why the portfolio was not opened again after the core came back; null when it was, or another one since. */
export function useNotReopened(): NotReopened | null {
  return useSyncExternalStore(subscribe, () => notReopened);
}

/** Another portfolio is shown, or the same again: why it was not there is over. */
export function dropNotReopened(): void {
  notReopened = null;
  tellAll();
}

const shownPortfolio = () => queryClient.getQueryData(rpc.portfolio.status.queryKey()) ?? null;

/**
 * Ends a core that is busy, at the user's word. It starts again without the portfolio, for what kept it busy may have been
 * the opening itself.
 */
export function stopCore(shell: Shell): void {
  isStopped = true;
  shell.stopCore();
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
  const shown = shownPortfolio();
  if (!shown || (await direct.portfolio.status()) !== null) return;
  await direct.portfolio.open({ path: shown.path, readOnly: shown.access === 'read' });
}

/** A core that was stopped comes back without the portfolio that the window shows: that is not shown any more, but offered. */
function putAside(): void {
  const portfolio = shownPortfolio();
  notReopened = portfolio && { because: 'stopped', portfolio };
  queryClient.setQueryData(rpc.portfolio.status.queryKey(), null);
}

async function goUp(connection: ClientLink<ClientContext>, isCurrent: () => boolean): Promise<void> {
  const again = state === 'down' || state === 'stopping';
  if (isStopped) {
    isStopped = false;
    putAside();
  } else if (again) {
    if (notReopened?.because === 'failed') notReopened = null;
    try {
      await reopen(createORPCClient(connection));
    } catch (problem) {
      if (!isCurrent()) return;
      notReopened = { because: 'failed', problem };
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
      void goUp(watch.over(connection), () => current === connection);
    },
    onLost: () => {
      current = null;
      watch.forget();
      link.lose(isStopped ? 'CORE_STOPPED' : 'CORE_DOWN');
      become(isStopped ? 'stopping' : 'down');
    },
    onShutOut: () => {
      link.open(nowhere);
      become('shutOut');
    },
  });
}
