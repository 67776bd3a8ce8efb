// Electron 25's type definitions, to check that main and preload run on both Electrons. Not a dependency: an alias
// would take over node_modules/.bin/electron.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unpackPackage } from './lib/package-archive.mjs';
import { inRoot, isMain } from './lib/paths.mjs';
import { main } from './lib/run.mjs';

const electron25 = {
  spec: 'electron@25.1.1',
  sha512: 'WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
};

/** Puts electron.d.ts where tsconfig.electron25.json looks for it. */
export function ensureElectron25Types() {
  const dir = inRoot('node_modules/.cache/electron-25');
  const wanted = path.join(dir, 'electron.d.ts');
  if (existsSync(wanted)) return;
  mkdirSync(dir, { recursive: true });
  const tmp = mkdtempSync(path.join(dir, 'tmp-'));
  try {
    unpackPackage({ ...electron25, dir: tmp, names: ['package/electron.d.ts'] });
    renameSync(path.join(tmp, 'package/electron.d.ts'), wanted);
  } finally {
    rmSync(tmp, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) main(ensureElectron25Types);
