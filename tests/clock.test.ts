import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** File, what stands in it, and whether it may. */
const cases: [file: string, text: string, allowed: boolean][] = [
  ['src/shared/clock.ts', 'export const now = () => [Date.now(), new Date()];', true],
  ['src/shared/domain/a.ts', 'export const now = () => Date.now();', false],
  ['src/shared/domain/b.ts', 'export const now = Date.now;', false],
  ['src/shared/domain/c.ts', "export const now = () => Date['now']();", false],
  ['src/shared/domain/d.ts', 'export const day = (moment: number) => new Date(moment);', true],
  ['src/shared/domain/d.test.ts', 'export const day = new Date();', false],
  ['src/core/features/a.ts', 'export const day = () => new Date().toISOString();', false],
  ['src/core/features/b.ts', 'export const day = () => Date();', false],
  ['src/core/features/c.ts', "import dayjs from 'dayjs';\nexport const day = () => dayjs();", false],
  ['src/core/features/d.ts', "import { machineClock } from '../../shared/clock.ts';\nexport const it = machineClock;", false],
  ['src/core/features/e.ts', "import type { Clock } from '../../shared/clock.ts';\nexport const now = (clock: Clock) => clock.now();", true],
  ['src/core/entry.ts', "import { machineClock as clock } from '../shared/clock.ts';\nexport const it = clock;", true],
  ['src/core/entry.test.ts', "import { machineClock as clock } from '../shared/clock.ts';\nexport const it = clock;", false],
  ['src/renderer/window/view.tsx', 'export const day = new Date();', false],
  ['tests/cli/a.test.ts', 'export const year = new Date().getFullYear();', false],
  ['tests/faults/a.test.ts', "import { machineClock } from '../../src/shared/clock.ts';\nexport const it = machineClock;", true],
  ['samples/a.test.ts', 'export const now = Date.now();', false],
  ['scripts/a.mjs', 'export const took = () => performance.now();', true],
  ['scripts/b.mjs', 'export const took = () => Date.now();', false],
];

let tree: string;
let reported: Set<string>;

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'netfolio-clock-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), `${text}\n`);
  };
  const plugin = path.join(root, 'scripts/lint/plugin.mjs');
  write('.oxlintrc.json', JSON.stringify({
    jsPlugins: [plugin], categories: { correctness: 'off' }, rules: { 'netfolio/clock': 'error' },
  }));
  for (const [file, text] of cases) write(file, text);
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-c', '.oxlintrc.json', '--format=json', '.'], { cwd: tree, encoding: 'utf8' });
  const found = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const ours = found.diagnostics.filter(({ code }) => code === 'netfolio(clock)');
  reported = new Set(ours.map(({ filename }) => filename.split(path.sep).join('/')));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(cases)('%s: %s', (file, _text, allowed) => {
  expect(reported.has(file)).toBe(!allowed);
});
