import { client, onCoreUp, rpc } from './core.ts';
import { queryClient } from './query-client.ts';

/** The newest change set that the window has read after; another message about it says nothing new. */
let readAfter: string | null = null;

/** Reads again all that is shown: the portfolio is as `version` (a change set) left it. */
export async function refresh(version: string | null): Promise<void> {
  if (version !== null && version === readAfter) return;
  readAfter = version;
  await queryClient.invalidateQueries();
}

/** Another portfolio is open, or none: what was read of the former one is forgotten. */
export async function forgetPortfolio(): Promise<void> {
  readAfter = null;
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.invalidateQueries();
}

async function listen(): Promise<void> {
  try {
    for await (const change of await client.portfolio.changes()) {
      if (change.type === 'changed') await refresh(change.version);
      else await forgetPortfolio();
    }
  } catch {
    // The connection was lost; a new one begins a new round.
  }
}

/** Follows what happens to the portfolio, also through another window or the command line. */
export function followChanges(): void {
  onCoreUp(() => void listen());
}

/** The key under which the open portfolio is kept. */
export const statusKey = () => rpc.portfolio.status.queryKey();
