// Suites that are run as a sample in npm test, and in full part by part: a part is a file of tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, packageBin, requireNode24, root } from './paths.mjs';
import { reportingSuite, runSuites, vitestCounts } from './suites.mjs';

/**
 * Such a suite: tests/<name> with a vitest.config.ts of its own.
 * @param limits how long the sample may take (`short`), and each part of the full form (`full`), in ms: a part that hangs
 * must not take the others along
 */
export function suiteOfParts(name, limits) {
  const folder = inRoot('tests', name);

  /** Runs its tests; what this machine cannot do is told beside their counts. @param form short or full */
  async function runForm(form, files = []) {
    mkdirSync(inRoot('test-results'), { recursive: true });
    const report = inRoot(`test-results/${name}.json`);
    const notices = inRoot(`test-results/${name}-notices.txt`);
    rmSync(notices, { force: true });
    const limit = limits[form];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    // A test that hangs is told as one before everything is ended.
    const args = [packageBin('vitest'), 'run', '--config', path.join(folder, 'vitest.config.ts'), `--testTimeout=${limit * 0.9}`];
    const env = { NETFOLIO_FAULTS: form, NETFOLIO_FAULTS_NOTICES: notices };
    const counts = await reportingSuite({
      command: requireNode24(), args: [...args, ...reporters, ...files], env, cwd: root, report, count: vitestCounts, timeout: limit,
    });
    const told = existsSync(notices) ? readFileSync(notices, 'utf8').trim().split('\n') : [];
    return { ...counts, reasons: [...counts.reasons, ...new Set(told)] };
  }

  /** The parts of the full form, named as their files are (`kill`, `io-errors/restore`). */
  const parts = () => readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ name: file.replace('.test.ts', ''), work: () => runForm('full', [path.join(folder, file)]) }));

  /** Runs the parts with these names in full; all of them where none is named. */
  async function runParts(wanted) {
    const unknown = wanted.filter((each) => !parts().some((part) => part.name === each));
    if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${parts().map((part) => part.name).join(', ')}`);
    const { failed } = await runSuites(parts().filter((part) => wanted.length === 0 || wanted.includes(part.name)));
    process.exitCode = failed === 0 ? 0 : 1;
  }

  return { short: () => runForm('short'), runParts };
}
