// The core's workers where it is a utilityProcess, which can start none itself, and all code is in an archive: as in the packaged
// program. The core of this test needs no SQLite, so that it runs in every Electron that the window runs in.
import { execFile } from 'node:child_process';
import { cpSync, globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPackageWithOptions } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { buildAnnualReport } from '../../../src/core/reports/annual-report.ts';
import { inventedInput } from '../../pdf/invented-portfolio.ts';
import { runtime, switches } from '../support/electron.ts';
import { newDir, removeDir, root } from '../support/places.ts';

let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(() => removeDir(dir));

/** Bundles the program of this test, with the built report worker and what it reads, into an archive; gives its path. */
async function anArchive(): Promise<string> {
  const from = path.join(root, 'tests/e2e/support/workers');
  const to = path.join(dir, 'program');
  await build({
    configFile: false, logLevel: 'error', root: from,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node18', outDir: to,
      rollupOptions: {
        input: { main: path.join(from, 'main.ts'), core: path.join(from, 'core.ts'), 'odd-worker': path.join(from, 'odd-worker.ts') },
        external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'cjs', dynamicImportInCjs: false, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
  const parts = ['out/main', 'src/core/reports/template', 'node_modules/@expo-google-fonts', ...globSync('node_modules/@myriaddreamin/*', { cwd: root })];
  for (const part of parts) cpSync(path.join(root, part), path.join(to, part), { recursive: true, dereference: true });
  // worked out here: the core asks for a newer Node than the oldest Electron has
  writeFileSync(path.join(to, 'report.json'), JSON.stringify(buildAnnualReport(inventedInput('fi')).data));
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ name: 'workers', version: '1.0.0', main: 'main.cjs' }));
  const archive = path.join(dir, 'app.asar');
  await createPackageWithOptions(to, archive, { unpack: '*.node' });
  removeDir(to);
  return archive;
}

test('workers are started by main from the archive, hear and answer, and take nothing along', async () => {
  test.setTimeout(600_000);
  const { stdout } = await promisify(execFile)(
    runtime().NETFOLIO_ELECTRON, [...switches(), `--user-data-dir=${path.join(dir, 'data')}`, await anArchive()], { maxBuffer: 1e7 },
  );
  const found: unknown = JSON.parse(/^found (.*)$/m.exec(stdout)?.[1] ?? 'null');
  const report = { pages: expect.any(Number), pdf: '%PDF-' };
  expect(found).toMatchObject({
    reports: { first: report, wrong: 'refused', again: report },
    wasm: { first: { ...report, engine: 'wasm' }, wrong: 'refused', again: { ...report, engine: 'wasm' } },
    // its own heap was full, at the limit that was asked for
    hungry: { heard: ['hungry: are you there?'], said: expect.stringMatching(/heap out of memory|heap limit/) },
    endless: { heard: ['endless: are you there?'], how: expect.stringMatching(/^exit status/) },
    crashing: { heard: ['crashing: are you there?'], how: expect.stringMatching(/^exit status/) },
  });
});
