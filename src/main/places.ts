// Where things are, in a checkout and in the packaged program.
import path from 'node:path';
import { app } from 'electron';

// The core is no part of the archive: a Node of its own could not read it there. What it reads lies beside it.
const unpacked = (dir: string): string => dir.replace(/app\.asar$/, 'app.asar.unpacked');

/** The directory that holds migrations, samples, report templates and fonts, laid out as in the repository. */
export const resourcesDir = (): string => unpacked(app.getAppPath());

/** The core's built program. */
export const coreEntry = (): string => path.join(resourcesDir(), 'out/main/core.cjs');

/** The built window. */
export const windowDir = (): string => path.join(app.getAppPath(), 'out/renderer');

export const preloadFile = (): string => path.join(app.getAppPath(), 'out/preload/index.cjs');

export const iconFile = (): string => path.join(resourcesDir(), 'build/icons/256x256.png');

/** Where the user's preferences, recent files and sample copies are kept. */
export const dataDir = (): string => app.getPath('userData');
