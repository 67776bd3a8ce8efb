import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const root = path.resolve(import.meta.dirname, '../../..');

let dir: string;
test.beforeEach(() => {
  dir = newDir();
});
test.afterEach(() => removeDir(dir));

test('the built command line makes, lists, reports and reads in, with its workers beside it', async () => {
  const run = async (...args: string[]) => (await promisify(execFile)(process.execPath, [path.join(root, 'out/main/cli.cjs'), ...args], {
    cwd: dir, env: { ...process.env, NETFOLIO_DATA: path.join(dir, 'data') },
  })).stdout;
  await run('sample', 'kuopio', '--language', 'en', '--file', 'K');
  expect(await run('list', 'engagements', '--file', 'K.netfolio')).toContain('WHO Healthy Cities Network');
  await run('report', 'annual', '--year', '2025', '--file', 'K.netfolio', '--output', 'K.pdf');
  expect(readFileSync(path.join(dir, 'K.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await run('export', '--format', 'json', '--file', 'K.netfolio', '--output', 'K.json');
  await run('import', 'K.json', '--file', 'Again');
  expect(existsSync(path.join(dir, 'Again.netfolio'))).toBe(true);
});
