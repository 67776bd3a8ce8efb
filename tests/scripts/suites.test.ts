import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a few lines that use a module of scripts/ and gives what they print, read as JSON. */
function evaluate(module: string, lines: string): unknown {
  const code = `import * as it from ${JSON.stringify(path.join(root, 'scripts', module))};\n${lines}`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', cwd: root });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
}

test('a skipped unit test and a file that could not run count as failed', () => {
  const report = {
    numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['Error: 3 is not 4\n at x'] }] },
    ],
  };
  const counts = evaluate('lib/suites.mjs', `console.log(JSON.stringify(it.vitestCounts(${JSON.stringify(report)})))`);
  expect(counts).toEqual({ passed: 5, failed: 4, reasons: ['2 skipped', 'a.test.ts could not run', 'adds: Error: 3 is not 4'] });
});

test('a skipped spec and an error outside the specs count as failed', () => {
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 1 }, errors: [{ message: 'no display\n at x' }],
    suites: [{ specs: [], suites: [{ specs: [
      { ok: true, file: 'grid.spec.ts', line: 3, title: 'opens' }, { ok: false, file: 'grid.spec.ts', line: 9, title: 'closes' },
    ] }] }],
  };
  const counts = evaluate('lib/suites.mjs', `console.log(JSON.stringify(it.playwrightCounts(${JSON.stringify(report)})))`);
  expect(counts).toEqual({ passed: 4, failed: 3, reasons: ['1 skipped', 'no display', 'grid.spec.ts:9 closes'] });
});

test('a suite that throws or runs nothing is a failure', () => {
  const totals = evaluate('lib/suites.mjs', `
    const empty = { command: process.execPath, args: ['-e', '0'], report: '/nowhere/report.json', count: it.vitestCounts };
    const totals = await it.runSuites([
      { name: 'one', work: () => it.singleSuite(() => []) },
      { name: 'two', work: () => it.singleSuite(() => { throw new Error('no'); }) },
      { name: 'three', work: () => it.reportingSuite(empty) },
    ]);
    console.log(JSON.stringify(totals));`);
  expect(totals).toMatchObject({ passed: 1, failed: 2, results: [{ name: 'one' }, { name: 'two' }, { name: 'three' }] });
});

test('the parts of a suite are told in one table: what held, how long it took, what was tried', () => {
  const results = [
    { name: 'fuzz/calls', passed: 1, failed: 0, seconds: 281.4, reasons: [], figures: ['seed 7, 500 cases', 'ok 300, INVALID 200'] },
    { name: 'kill', passed: 0, failed: 1, seconds: 3, reasons: ['it hangs'] },
  ];
  expect(evaluate('lib/parts.mjs', `console.log(JSON.stringify(it.tableOf(${JSON.stringify(results)}).split('\\n')))`)).toEqual([
    'part        verdict  time   tried',
    'fuzz/calls  held     281 s  1 test; seed 7, 500 cases; ok 300, INVALID 200',
    'kill        FAILED   3 s    0 tests',
  ]);
});

test('generated tables become STRICT, and only once', () => {
  const sql = 'CREATE TABLE `a` (\n\t`id` text PRIMARY KEY NOT NULL\n);\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`id`);\n';
  const lines = `const once = it.makeTablesStrict(${JSON.stringify(sql)});
    console.log(JSON.stringify([once, it.makeTablesStrict(once) === once]));`;
  expect(evaluate('generate-migration.mjs', lines)).toEqual([sql.replace('\n);', '\n) STRICT;'), true]);
});
