// Wiring only: the window, the core, and what stands between them.
import { app, BrowserWindow } from 'electron';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { brokerCore } from './core-process/broker.ts';
import { nodeCore } from './core-process/node-core.ts';
import type { Supervisor } from './core-process/supervisor.ts';
import { utilityCore } from './core-process/utility-core.ts';
import { ignoreDevelopmentVariables } from './development.ts';
import { answerDialogs } from './dialogs.ts';
import { passFilesOn } from './files-from-outside.ts';
import { setMenu } from './menu.ts';
import { coreEntry, coreNode, dataDir, resourcesDir, windowDir } from './places.ts';
import { answerRequests } from './requests.ts';
import { lockDown } from './security.ts';
import { openWindow } from './window.ts';

const currentWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];

function startCore(): Supervisor {
  const node = coreNode();
  const spawn = node === null ? utilityCore(coreEntry()) : nodeCore(coreEntry(), node);
  return brokerCore({ spawn, places: { resources: resourcesDir(), data: dataDir() } });
}

/** The core closes its portfolio before the program ends. */
function stopBeforeQuit(core: Supervisor): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    // not quit(): it is ignored while a quit is going on
    void core.stop().finally(() => app.exit());
  });
}

async function start(): Promise<void> {
  passFilesOn(currentWindow);
  await app.whenReady();
  lockDown();
  serveWindow(windowDir());
  answerDialogs();
  answerRequests(() => setMenu(currentWindow));
  // the window first: while its page's process starts, ours has the time for the core and the menu
  openWindow();
  stopBeforeQuit(startCore());
  setMenu(currentWindow);
  app.on('activate', () => {
    if (!currentWindow()) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

ignoreDevelopmentVariables();
registerAppScheme();
// two programs on one data directory would overwrite each other's preferences; the first gets the second's file
if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    console.error('Netfolio could not start:', error);
    app.exit(1);
  });
} else {
  app.quit();
}
