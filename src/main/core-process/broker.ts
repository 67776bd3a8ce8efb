// Introduces windows and the core: a port for every window that asks, and a new one after every restart.
import { ipcMain, MessageChannelMain, type WebContents } from 'electron';
import { channels, type CoreState } from '../../shared/contract/shell.ts';
import { isFromOwnPage } from '../security.ts';
import { type Supervisor, superviseCore } from './supervisor.ts';
import type { CoreStart } from './core-process.ts';

/** Starts the core and serves the windows that ask for it. */
export function brokerCore(start: CoreStart): Supervisor {
  // every page that has asked, with the number of its questions that still wait; one that is gone is forgotten
  const pages = new Map<WebContents, number>();

  function introduce(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    supervisor.connect(port1);
    page.postMessage(channels.port, null, [port2]);
  }

  const supervisor = superviseCore(start, (state: CoreState) => {
    for (const [page, waiting] of pages) {
      if (page.isDestroyed()) continue;
      if (state === 'up') {
        pages.set(page, 0);
        for (let given = 0; given < Math.max(1, waiting); given += 1) introduce(page);
      }
      page.send(channels.coreState, state);
    }
  });

  ipcMain.on(channels.connect, (event) => {
    if (!isFromOwnPage(event)) return;
    const page = event.sender;
    if (!pages.has(page)) {
      pages.set(page, 0);
      page.once('destroyed', () => pages.delete(page));
      // what an earlier document of this page waited for is gone with it
      page.on('did-navigate', () => pages.set(page, 0));
    }
    if (supervisor.state === 'up') {
      introduce(page);
      return;
    }
    if (supervisor.state === 'starting') pages.set(page, (pages.get(page) ?? 0) + 1);
    else page.send(channels.coreState, 'down');
  });
  ipcMain.on(channels.stopCore, (event) => {
    if (isFromOwnPage(event)) supervisor.end();
  });
  return supervisor;
}
