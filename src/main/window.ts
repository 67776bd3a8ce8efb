// The one window.
import { BrowserWindow, nativeTheme, type TitleBarOverlayOptions } from 'electron';
import { keepBounds, minimumSize, openingBounds } from './bounds.ts';
import { iconFile, preloadFile } from './places.ts';
import { pageOrigin } from './security.ts';

// from the look's tokens: what is seen before the page has drawn, and the ground of Windows' window buttons
const colors = {
  light: { page: '#FFFFFF', chrome: '#F4F7F9', ink: '#0A2538' },
  dark: { page: '#0D1D2A', chrome: '#091722', ink: '#F1F6F9' },
};
const topBarHeight = 44;

const scheme = () => colors[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

const overlay = (): TitleBarOverlayOptions => ({
  color: scheme().chrome,
  symbolColor: scheme().ink,
  height: topBarHeight,
});

/** The page's top bar is the title bar on Windows and macOS; Linux keeps its native frame. */
function frameOptions(): Electron.BrowserWindowConstructorOptions {
  if (process.platform === 'win32') return { titleBarStyle: 'hidden', titleBarOverlay: overlay() };
  if (process.platform === 'darwin') return { titleBarStyle: 'hiddenInset' };
  return { icon: iconFile(), autoHideMenuBar: true };
}

/** Opens the window; it shows itself when the page has something to show. */
export function openWindow(): BrowserWindow {
  const { maximized, ...bounds } = openingBounds();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Netfolio',
    backgroundColor: scheme().page,
    ...frameOptions(),
    webPreferences: {
      preload: preloadFile(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  keepBounds(window);
  const followTheme = (): void => {
    window.setBackgroundColor(scheme().page);
    if (process.platform === 'win32') window.setTitleBarOverlay(overlay());
  };
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.loadURL(pageOrigin()).catch((error: unknown) => console.error('the window could not be loaded:', error));
  return window;
}
