// Running suites of tests and counting what they did. A suite that could not run is a failure with a reason.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const firstLine = (text) => (text ?? '').split('\n')[0].slice(0, 200);

/** Counts of a vitest JSON report: a skipped test counts as failed, for nothing may be left out unseen. */
export function vitestCounts(report) {
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken.length,
    reasons: [
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...broken.map((file) => `${file.name} could not run`),
      ...report.testResults.flatMap((file) => file.assertionResults)
        .filter((test) => test.status === 'failed')
        .map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`),
    ],
  };
}

const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** Counts of a Playwright JSON report; `flaky` (passed at the second try) passed. */
export function playwrightCounts(report) {
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + skipped + report.errors.length,
    reasons: [
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...report.errors.map((error) => firstLine(error.message ?? 'error')),
      ...report.suites.flatMap(specsOf).filter((spec) => !spec.ok).map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ],
  };
}

/** Runs a program that writes a JSON report; `count` reads it. An exit code without a failed test is one failure. */
export async function reportingSuite({ command, args, env, cwd, report, count, timeout }) {
  rmSync(report, { force: true });
  const code = await run(command, args, { cwd, env: { ...process.env, ...env }, timeout });
  const found = readReport(report);
  if (!found) return { passed: 0, failed: 1, reasons: [`it ended with exit status ${code} and no report`] };
  const counts = count(found);
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, reasons: ['no tests were run'] };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, reasons: [`exit status ${code}`] };
  return counts;
}

/** A step that is one test: `work` gives a list of reasons why it failed (none: it passed). */
export async function singleSuite(work) {
  const reasons = (await work()) ?? [];
  return reasons.length === 0 ? { passed: 1, failed: 0, reasons } : { passed: 0, failed: 1, reasons };
}

function verdict({ name, seconds, passed, failed, reasons }) {
  return [`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`, ...reasons].join('\n    ');
}

/** Runs the suites one after the other, tells what each did, at once and all together at the end, and gives the totals, and the result of each. */
export async function runSuites(suites) {
  const results = [];
  for (const { name, work } of suites) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const counts = await work().catch((error) => ({ passed: 0, failed: 1, reasons: [`could not run: ${error.message}`] }));
    const result = { name, seconds: (performance.now() - start) / 1000, ...counts };
    results.push(result);
    console.log(verdict(result));
  }
  console.log('');
  for (const result of results) console.log(verdict(result));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), results };
}
