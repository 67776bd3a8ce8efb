// Runs the measurements: npm run bench [-- name …]. Each file is a program of its own, so that none warms up another.
import { existsSync, readdirSync } from 'node:fs';
import { findElectron, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

main(async () => {
  setUp();
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
    const code = await run(requireNode24(), [inRoot('tests/bench', file)], { cwd: root, env });
    if (code !== 0) failed += 1;
  }
  if (failed > 0) throw new Error(`${failed} of ${files.length} measurements failed.`);
});
