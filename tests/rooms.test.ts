import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');

/** File, what it imports, and whether the rooms allow it. */
const cases: [file: string, specifier: string, allowed: boolean][] = [
  ['src/shared/domain/a.ts', './b.ts', true],
  ['src/shared/contract/a.ts', '@orpc/contract', true],
  ['src/shared/domain/c.ts', 'node:fs', false],
  ['src/shared/domain/d.ts', 'electron', false],
  ['src/shared/domain/e.ts', 'react', false],
  ['src/shared/domain/f.ts', 'drizzle-orm', false],
  ['src/shared/domain/g.ts', '../../core/app.ts', false],
  ['src/core/db/a.ts', '../../shared/domain/a.ts', true],
  ['src/core/db/b.ts', 'drizzle-orm', true],
  ['src/core/db/c.ts', 'electron', false],
  ['src/core/db/d.ts', '../../main/index.ts', false],
  ['src/core/db/e.ts', '../../renderer/main.tsx', false],
  ['src/core/db/f.ts', '../features/person/service.ts', false],
  ['src/core/app.ts', './features/person/router.ts', true],
  ['src/core/features/person/a.ts', '../engagement/service.ts', true],
  ['src/core/features/person/d.ts', '../../app.ts', false],
  ['src/core/features/person/d.test.ts', '../../app.ts', true],
  ['src/core/features/person/b.ts', '../engagement/repo.ts', false],
  ['src/core/features/person/c.ts', '../engagement/router.ts', false],
  ['src/core/features/person/repo.ts', './service.ts', false],
  ['src/core/features/person/service.ts', './repo.ts', true],
  ['src/core/features/person/router.ts', '../../db/schema/person.ts', false],
  ['src/main/a.ts', 'electron', true],
  ['src/main/b.ts', '../shared/contract/shell.ts', true],
  ['src/main/c.ts', '../core/app.ts', false],
  ['src/main/d.ts', 'better-sqlite3', false],
  ['src/main/e.ts', '../renderer/main.tsx', false],
  ['src/preload/a.ts', 'electron', true],
  ['src/preload/b.ts', '../shared/contract/shell.ts', true],
  ['src/preload/c.ts', '../shared/domain/status.ts', false],
  ['src/preload/d.ts', 'node:fs', false],
  ['src/preload/e.ts', 'zod', false],
  ['src/renderer/app/a.tsx', 'react', true],
  ['src/renderer/app/b.tsx', '../features/person/index.ts', true],
  ['src/renderer/app/c.tsx', '../features/person/page.tsx', false],
  ['src/renderer/app/frame/a.tsx', '../../main.tsx', false],
  ['src/renderer/main.tsx', './app/router.tsx', true],
  ['src/renderer/features/timeline/a.tsx', '../person/index.ts', true],
  ['src/renderer/features/timeline/b.tsx', '../person/queries.ts', false],
  ['src/renderer/features/timeline/c.tsx', '../person/list/index.ts', false],
  ['src/renderer/features/timeline/chart/a.tsx', '../layout/lines.ts', true],
  ['src/renderer/features/a.tsx', './person/page.tsx', false],
  ['src/renderer/records/page/a.tsx', '../../features/person/index.ts', false],
  ['src/renderer/records/page/b.tsx', '../sections/notes.tsx', true],
  ['src/renderer/attic/a.tsx', '../window/b.ts', false],
  ['src/renderer/window/a.ts', '../attic/b.ts', false],
  ['src/renderer/app/d.ts', '../../core/app.ts', false],
  ['src/renderer/app/e.ts', '../../main/window.ts', false],
  ['src/renderer/app/f.ts', 'node:path', false],
  ['src/renderer/app/g.ts', 'electron', false],
  ['src/renderer/app/h.ts', 'better-sqlite3', false],
  ['src/cli/a.ts', '../core/app.ts', true],
  ['src/cli/b.ts', '../core/features/person/service.ts', false],
  ['src/cli/c.ts', '../renderer/main.tsx', false],
  ['src/cli/d.ts', '../main/window.ts', false],
  ['src/cli/e.ts', 'drizzle-orm', false],
  ['src/host/a.ts', '../core/app.ts', true],
  ['src/host/b.ts', '../main/window.ts', false],
  ['src/host/c.ts', 'electron', false],
];

/** The floors of the window from the top down, each by a file of it that others may import. */
const floors = ['app/a.ts', 'features/person/index.ts', 'records/page/a.ts', 'ui/a.ts', 'window/a.ts'];
const floorOf = (file: string) => file.split('/')[0] ?? '';
const pairs = floors.flatMap((from, above) =>
  floors.map((to, below): [from: string, to: string, allowed: boolean] => [floorOf(from), to, above <= below]));

/** The ways in which a file can name another one. */
const forms: [name: string, write: (specifier: string) => string][] = [
  ['import', (it) => `import { a } from '${it}';\nexport const b = a;`],
  ['import type', (it) => `import type { A } from '${it}';\nexport type B = A;`],
  ['export from', (it) => `export { a } from '${it}';`],
  ['export all', (it) => `export * from '${it}';`],
  ['import()', (it) => `export const a = () => import('${it}');`],
  ['import() of a type', (it) => `export type A = import('${it}').A;`],
  ['require', (it) => `export const a = require('${it}');`],
];

/** Where a file stands that imports a floor from another in one of the forms. */
const between = (from: string, to: string, form: number) => `src/renderer/${from}/between/${floorOf(to)}${form}.ts`;

let tree: string;
let reported: Set<string>;

function write(file: string, text: string): void {
  const where = path.join(tree, file);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, `${text}\n`);
}

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'netfolio-rooms-'));
  const plugin = path.join(root, 'scripts/lint/plugin.mjs');
  const config = { jsPlugins: [plugin], categories: { correctness: 'off' }, rules: { 'netfolio/rooms': 'error' } };
  write('.oxlintrc.json', JSON.stringify(config));
  for (const [file, specifier] of cases) write(file, `import '${specifier}';`);
  forms.forEach(([, text], index) => write(`src/renderer/forms/form${index}.ts`, text('../../core/app.ts')));
  for (const [from, to] of pairs) {
    forms.forEach(([, text], index) => write(between(from, to, index), text(`../../${to}`)));
  }
  const run = spawnSync(process.execPath, [oxlint, '-c', '.oxlintrc.json', '--format=json', 'src'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const found = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const ours = found.diagnostics.filter(({ code }) => code === 'netfolio(rooms)');
  reported = new Set(ours.map(({ filename }) => filename.split(path.sep).join('/')));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(cases)('%s importing %s: allowed is %s', (file, _specifier, allowed) => {
  expect(reported.has(file)).toBe(!allowed);
});

test.each(forms.map(([name], index) => [name, index] as const))('is seen in the form of %s', (_name, index) => {
  expect(reported).toContain(`src/renderer/forms/form${index}.ts`);
});

test.each(pairs)('%s importing %s, in whatever form: allowed is %s', (from, to, allowed) => {
  const files = forms.map((_, index) => between(from, to, index));
  expect(files.filter((file) => reported.has(file))).toEqual(allowed ? [] : files);
});

test('the sources keep to the rooms, and have no import cycles', () => {
  const rules = ['-A', 'all', '-D', 'netfolio/rooms', '-D', 'import/no-cycle'];
  const config = ['-c', path.join(root, '.oxlintrc.json')];
  const output = execFileSync(process.execPath, [oxlint, ...config, ...rules, '--format=json', 'src'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string }[] };
  const broken = diagnostics.filter(({ code }) => code === 'netfolio(rooms)' || code === 'import(no-cycle)');
  expect(broken).toEqual([]);
  // The whole of the sources is read, whatever else the machine is doing.
});
