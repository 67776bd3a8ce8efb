// Suites that are run as a sample in npm test, and in full part by part: a part is a file of tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, packageBin, requireNode24, root } from './paths.mjs';
import { reportingSuite, runSuites, vitestCounts } from './suites.mjs';

const linesOf = (file) => (existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trim().split('\n'))] : []);

const overLimit = (limit) =>
  `the limit is ${limit / 60_000} minutes, on two cores with nothing else to do: here were ${os.availableParallelism()}, with a load of ${os.loadavg()[1].toFixed(1)}`;

/** Each part of the full form by its name, its verdict, its time and what it tried. */
export function tableOf(results) {
  const rows = results.map(({ name, failed, seconds, passed, figures }) =>
    [name, failed === 0 ? 'held' : 'FAILED', `${seconds.toFixed(0)} s`, [passed === 1 ? '1 test' : `${passed} tests`, ...(figures ?? [])].join('; ')]);
  const all = [['part', 'verdict', 'time', 'tried'], ...rows];
  const width = (column) => Math.max(...all.map((row) => row[column].length));
  return all.map((row) => row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(width(column)) : cell)).join('  ')).join('\n');
}

/**
 * Such a suite: tests/<name> with a vitest.config.ts of its own.
 * @param limits how long the sample may take (`short`), and each part of the full form (`full`), in ms: a part that hangs
 * must not take the others along. The limit of a part is what two idle cores never need; a busy machine is told to be one.
 */
export function suiteOfParts(name, limits) {
  const folder = inRoot('tests', name);

  /** Runs its tests; what this machine cannot do is told beside their counts. @param form short or full */
  async function runForm(form, files = []) {
    mkdirSync(inRoot('test-results'), { recursive: true });
    const report = inRoot(`test-results/${name}.json`);
    const [notices, figures] = ['notices', 'figures'].map((each) => inRoot(`test-results/${name}-${each}.txt`));
    for (const each of [notices, figures]) rmSync(each, { force: true });
    const limit = limits[form];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    // A test that hangs is told as one before everything is ended.
    const args = [packageBin('vitest'), 'run', '--config', path.join(folder, 'vitest.config.ts'), `--testTimeout=${limit * 0.9}`];
    const env = { NETFOLIO_FAULTS: form, NETFOLIO_FAULTS_NOTICES: notices, NETFOLIO_FAULTS_FIGURES: figures };
    const start = performance.now();
    const counts = await reportingSuite({
      command: requireNode24(), args: [...args, ...reporters, ...files], env, cwd: root, report, count: vitestCounts, timeout: limit,
    });
    const reasons = [...counts.reasons, ...linesOf(notices)];
    if (counts.failed > 0 && performance.now() - start > limit * 0.85) reasons.push(overLimit(limit));
    return { ...counts, reasons, figures: linesOf(figures) };
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
    const { failed, results } = await runSuites(parts().filter((part) => wanted.length === 0 || wanted.includes(part.name)));
    console.log(`\n${tableOf(results)}`);
    process.exitCode = failed === 0 ? 0 : 1;
  }

  return { short: () => runForm('short'), runParts };
}
