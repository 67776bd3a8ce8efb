// npm run dev [-- FILE.netfolio]: the window, in which a change of its sources is seen at once; a change of the core or of main starts that anew.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { forgetBuild } from './build.mjs';
import { runtimeArgs, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { filesToOpen, hasDisplay, readyElectron, untilItEnds } from './lib/window.mjs';
import { setUp } from './setup.mjs';

/** The host's, and Vite's after it: the page that is open finds both there again when they are started anew. */
const port = 40_000 + (randomBytes(2).readUInt16BE() % 20_000);

async function inElectron(files) {
  const electron = await readyElectron();
  // What is built here is no finished build.
  forgetBuild();
  const args = [packageBin('electron-vite'), 'dev', '--watch', '--', ...runtimeArgs(), ...files];
  const env = { ...process.env, ...runtimeEnv(electron), ELECTRON_EXEC_PATH: electron.path };
  return untilItEnds(spawn(requireNode24(), args, { cwd: root, stdio: 'inherit', env }));
}

function inBrowser(files) {
  // Node starts it anew when a file changes that it has imported.
  const args = ['--watch', '--watch-preserve-output', inRoot('tools/dev-host.ts'), '--port', String(port), ...files];
  const env = { ...process.env, NETFOLIO_DEV_SEED: randomBytes(32).toString('hex') };
  return untilItEnds(spawn(requireNode24(), args, { cwd: root, stdio: 'inherit', env }));
}

main(async () => {
  setUp();
  const files = filesToOpen();
  process.exit(hasDisplay() ? await inElectron(files) : await inBrowser(files));
});
