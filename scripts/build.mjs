// Builds main, preload, core, command line and window into out/, when what is there is older than the sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locked } from './lib/lock.mjs';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { ensurePackages } from './setup.mjs';

const sources = ['src', 'electron.vite.config.ts', 'tools/licences.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const stampFile = () => inRoot('out/.built-from');

function hashInto(hash, file, name) {
  for (const entry of readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const where = path.join(file, entry.name);
    const label = `${name}/${entry.name}`;
    if (entry.isDirectory()) hashInto(hash, where, label);
    else if (!entry.name.includes('.test.')) hash.update(label).update('\0').update(readFileSync(where)).update('\0');
  }
}

/** A hash over all that the build reads: it does not care about clocks or the order of checkouts. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const name of sources) {
    if (name === 'src') hashInto(hash, inRoot(name), name);
    else hash.update(name).update('\0').update(readFileSync(inRoot(name))).update('\0');
  }
  return hash.digest('hex');
}

/** Builds if need be; with `quiet`, all output goes to stderr. Throws if the build fails. */
export function ensureBuild({ quiet = false } = {}) {
  const wanted = sourcesHash();
  const upToDate = () => existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === wanted;
  if (upToDate()) return;
  locked('build', () => {
    if (upToDate()) return; // another process has done it meanwhile
    const { status } = spawnSync(requireNode24(), [packageBin('electron-vite'), 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: quiet ? ['ignore', 2, 2] : 'inherit',
    });
    if (status !== 0) throw new Error('The build failed (see above).');
    writeFileSync(stampFile(), wanted);
  });
}

/** Has the next one who needs a build make it anew. */
export const forgetBuild = () => rmSync(stampFile(), { force: true });

if (isMain(import.meta.url)) {
  main(() => {
    ensurePackages();
    ensureBuild();
  });
}
