// The command line in a checkout: npm run -s netfolio -- list engagements --file F
// Only the command's own output may reach stdout.
import { ensureBuild } from './build.mjs';
import { inRoot, requireNode24 } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { ensurePackages } from './setup.mjs';

main(async () => {
  ensurePackages({ quiet: true });
  ensureBuild({ quiet: true });
  // npm runs scripts in the checkout; a relative file is meant from where the user stands
  const byNpm = process.env.npm_lifecycle_event === 'netfolio';
  const cwd = (byNpm && process.env.INIT_CWD) || process.cwd();
  process.exit(await run(requireNode24(), [inRoot('out/main/cli.cjs'), ...process.argv.slice(2)], { cwd }));
});
