// Native dialogs that ask for a file. They remember nothing: the core knows what was opened.
import path from 'node:path';
import { BrowserWindow, dialog, type FileFilter, ipcMain } from 'electron';
import { channels, type PickKind, pickKinds } from '../shared/contract/shell.ts';
import { menuTexts } from './language.ts';
import { isFromOwnPage } from './security.ts';

const kindsToSave: readonly PickKind[] = ['createPortfolio', 'savePdf', 'saveJson', 'saveAny'];

/** What the dialog shows; null for files of every kind. */
function filterOf(kind: PickKind): FileFilter | null {
  const texts = menuTexts();
  if (kind === 'openAny' || kind === 'saveAny' || kind === 'openFolder') return null;
  if (kind === 'savePdf') return { name: texts.pdfFiles, extensions: ['pdf'] };
  if (kind === 'openJson' || kind === 'saveJson') return { name: texts.jsonFiles, extensions: ['json'] };
  return { name: texts.portfolioFiles, extensions: ['netfolio'] };
}

const isPickKind = (value: unknown): value is PickKind => pickKinds.some((kind) => kind === value);

/** Not every desktop adds the extension of the chosen filter. */
function withExtension(file: string, extension: string): string {
  return file.toLowerCase().endsWith(extension.toLowerCase()) ? file : file + extension;
}

/** A suggested name is a name, not a path, whatever a page says. */
const plainName = (name: unknown): string => (typeof name === 'string' ? name.replaceAll(/[/\\:*?"<>|]/g, ' ') : '');

async function pick(window: BrowserWindow, kind: PickKind, suggestedName: unknown): Promise<string | null> {
  const filter = filterOf(kind);
  const filters = filter ? [filter] : [];
  if (kindsToSave.includes(kind)) {
    const name = plainName(suggestedName).trim() || 'Netfolio';
    const extension = filter ? `.${filter.extensions[0]}` : path.extname(name);
    const saved = await dialog.showSaveDialog(window, { defaultPath: withExtension(name, extension), filters });
    return saved.canceled || !saved.filePath ? null : withExtension(saved.filePath, extension);
  }
  const opened = await dialog.showOpenDialog(window, {
    properties: kind === 'openFolder' ? ['openDirectory', 'createDirectory'] : ['openFile'], filters,
  });
  return opened.canceled ? null : (opened.filePaths[0] ?? null);
}

/** Answers the window's questions for a file. */
export function answerDialogs(): void {
  ipcMain.handle(channels.pickFile, (event, kind: unknown, suggestedName: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isFromOwnPage(event) || !window || !isPickKind(kind)) return null;
    return pick(window, kind, suggestedName);
  });
}
