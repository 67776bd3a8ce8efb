// What opens a window of a checkout: where it can be shown, with which files, and until when.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findElectron } from '../electron-runtime.mjs';
import { ensureDebianPackages } from './debian.mjs';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The files named on the command line, seen from where the user stands. */
export function filesToOpen() {
  const from = process.env.INIT_CWD ?? process.cwd();
  return process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));
}

/** Without its libraries Electron ends with a loader's message that helps nobody. */
function ensureLibraries(electron) {
  if (process.platform !== 'linux') return;
  const { stdout } = spawnSync('ldd', [electron.path], { encoding: 'utf8' });
  if (!stdout?.includes('not found')) return;
  ensureDebianPackages();
  const missing = spawnSync('ldd', [electron.path], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
  if (missing.length > 0) throw new Error(`Electron needs these libraries, please install them: ${missing.join(', ')}`);
}

/** An Electron that can be started. */
export async function readyElectron() {
  const electron = await findElectron();
  ensureLibraries(electron);
  return electron;
}

/** Waits for a program that must not outlive us; it closes the portfolio first. Gives its exit status. */
export function untilItEnds(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
