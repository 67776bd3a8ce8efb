import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Backup } from '../../src/shared/contract/backup.ts';
import { kill, openElsewhere } from '../builders/elsewhere.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

test.each(['backup', 'backups', 'restore'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out } = await run(command, '--help', '--language', language);
    expect(status).toBe(0);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

/** A sample with a backup, changed since. */
async function aBackedUp() {
  const sample = await aSample();
  const made = await sample.run('backup', ...sample.on);
  const idOf = await sample.idOf('ERRIN').catch(() => sample.idOf('Nordic twin-town co-operation'));
  await sample.set(idOf, 'name.en=Something else');
  const listed = async () => JSON.parse((await sample.run('backups', ...sample.on, '--json')).out) as Backup[];
  const shown = async () => (await sample.get(idOf)).names.en;
  return { ...sample, made, listed, shown };
}

test('backup makes one, and backups lists it', async () => {
  const { run, on, made, listed } = await aBackedUp();
  const [only, ...others] = await listed();
  expect(others).toEqual([]);
  expect(made).toEqual({ status: 0, out: `Backed up: ${only!.file}.\n`, err: '' });
  const { out } = await run('backups', ...on);
  expect(out.split('\n')[0]).toMatch(/^No\. +When +Why +Size +File$/);
  expect(out).toContain('made by hand');
  expect((await run('backups', ...on, '--language', 'fi')).out).toContain('käsin tehty');
});

test.each([['its number', () => '1'], ['its name', (file: string) => path.basename(file)], ['its path', (file: string) => file]])(
  'restore takes %s',
  async (_by, name) => {
    const { run, on, listed, shown, K } = await aBackedUp();
    const [only] = await listed();
    expect(await shown()).toBe('Something else');
    const { status, out } = await run('restore', name(only!.file), ...on);
    expect([status, out]).toEqual([0, `Restored ${K} from ${path.basename(only!.file)}.\n`]);
    expect(await shown()).not.toBe('Something else');
    expect((await listed()).map(({ why }) => why)).toEqual(['restore', 'byHand']);
    expect((await run('restore', '1', ...on)).status).toBe(0);
    expect(await shown()).toBe('Something else');
  },
);

test('restore refuses a backup that there is none of, and changes nothing', async () => {
  const { run, on, K } = await aBackedUp();
  const before = statSync(K).mtimeMs;
  for (const wanted of ['2', '0', 'nothing.netfolio']) expect(await run('restore', wanted, ...on)).toEqual(refused(/There is no backup “/));
  expect(await run('restore', path.resolve(K), ...on)).toEqual(refused(/it is the portfolio itself/));
  expect(statSync(K).mtimeMs).toBe(before);
});

test('a damaged file is listed, restored and kept', async () => {
  const { run, on, K, cwd } = await aBackedUp();
  truncateSync(K, 5000);
  expect(await run('list', 'people', ...on)).toEqual(refused(/is damaged .* restore a backup of it/));
  expect((await run('backups', ...on)).out).toContain('made by hand');
  const { status, out } = await run('restore', '1', ...on);
  expect(status).toBe(0);
  expect(out).toMatch(/The damaged file is kept as .*K damaged \d{4}-\d\d-\d\d\.netfolio\.\n$/);
  expect((await run('list', 'people', ...on)).status).toBe(0);
  expect(readdirSync(cwd)).toHaveLength(2);
  const json = await run('restore', '1', ...on, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ setAside: null, portfolio: { path: K, access: 'write' } });
});

test('a file that is gone, or was zeroed as a whole, is restored by its path', async () => {
  const { run, on, K } = await aBackedUp();
  writeFileSync(K, Buffer.alloc(statSync(K).size));
  expect((await run('restore', '1', ...on)).status).toBe(0);
  rmSync(K);
  expect((await run('restore', '1', ...on)).status).toBe(0);
  expect((await run('check', ...on)).status).toBe(0);
});

test('a file that is open elsewhere is told with who has it, and is read with --read-only', async () => {
  const { run, on, K } = await aSample();
  const other = await openElsewhere(K);
  const before = readFileSync(K);
  const who = `${userInfo().username}, computer ${hostname()}, since `;
  expect(await run('list', 'people', ...on)).toEqual(refused(new RegExp(`is open in another Netfolio \\(${who}.*Open it to read here`)));
  const { status, out } = await run('list', 'people', ...on, '--read-only', '--json');
  // Kuopio's four, and the one that the other process has added.
  expect([status, (JSON.parse(out) as unknown[]).length]).toEqual([0, 5]);
  expect((await run('undo', '--read-only', ...on)).status).toBe(2);
  expect(await run('restore', '1', ...on)).toMatchObject({ status: 1 });
  expect(readFileSync(K).equals(before)).toBe(true);
  await kill(other);
  expect((await run('list', 'people', ...on)).status).toBe(0);
});

test('a file that another computer’s note claims in a synced folder is opened with --take-over', async () => {
  const { run, K, cwd } = await aSample();
  mkdirSync(path.join(cwd, 'Dropbox'));
  const file = path.join(cwd, 'Dropbox', 'K.netfolio');
  copyFileSync(K, file);
  writeFileSync(path.join(cwd, 'Dropbox', '.~lock.K.netfolio#'), '{"who":"maija","host":"PC-7","since":"2026-11-22T07:00:00Z"}');
  expect(await run('undo', '--file', file)).toEqual(refused(/left open in another Netfolio \(maija, computer PC-7, since .*\)/));
  expect((await run('list', 'people', '--file', file, '--take-over')).status).toBe(0);
  expect((await run('list', 'people', '--file', file)).status).toBe(0);
});
