// Files that the user opens from outside the window: by a double click, on the command line, with a second start.
import path from 'node:path';
import { app, type BrowserWindow, ipcMain } from 'electron';
import { channels } from '../shared/contract/shell.ts';
import { isFromOwnPage } from './security.ts';

/** The portfolio named in a program's arguments, as an absolute path. */
function fileIn(args: readonly string[], from: string): string | undefined {
  const names = args.slice(1).filter((arg) => !arg.startsWith('-'));
  // in a checkout the first name is the checkout's own, for Electron
  const named = app.isPackaged ? names[0] : names[1];
  return named && path.resolve(from, named);
}

/** Hands such files to the window: at once, or when its page is ready to take them. */
export function passFilesOn(currentWindow: () => BrowserWindow | undefined): void {
  let waiting = fileIn(process.argv, process.cwd());
  let wanted = false;

  const pass = (file: string): void => {
    const window = currentWindow();
    if (!window || !wanted) {
      waiting = file;
      return;
    }
    window.webContents.send(channels.openFile, file);
    if (window.isMinimized()) window.restore();
    window.focus();
  };

  ipcMain.on(channels.filesWanted, (event) => {
    if (!isFromOwnPage(event)) return;
    wanted = true;
    const file = waiting;
    waiting = undefined;
    if (file) pass(file);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    pass(file);
  });
  app.on('second-instance', (_event, args, from) => {
    const file = fileIn(args, from);
    if (file) pass(file);
    else currentWindow()?.focus();
  });
  app.on('browser-window-created', () => {
    wanted = false;
  });
}
