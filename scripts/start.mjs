// npm start [-- FILE.netfolio]: everything from a fresh clone to an open window.
import { spawn } from 'node:child_process';
import { ensureBuild } from './build.mjs';
import { runtimeArgs, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { filesToOpen, hasDisplay, readyElectron, untilItEnds } from './lib/window.mjs';
import { setUp } from './setup.mjs';

async function openWindow(files) {
  const electron = await readyElectron();
  const args = [...runtimeArgs(), root, ...files];
  return untilItEnds(spawn(electron.path, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...runtimeEnv(electron) } }));
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
