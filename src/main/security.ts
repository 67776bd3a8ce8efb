// What no page in our window may do, in one place. Everything is denied but our own page and its own files.
import { app, type IpcMainEvent, type IpcMainInvokeEvent, type Session, session, shell } from 'electron';
import { outsideAddress } from '../shared/domain/address.ts';

/** Where the window's page comes from. Only an unpackaged program may take it from a development server. */
export const pageOrigin = (): string => (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL) ?? 'app://ui/';

export const isOwnPage = (url: string): boolean => url.startsWith(pageOrigin());

/** A development server tells the page of changes over a socket of its own. */
const isOwnSocket = (url: string): boolean => pageOrigin().startsWith('http:') && url.startsWith(pageOrigin().replace('http:', 'ws:'));

/** True if a message comes from our page itself: the top frame of one of our windows, showing our address. */
export function isFromOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** The only way out: opens an https: or mailto: address in the user's own program. False for anything else. */
export async function openOutside(address: unknown): Promise<boolean> {
  const url = typeof address === 'string' ? outsideAddress(address, ['https:', 'mailto:']) : null;
  if (url === null) return false;
  await shell.openExternal(url);
  return true;
}

const ownProtocols = /^(app|blob|data|devtools):/;

function denyEverything(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // Netfolio works offline: the window asks nothing of any network or disk, whatever a page tries
  target.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !ownProtocols.test(request.url) && !isOwnPage(request.url) && !isOwnSocket(request.url) });
  });
  target.on('will-download', (event) => event.preventDefault());
}

/** Takes effect for every window and page that is made afterwards. Call when the app is ready. */
export function lockDown(): void {
  denyEverything(session.defaultSession);
  app.on('session-created', denyEverything);
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void }, url: string): void => {
      if (!isOwnPage(url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url).catch((error: unknown) => console.error('a link could not be opened:', error));
      return { action: 'deny' };
    });
  });
}
