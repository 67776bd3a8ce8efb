// npm run test:faults: every kill, every failing call, every kind of damage, part by part. npm test runs a sample of them.
// npm run test:faults -- NAME … runs only the parts with these names.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { reportingSuite, runSuites, vitestCounts } from './lib/suites.mjs';
import { setUp } from './setup.mjs';

/**
 * How long the sample may take, and each part of the full form, in ms: a part that hangs must not take the others along.
 * The largest has more than a thousand runs of a program; a busy machine takes several times as long for them.
 */
const limits = { short: 1_200_000, full: 5_400_000 };

/** Runs tests of tests/faults; what this machine cannot do is told beside their counts. @param form short or full */
export async function faults(form, files = []) {
  mkdirSync(inRoot('test-results'), { recursive: true });
  const report = inRoot('test-results/faults.json');
  const notices = inRoot('test-results/faults-notices.txt');
  rmSync(notices, { force: true });
  const limit = limits[form];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // A test that hangs is told as one before everything is ended.
  const args = [packageBin('vitest'), 'run', '--config', inRoot('tests/faults/vitest.config.ts'), `--testTimeout=${limit * 0.9}`];
  const env = { NETFOLIO_FAULTS: form, NETFOLIO_FAULTS_NOTICES: notices };
  const counts = await reportingSuite({
    command: requireNode24(), args: [...args, ...reporters, ...files], env, cwd: root, report, count: vitestCounts, timeout: limit,
  });
  const told = existsSync(notices) ? readFileSync(notices, 'utf8').trim().split('\n') : [];
  return { ...counts, reasons: [...counts.reasons, ...new Set(told)] };
}

/** The parts of the full form: a file each, named as it is (`kill`, `io-errors/restore`). */
function parts() {
  const folder = inRoot('tests/faults');
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ name: file.replace('.test.ts', ''), work: () => faults('full', [path.join(folder, file)]) }));
}

if (isMain(import.meta.url)) {
  main(async () => {
    const wanted = process.argv.slice(2);
    const unknown = wanted.filter((name) => !parts().some((part) => part.name === name));
    if (unknown.length > 0) {
      throw new Error(`There is no part ${unknown.join(', ')}: ${parts().map(({ name }) => name).join(', ')}`);
    }
    setUp({ tests: true });
    const { failed } = await runSuites(parts().filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
    process.exitCode = failed === 0 ? 0 : 1;
  });
}
