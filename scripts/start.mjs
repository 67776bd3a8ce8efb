// npm start [-- FILE.netfolio]: everything from a fresh clone to an open window.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { findElectron, runtimeArgs, runtimeEnv } from './electron-runtime.mjs';
import { ensureDebianPackages } from './lib/debian.mjs';
import { inRoot, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The files named on the command line, seen from where the user stands. */
function filesToOpen() {
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

async function openWindow(files) {
  const electron = await findElectron();
  ensureLibraries(electron);
  const args = [...runtimeArgs(), root, ...files];
  return untilItEnds(spawn(electron.path, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...runtimeEnv(electron) } }));
}

/** Waits for a program that must not outlive us; it closes the portfolio first. Gives its exit status. */
function untilItEnds(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

/** The same window in a browser: for machines (and containers) without a display. */
function serveBrowser(files) {
  console.log('There is no display here, so Netfolio opens in a browser instead.');
  return untilItEnds(spawn(requireNode24(), [inRoot('src/host/server.ts'), ...files], { cwd: root, stdio: 'inherit' }));
}

main(async () => {
  setUp();
  ensureBuild();
  const files = filesToOpen();
  process.exit(hasDisplay() ? await openWindow(files) : await serveBrowser(files));
});
