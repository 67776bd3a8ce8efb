// Introduces windows and the core: a port for every window that asks, and a new one after every restart.
import { ipcMain, MessageChannelMain, type WebContents } from 'electron';
import { channels, type CoreState } from '../../shared/contract/shell.ts';
import { isFromOwnPage } from '../security.ts';
import { type Supervisor, superviseCore } from './supervisor.ts';
import type { CoreStart } from './core-process.ts';

/** Starts the core and serves the windows that ask for it. */
export function brokerCore(start: CoreStart): Supervisor {
  // a page that reloads asks again; one that is gone is forgotten
  const pages = new Set<WebContents>();

  function introduce(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    supervisor.connect(port1);
    page.postMessage(channels.port, null, [port2]);
  }

  const supervisor = superviseCore(start, (state: CoreState) => {
    for (const page of pages) {
      if (page.isDestroyed()) continue;
      if (state === 'up') introduce(page);
      page.send(channels.coreState, state);
    }
  });

  ipcMain.on(channels.connect, (event) => {
    if (!isFromOwnPage(event)) return;
    const page = event.sender;
    if (!pages.has(page)) {
      pages.add(page);
      page.once('destroyed', () => pages.delete(page));
    }
    if (supervisor.state === 'up') introduce(page);
    else if (supervisor.state === 'down') page.send(channels.coreState, 'down');
  });
  return supervisor;
}
