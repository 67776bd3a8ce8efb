// npm run check [-- SINCE]: the linter, the types, and the unit and feature tests that a change touches. The change is what differs from a
// commit (main …); where none is named, what is not committed yet.
import { packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { lints } from './lint.mjs';
import { setUp } from './setup.mjs';
import { typecheck } from './typecheck.mjs';

const touched = async (since) => {
  const args = [packageBin('vitest'), 'run', `--changed=${since}`, '--passWithNoTests', '--reporter=dot'];
  return (await run(requireNode24(), args, { cwd: root })) === 0;
};

main(async () => {
  setUp();
  const [since = 'HEAD'] = process.argv.slice(2);
  const [lint, failed, tests] = await Promise.all([lints(), typecheck(), touched(since)]);
  const wrong = [...(lint ? [] : ['lint']), ...failed.map((name) => `types of ${name}`), ...(tests ? [] : ['tests'])];
  if (wrong.length > 0) throw new Error(`Not right: ${wrong.join(', ')}`);
  console.log('Lint, types and the tests that the change touches are right.');
});
