// npm run typecheck: every room with its own settings, main and preload also against Electron 25.
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';
import { ensureElectron25Types } from './types-electron25.mjs';

const projects = ['node', 'main', 'web', 'e2e', 'electron25'];

/** Checks the types of all projects; gives the names of those that have errors. */
export async function typecheck() {
  ensureElectron25Types();
  const tsc = packageBin('typescript', 'tsc');
  const failed = [];
  for (const name of projects) {
    // What was found the last time is kept, so that a check after a small change is a small check.
    const kept = inRoot(`node_modules/.cache/types/${name}.tsbuildinfo`);
    const args = [tsc, '--noEmit', '--incremental', '--tsBuildInfoFile', kept, '-p', inRoot(`tsconfig.${name}.json`)];
    if ((await run(requireNode24(), args, { cwd: root })) !== 0) failed.push(name);
  }
  return failed;
}

if (isMain(import.meta.url)) {
  main(async () => {
    setUp();
    const failed = await typecheck();
    if (failed.length > 0) throw new Error(`Type errors in: ${failed.join(', ')}`);
    console.log(`Types are right in: ${projects.join(', ')}`);
  });
}
