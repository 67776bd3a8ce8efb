// npm run unit [-- FILE …]: the unit and feature tests, or some of their files.
import { packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

main(async () => {
  setUp();
  process.exitCode = await run(requireNode24(), [packageBin('vitest'), 'run', ...process.argv.slice(2)], { cwd: root });
});
