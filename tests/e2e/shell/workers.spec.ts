// The core's workers where it is a utilityProcess, which can start none itself. The core of this test needs no SQLite, so
// that it runs in every Electron that the window runs in.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, test } from '@playwright/test';
import { buildAnnualReport } from '../../../src/core/reports/annual-report.ts';
import { inventedInput } from '../../pdf/invented-portfolio.ts';
import { runtime, switches } from '../support/electron.ts';
import { newDir, removeDir, root } from '../support/places.ts';

let dir: string;
test.beforeAll(async () => {
  dir = newDir();
  const from = path.join(root, 'tests/e2e/support/workers');
  await build({
    configFile: false, logLevel: 'error', root: from,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node18', outDir: dir, emptyOutDir: false,
      rollupOptions: {
        input: { main: path.join(from, 'main.ts'), core: path.join(from, 'core.ts'), 'odd-worker': path.join(from, 'odd-worker.ts') },
        external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
});
test.afterAll(() => removeDir(dir));

test.setTimeout(300_000);

test('workers are started by main, hear and answer, and take nothing along', async () => {
  // worked out here: the core asks for a newer Node than the oldest Electron has
  writeFileSync(path.join(dir, 'report.json'), JSON.stringify(buildAnnualReport(inventedInput('fi')).data));
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ name: 'workers', version: '1.0.0', main: 'main.cjs' }));
  const { stdout } = await promisify(execFile)(
    runtime().NETFOLIO_ELECTRON, [...switches(), `--user-data-dir=${path.join(dir, 'data')}`, dir],
    { env: { ...process.env, RESOURCES: root }, maxBuffer: 1e7 },
  );
  const found = JSON.parse(/^found (.*)$/m.exec(stdout)?.[1] ?? 'null') as Record<string, unknown>;
  const report = { pages: expect.any(Number), pdf: '%PDF-' };
  expect(found).toMatchObject({
    reports: { first: report, wrong: 'refused', again: report },
    // its own heap was full, at the limit that was asked for
    hungry: { heard: ['hungry: are you there?'], said: expect.stringMatching(/heap out of memory|heap limit/) },
    endless: { heard: ['endless: are you there?'], how: expect.stringMatching(/^exit status/) },
    crashing: { heard: ['crashing: are you there?'], how: expect.stringMatching(/^exit status/) },
  });
});
