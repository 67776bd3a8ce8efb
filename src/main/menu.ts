// The application's menu. What a portfolio is asked goes to the window as a command; the rest is Electron's own.
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels, type MenuCommand } from '../shared/contract/shell.ts';
import type { Menu as Texts } from '../shared/i18n/en/menu.ts';
import { type CommandKeys, commandKeys } from '../shared/shortcuts.ts';
import { menuTexts } from './language.ts';

type Items = MenuItemConstructorOptions[];
const separator: MenuItemConstructorOptions = { type: 'separator' };
const withKeys: { readonly [Command in MenuCommand]?: CommandKeys } = commandKeys;

// The page handles these keys itself, for only it knows whether a text field has the focus: here they are shown.
// On macOS a menu cannot show a key without taking it.
const shownOnly = { registerAccelerator: process.platform === 'darwin' };

/** The keys of a command as Electron writes them; a menu can show only keys that are pressed with Ctrl. */
function acceleratorOf(command: MenuCommand): string | null {
  const keys = withKeys[command]?.keys;
  return keys?.startsWith('Ctrl ') ? keys.replace('Ctrl', 'CmdOrCtrl').replaceAll(' ', '+') : null;
}

function appMenu(texts: Texts, about: MenuItemConstructorOptions): Items {
  return [
    about,
    separator,
    { role: 'hide', label: texts.hide },
    separator,
    { role: 'quit', label: texts.quit },
  ];
}

function viewMenu(texts: Texts): Items {
  return [
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.actualSize },
    separator,
    { role: 'togglefullscreen', label: texts.fullScreen },
  ];
}

function template(texts: Texts, send: (command: MenuCommand) => void): Items {
  const isMac = process.platform === 'darwin';
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(command);
    return { label: texts[command], click: () => send(command), ...(accelerator ? { accelerator, ...shownOnly } : {}) };
  };
  const file: Items = [
    item('newPortfolio'),
    item('openPortfolio'),
    separator,
    item('saveCopy'),
    item('closePortfolio'),
    ...(isMac ? [] : [separator, { role: 'quit', label: texts.quit } as const]),
  ];
  const edit: Items = [
    item('undo'),
    item('redo'),
    separator,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
    separator,
    item('find'),
  ];
  return [
    ...(isMac ? [{ label: 'Netfolio', submenu: appMenu(texts, item('about')) }] : []),
    { label: texts.file, submenu: file },
    { label: texts.edit, submenu: edit },
    { label: texts.view, submenu: viewMenu(texts) },
    ...(isMac ? [{ label: texts.window, submenu: [{ role: 'minimize', label: texts.minimize } as const] }] : []),
    {
      label: texts.help,
      submenu: [item('keys'), ...(isMac ? [] : [separator, item('about')])],
    },
  ];
}

/** Makes the menu, in the language of the moment, for a window that may come and go. */
export function setMenu(currentWindow: () => BrowserWindow | undefined): void {
  const send = (command: MenuCommand): void => currentWindow()?.webContents.send(channels.menu, command);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(menuTexts(), send)));
}
