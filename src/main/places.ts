// Where things are, in a checkout and in the packaged program.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * A Node of its own for the core, where the one inside Electron is too old for it. A checkout is told by its environment; a
 * package only by what it was packed with, for the environment is anybody's.
 */
export function coreNode(): string | null {
  if (!app.isPackaged) return process.env.NETFOLIO_CORE_NODE ?? null;
  const manifest = JSON.parse(readFileSync(path.join(app.getAppPath(), 'package.json'), 'utf8')) as { coreNode?: string };
  return manifest.coreNode ?? null;
}

/**
 * The directory that holds migrations, samples, report templates and fonts, laid out as in the repository. Packaged, it is the
 * archive; a Node that is not Electron's cannot read it, and has its files beside it.
 */
export const resourcesDir = (): string => (coreNode() === null ? app.getAppPath() : app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked'));

/** The core's built program. */
export const coreEntry = (): string => path.join(resourcesDir(), 'out/main/core.cjs');

/** The built window. */
export const windowDir = (): string => path.join(app.getAppPath(), 'out/renderer');

export const preloadFile = (): string => path.join(app.getAppPath(), 'out/preload/index.cjs');

export const iconFile = (): string => path.join(app.getAppPath(), 'build/icons/256x256.png');

/** Where the user's preferences, recent files and sample copies are kept. */
export const dataDir = (): string => app.getPath('userData');
