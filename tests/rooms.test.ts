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
  ['src/renderer/app/c.tsx', '../features/person/Page.tsx', false],
  ['src/renderer/features/timeline/a.tsx', '../person/index.ts', true],
  ['src/renderer/features/timeline/b.tsx', '../person/queries.ts', false],
  ['src/renderer/ui/a.tsx', '../features/person/index.ts', false],
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
