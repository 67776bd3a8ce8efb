// The bridge between the window's page and main. It knows channels and nothing of the business.
import * as electron from 'electron';
import { channels, type PickKind, type Shell } from '../shared/contract/shell.ts';

const { contextBridge, ipcRenderer } = electron;

// A MessagePort cannot cross the bridge: the page gets it as a message from its own window.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage(channels.port, window.location.origin, event.ports);
});

function listen(channel: string, callback: (value: never) => void): () => void {
  const listener = (_event: unknown, value: unknown): void => callback(value as never);
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.removeListener(channel, listener);
}

const pick = (kind: PickKind, suggestedName?: string): Promise<string | null> =>
  ipcRenderer.invoke(channels.pickFile, kind, suggestedName) as Promise<string | null>;

/** Electron before 32 put the path on the file itself; those after it have `webUtils`. */
function pathOf(file: File): string {
  const { webUtils } = electron as { webUtils?: { getPathForFile(file: File): string } };
  return webUtils ? webUtils.getPathForFile(file) : ((file as File & { path?: string }).path ?? '');
}

const shell: Shell = {
  connect: () => ipcRenderer.send(channels.connect),
  stopCore: () => ipcRenderer.send(channels.stopCore),
  platform: process.platform as Shell['platform'],
  onCore: (callback) => listen(channels.coreState, callback),
  pickPortfolioToOpen: () => pick('openPortfolio'),
  pickPortfolioToCreate: (suggestedName) => pick('createPortfolio', suggestedName),
  pickPdfToSave: (suggestedName) => pick('savePdf', suggestedName),
  pickJsonToOpen: () => pick('openJson'),
  pickJsonToSave: (suggestedName) => pick('saveJson', suggestedName),
  pickFolder: () => pick('openFolder'),
  pickFileToAdd: () => pick('openAny'),
  pickCopyToSave: (name) => pick('saveAny', name),
  openDocument: (path) => ipcRenderer.invoke(channels.openDocument, path) as Promise<boolean>,
  pathOf,
  openOutside: (url) => ipcRenderer.invoke(channels.openOutside, url) as Promise<boolean>,
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, path) as Promise<void>,
  onMenu: (callback) => listen(channels.menu, callback),
  onOpenFile: (callback) => {
    const stop = listen(channels.openFile, callback);
    ipcRenderer.send(channels.filesWanted);
    return stop;
  },
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
  setColorScheme: (scheme) => ipcRenderer.send(channels.setColorScheme, scheme),
};

contextBridge.exposeInMainWorld('shell', shell);
