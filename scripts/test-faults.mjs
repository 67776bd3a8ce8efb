// npm run test:faults: every kill, every failing call, every kind of damage. npm test runs a sample of them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { reportingSuite, runSuites, vitestCounts } from './lib/suites.mjs';
import { setUp } from './setup.mjs';

const timeouts = { short: 300_000, full: 2_400_000 };

/** Runs the tests of tests/faults; what this machine cannot do is told beside their counts. @param form short or full */
export async function faults(form, names = []) {
  mkdirSync(inRoot('test-results'), { recursive: true });
  const report = inRoot('test-results/faults.json');
  const notices = inRoot('test-results/faults-notices.txt');
  rmSync(notices, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [packageBin('vitest'), 'run', '--config', inRoot('tests/faults/vitest.config.ts'), ...reporters, ...names];
  const env = { NETFOLIO_FAULTS: form, NETFOLIO_FAULTS_NOTICES: notices };
  const counts = await reportingSuite({
    command: requireNode24(), args, env, cwd: root, report, count: vitestCounts, timeout: timeouts[form],
  });
  const told = existsSync(notices) ? readFileSync(notices, 'utf8').trim().split('\n') : [];
  return { ...counts, reasons: [...counts.reasons, ...told] };
}

if (isMain(import.meta.url)) {
  main(async () => {
    setUp({ tests: true });
    const { failed } = await runSuites([{ name: 'faults', work: () => faults('full', process.argv.slice(2)) }]);
    process.exitCode = failed === 0 ? 0 : 1;
  });
}
