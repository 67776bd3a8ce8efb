// Runs the measurements: npm run bench [-- name …]. Each file is a program of its own, so that none warms up another.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { findElectron, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

/** A measurement that opens windows draws them on a screen of its own where Linux has none. */
function onScreen(command, args) {
  const needed = process.platform === 'linux' && !process.env.DISPLAY && spawnSync('xvfb-run', ['--help']).status === 0;
  return needed ? ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24 -noreset', command, ...args]] : [command, args];
}

main(async () => {
  setUp();
  ensureBuild();
  const names = process.argv.slice(2);
  const dir = inRoot('tests/bench');
  const files = (existsSync(dir) ? readdirSync(dir) : [])
    .filter((file) => file.endsWith('.bench.ts') && (names.length === 0 || names.some((name) => file.includes(name))))
    .sort();
  if (files.length === 0) throw new Error('There is nothing to measure: no file in tests/bench fits.');
  const env = { ...process.env, ...runtimeEnv(await findElectron()) };
  let failed = 0;
  for (const file of files) {
    console.log(`\n${file}`);
    const [command, args] = onScreen(requireNode24(), [inRoot('tests/bench', file)]);
    const code = await run(command, args, { cwd: root, env });
    if (code !== 0) failed += 1;
  }
  if (failed > 0) throw new Error(`${failed} of ${files.length} measurements failed.`);
});
