// Brings a fresh clone to a state that can run. Dependency-free; any Node >= 18.
//   node scripts/setup.mjs [--tests]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDebianPackages } from './lib/debian.mjs';
import { locked } from './lib/lock.mjs';
import { inRoot, isMain, root } from './lib/paths.mjs';
import { main, npm } from './lib/run.mjs';

const stampFile = () => inRoot('node_modules/.netfolio-setup');

/** Changes whenever the packages that belong in node_modules change: manifest, lock file, platform. */
function wantedStamp() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(readFileSync(inRoot('package.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

const fitsHere = (list, value) => !list || [list].flat().includes(value);

/** True if npm's own record says that exactly the locked packages of this platform are installed. */
function installedAsLocked() {
  const record = inRoot('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wantedPackages = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wantedPackages).every(([where, wanted]) => {
    if (!where.startsWith('node_modules/')) return true;
    if (!fitsHere(wanted.os, process.platform) || !fitsHere(wanted.cpu, process.arch)) return true;
    const found = have[where];
    if (!found) return Boolean(wanted.optional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Windows cannot delete a program that runs, and npm scripts run on the Node inside node_modules. */
function moveRunningNodeAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(inRoot('node_modules') + path.sep)) return;
  mkdirSync(inRoot('out'), { recursive: true });
  renameSync(process.execPath, inRoot('out', `old-node-${process.pid}.exe`));
}

/** Runs `npm ci` if node_modules is missing or stale; with `quiet`, all output goes to stderr. */
export function ensurePackages({ quiet = false } = {}) {
  const log = quiet ? console.error : console.log;
  const upToDate = () => existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === wantedStamp();
  if (upToDate()) return;
  locked('setup', () => {
    if (upToDate()) return; // another process has done it meanwhile
    if (!installedAsLocked()) {
      const start = performance.now();
      log('set-up: npm ci');
      moveRunningNodeAside();
      const { status, error } = npm(['ci', '--loglevel=error'], { cwd: root, stdio: quiet ? ['ignore', 2, 2] : 'inherit' });
      if (status !== 0) throw new Error(`npm ci failed${error ? `: ${error.message}` : ' (see above)'}.`);
      log(`set-up: npm ci took ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
    writeFileSync(stampFile(), wantedStamp());
  });
}

/** Everything that a command needs before it starts. */
export function setUp({ tests = false, quiet = false } = {}) {
  ensurePackages({ quiet });
  if (tests) ensureDebianPackages({ tests });
}

if (isMain(import.meta.url)) main(() => setUp({ tests: process.argv.includes('--tests') }));
