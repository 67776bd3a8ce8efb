// npm run lint: what the linter holds of the style, the rooms and the clock.
import { isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

/** Whether the linter finds nothing. */
export const lints = async () => (await run(requireNode24(), [packageBin('oxlint'), '--deny-warnings'], { cwd: root })) === 0;

if (isMain(import.meta.url)) {
  main(async () => {
    setUp();
    process.exitCode = (await lints()) ? 0 : 1;
  });
}
