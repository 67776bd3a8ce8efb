import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Answer, aSample, refused } from './netfolio.ts';

/* Root may read and write anything, so what a disk denies is asked for as somebody else. */

const nobody = 65_534;
const asRoot = process.geteuid?.() === 0;

/** Runs as an ordinary user, whoever runs the tests. */
async function asOrdinaryUser(work: () => Promise<Answer>): Promise<Answer> {
  if (asRoot) process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (asRoot) process.seteuid?.(0);
  }
}

test.skipIf(process.platform === 'win32')('an ordinary user reads what may only be read, and is told what may not', async () => {
  const { run, file, cwd, data, K } = await aSample();
  writeFileSync(file('secret.json'), '{}');
  mkdirSync(file('closed'));
  mkdirSync(file('shared'));
  copyFileSync(K, file('shared/K.netfolio'));
  if (asRoot) for (const each of [data, file('shared'), file('shared/K.netfolio')]) chownSync(each, nobody, nobody);
  for (const [each, mode] of [[`${cwd}/..`, 0o755], [cwd, 0o777], [file('secret.json'), 0], [file('closed'), 0], [file('shared/K.netfolio'), 0o444]] as const) {
    chmodSync(each, mode);
  }
  const says = (...args: string[]) => asOrdinaryUser(() => run(...args, '--language', 'en'));
  const shared = ['--file', file('shared/K.netfolio')];
  const unreadable = /could not be opened: there is no permission to read it/;

  expect(await says('list', 'engagements', ...shared, '--read-only')).toMatchObject({ status: 0, out: expect.stringContaining('Nordic'), err: '' });
  expect(await says('list', 'engagements', ...shared)).toEqual(refused(/may not be written to/));
  // A copy has no part in the protection.
  expect(await says('restore', file('shared/K.netfolio'), '--file', file('R.netfolio'))).toMatchObject({ status: 0 });
  expect(await says('new', '--file', file('closed/x'), '--organisation', 'A')).toEqual(refused(/there is no permission to write there/));
  chmodSync(file('shared/K.netfolio'), 0);
  expect(await says('list', 'engagements', ...shared, '--read-only')).toEqual(refused(unreadable));
  expect(await says('import', file('secret.json'), '--file', file('L'))).toEqual(refused(unreadable));
  expect(await says('import', file('closed/x.json'), '--file', file('L'))).toEqual(refused(unreadable));
  chmodSync(file('shared/K.netfolio'), 0o644);
  chmodSync(`${data}/reading`, 0o500);
  expect(await says('list', 'engagements', ...shared, '--read-only')).toEqual(refused(/could not be created: there is no permission to write there/));
  chmodSync(`${data}/reading`, 0o700);
  expect(readdirSync(cwd).filter((name) => name.startsWith('L'))).toEqual([]);
}, 60_000);
