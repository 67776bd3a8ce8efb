// The window's small requests to the system.
import { ipcMain, nativeTheme, shell } from 'electron';
import { openedDocument } from './opened-documents.ts';
import { dataDir } from './places.ts';
import { channels } from '../shared/contract/shell.ts';
import { isLocalPath } from '../shared/domain/local-path.ts';
import { chooseLanguage, isLanguage } from './language.ts';
import { isFromOwnPage, openOutside } from './security.ts';

const themes = { auto: 'system', light: 'light', dark: 'dark' } as const;
const isScheme = (value: unknown): value is keyof typeof themes => typeof value === 'string' && Object.hasOwn(themes, value);

/** Answers them; `languageChosen` is called when the window's language has changed. */
export function answerRequests(languageChosen: () => void): void {
  ipcMain.handle(channels.openOutside, (event, url: unknown) => (isFromOwnPage(event) ? openOutside(url) : false));
  ipcMain.handle(channels.openDocument, async (event, file: unknown) => {
    const found = isFromOwnPage(event) ? openedDocument(dataDir(), file) : null;
    // What openPath gives is why it could not.
    return found !== null && (await shell.openPath(found)) === '';
  });
  ipcMain.handle(channels.showInFolder, (event, file: unknown) => {
    if (isFromOwnPage(event) && typeof file === 'string' && isLocalPath(file)) shell.showItemInFolder(file);
  });
  ipcMain.on(channels.setLanguage, (event, language: unknown) => {
    if (!isFromOwnPage(event) || !isLanguage(language)) return;
    chooseLanguage(language);
    languageChosen();
  });
  ipcMain.on(channels.setColorScheme, (event, scheme: unknown) => {
    if (isFromOwnPage(event) && isScheme(scheme)) nativeTheme.themeSource = themes[scheme];
  });
}
