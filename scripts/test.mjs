// npm test: everything. npm test -- NAME … runs only the suites with these names.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { findElectron, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, packageBin, requireNode24, root } from './lib/paths.mjs';
import { lints } from './lint.mjs';
import { main, run } from './lib/run.mjs';
import { playwrightCounts, reportingSuite, runSuites, singleSuite, vitestCounts } from './lib/suites.mjs';
import { setUp } from './setup.mjs';
import { faults } from './test-faults.mjs';
import { hostile } from './test-hostile.mjs';
import { typecheck } from './typecheck.mjs';

const results = inRoot('test-results');
/** What hangs is ended, in ms; a busy machine takes several times as long as an idle one. */
const timeout = 1_800_000;

/** Linux draws windows of tests on a screen of their own, everyone else on the one that is there. */
function onTestScreen(command, args) {
  if (process.platform !== 'linux') return [command, args];
  // When its last window closes, the server would begin anew, and whoever comes to it in that moment is turned away.
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24 -noreset', command, ...args]];
}

const lint = async () => ((await lints()) ? [] : ['the linter found something']);

async function types() {
  const failed = await typecheck();
  return failed.length === 0 ? [] : [`type errors in ${failed.join(', ')}`];
}

function vitest(name, { under = [], files = [], env }) {
  const report = inRoot(`test-results/${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const [command, ...args] = [...under, requireNode24(), packageBin('vitest'), 'run', ...reporters, ...files];
  return reportingSuite({ command, args, env, cwd: root, report, count: vitestCounts, timeout });
}

const unit = () => vitest('vitest', {});

/** The last hour of a year, where by UTC it is the next year already. */
const otherDay = { zone: 'America/St_Johns', moment: '2031-12-31 23:05:00' };
/** What gives another result on another day or in another zone, if it depends on them. */
const lookingAtDays = ['src/shared/domain', 'src/core/features', 'src/core/reports/annual', 'tests/cli', 'tests/renderer', 'tests/samples'];

/** What looks at days, once more as if it were another day in another zone. */
async function days() {
  const pretends = spawnSync('faketime', ['--version']).status === 0;
  const under = pretends ? ['faketime', '-f', `@${otherDay.moment}`] : [];
  // Timers go by the other clock of the system, which goes on as it is.
  const env = { TZ: otherDay.zone, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  const counts = await vitest('days', { under, files: lookingAtDays, env });
  return pretends ? counts : { ...counts, reasons: [...counts.reasons, 'only the zone was another: faketime is not installed'] };
}

async function playwright(project) {
  const electron = project === 'electron' ? await findElectron() : null;
  const report = inRoot(`test-results/playwright-${project}.json`);
  const args = [packageBin('@playwright/test', 'playwright'), 'test', `--project=${project}`, '--reporter=list,json'];
  args.push(`--output=${inRoot('test-results', project)}`);
  const [command, all] = electron ? onTestScreen(requireNode24(), args) : [requireNode24(), args];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(electron ? runtimeEnv(electron) : {}) };
  return reportingSuite({ command, args: all, env, cwd: root, report, count: playwrightCounts, timeout });
}

async function packaging() {
  const [command, args] = onTestScreen(requireNode24(), [inRoot('scripts/package-check.mjs')]);
  return (await run(command, args, { cwd: root, timeout })) === 0 ? [] : ['the packaged program does not start (see above)'];
}

let built = false;

function build() {
  ensureBuild();
  built = true;
}

/** A window that was not built, or only in part, fails every spec in its own slow way: one reason is enough. */
function withBuild(work) {
  return async () => {
    if (!built) build();
    return work();
  };
}

const suites = [
  { name: 'lint', work: () => singleSuite(lint) },
  { name: 'types', work: () => singleSuite(types) },
  { name: 'unit', work: unit },
  { name: 'days', work: days },
  { name: 'faults', work: faults.short },
  { name: 'hostile', work: hostile.short },
  { name: 'build', work: () => singleSuite(() => build()) },
  { name: 'web', work: withBuild(() => playwright('web')) },
  { name: 'electron', work: withBuild(() => playwright('electron')) },
  { name: 'packaging', work: withBuild(() => singleSuite(packaging)) },
];

main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}: ${suites.map(({ name }) => name).join(', ')}`);
  let totals;
  try {
    setUp({ tests: true });
    if (!existsSync(results)) mkdirSync(results);
    totals = await runSuites(suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
  } catch (error) {
    console.error(`The tests could not be set up: ${error.message}`);
    totals = { passed: 0, failed: suites.length };
  }
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
});
