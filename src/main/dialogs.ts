// Native dialogs that ask for a file. They remember nothing: the core knows what was opened.
import { BrowserWindow, dialog, type FileFilter, ipcMain } from 'electron';
import { channels, type PickKind, pickKinds } from '../shared/contract/shell.ts';
import { menuTexts } from './language.ts';
import { isFromOwnPage } from './security.ts';

const kindsToSave: readonly PickKind[] = ['createPortfolio', 'savePdf', 'saveJson'];

function filterOf(kind: PickKind): FileFilter {
  const texts = menuTexts();
  if (kind === 'savePdf') return { name: texts.pdfFiles, extensions: ['pdf'] };
  if (kind === 'openJson' || kind === 'saveJson') return { name: texts.jsonFiles, extensions: ['json'] };
  return { name: texts.portfolioFiles, extensions: ['netfolio'] };
}

const isPickKind = (value: unknown): value is PickKind => pickKinds.some((kind) => kind === value);

/** Not every desktop adds the extension of the chosen filter. */
function withExtension(path: string, { extensions }: FileFilter): string {
  const extension = `.${extensions[0]}`;
  return path.toLowerCase().endsWith(extension) ? path : path + extension;
}

/** A suggested name is a name, not a path, whatever a page says. */
const plainName = (name: unknown): string => (typeof name === 'string' ? name.replaceAll(/[/\\:*?"<>|]/g, ' ') : '');

async function pick(window: BrowserWindow, kind: PickKind, suggestedName: unknown): Promise<string | null> {
  const filter = filterOf(kind);
  if (kindsToSave.includes(kind)) {
    const defaultPath = withExtension(plainName(suggestedName).trim() || 'Netfolio', filter);
    const saved = await dialog.showSaveDialog(window, { defaultPath, filters: [filter] });
    return saved.canceled || !saved.filePath ? null : withExtension(saved.filePath, filter);
  }
  const opened = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [filter] });
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
