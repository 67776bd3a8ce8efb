import type { Language } from '../domain/language.ts';

/** Whether the core is there to be asked. */
export type CoreState = 'down' | 'up';

/** What the application's menu asks the window to do. */
export const menuCommands = [
  'newPortfolio', 'openPortfolio', 'saveCopy', 'closePortfolio', 'undo', 'redo', 'find', 'keys', 'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type ColorScheme = 'auto' | 'light' | 'dark';

/**
 * What the shell (Electron) offers the window as `window.shell`; undefined in a browser.
 *
 * The way to the core is a MessagePort. It cannot pass through this object and comes as a message instead:
 *
 *     window.addEventListener('message', (event) => {
 *       if (event.source === window && event.data === 'core:port' && event.ports[0]) use(event.ports[0]);
 *     });
 *     window.shell.connect();
 *
 * Keep listening. When the core dies, `onCore` says 'down': nothing tells the old port, so its calls must be failed
 * by hand (`port.dispatchEvent(new Event('close'))` does that with oRPC's link). When the core is back, a new port
 * comes by itself and then `onCore` says 'up': do not call `connect` again.
 */
export interface Shell {
  /** Asks once for a port to the core. It comes when the core is ready, at once or after its start. */
  connect(): void;
  /** Ends a core that is busy. `onCore` says 'down', and another one starts. */
  stopCore(): void;
  readonly platform: 'linux' | 'win32' | 'darwin';
  /** Calls back when the core dies and when it is back; gives the function that ends it. */
  onCore(callback: (state: CoreState) => void): () => void;
  /** Native dialogs; null when the user cancels. Paths are absolute; the extension is there. */
  pickPortfolioToOpen(): Promise<string | null>;
  pickPortfolioToCreate(suggestedName: string): Promise<string | null>;
  pickPdfToSave(suggestedName: string): Promise<string | null>;
  pickJsonToOpen(): Promise<string | null>;
  pickJsonToSave(suggestedName: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;
  /** Any file, to be kept inside the portfolio. */
  pickFileToAdd(): Promise<string | null>;
  /** Where a copy of a kept file goes; it keeps the ending of its name. */
  pickCopyToSave(name: string): Promise<string | null>;
  /** Opens a copy that the core wrote for looking at, in the user's own program; false for every other file. */
  openDocument(path: string): Promise<boolean>;
  /** The absolute path of a file that was dropped on the window. */
  pathOf(file: File): string;
  /** Opens an https: or mailto: address in the user's own program; false for every other address. */
  openOutside(url: string): Promise<boolean>;
  /** Nothing happens for a path that is not on a disk of this computer. */
  showInFolder(path: string): Promise<void>;
  /** `undo` and `redo` come also while a text field has the focus: undo the typing there, not a change. */
  onMenu(callback: (command: MenuCommand) => void): () => void;
  /** A file that the user opened from outside: a double click, a second start, the command line. */
  onOpenFile(callback: (path: string) => void): () => void;
  /** The language of menu and dialogs. */
  setLanguage(language: Language): void;
  /** What the window's own frame follows where it is not drawn by the page. */
  setColorScheme(scheme: ColorScheme): void;
}

/** The names of the messages between main, preload and window. */
export const channels = {
  connect: 'core:connect',
  port: 'core:port',
  coreState: 'core:state',
  stopCore: 'core:stop',
  pickFile: 'dialog:pick-file',
  openOutside: 'shell:open-outside',
  openDocument: 'shell:open-document',
  showInFolder: 'shell:show-in-folder',
  menu: 'shell:menu',
  openFile: 'shell:open-file',
  filesWanted: 'shell:files-wanted',
  setLanguage: 'shell:set-language',
  setColorScheme: 'shell:set-color-scheme',
} as const;

/** What a native dialog asks for. */
export const pickKinds = ['openPortfolio', 'createPortfolio', 'savePdf', 'openJson', 'saveJson', 'openAny', 'saveAny', 'openFolder'] as const;
export type PickKind = (typeof pickKinds)[number];
