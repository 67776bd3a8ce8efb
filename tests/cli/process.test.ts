import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { EngagementRow } from '../../src/shared/contract/engagement.ts';
import { resources } from '../builders/core.ts';
import { aSample, aTerminal, main, refused } from './netfolio.ts';

/* Every command once as a process of its own, with files named from where the caller stands. */

test('from a sample to a report, and through JSON to an equal portfolio', async () => {
  const { start, file } = aTerminal();
  const says = async (...args: string[]) => {
    const answer = await start(...args);
    expect([answer.status, answer.err], args.join(' ')).toEqual([0, '']);
    return answer.out;
  };
  const on = ['--file', 'K.netfolio'];
  expect(await says('sample', 'kuopio', ...on, '--language', 'en')).toBe(`Made ${file('K.netfolio')}.\n`);
  const rows = JSON.parse(await says('list', 'engagements', ...on, '--json')) as EngagementRow[];
  const id = rows.find((row) => row.name === 'Nordic twin-town co-operation')!.id;
  expect(await says('set', id, 'name=<script>#panic() =cmd()', 'end=1.6.2030', ...on)).toContain('<script>#panic() =cmd()');
  expect(await says('show', id, ...on)).toContain('2022 – 1 Jun 2030');
  expect(await says('undo', ...on)).toMatch(/^Undone: /);
  expect(await says('redo', ...on)).toMatch(/^Made again: /);
  expect((await says('history', ...on)).trimEnd().split('\n')).toHaveLength(5);
  expect(await says('check', ...on)).toContain('The file is intact');
  expect(await says('report', 'annual', '--year', '2026', ...on, '--language', 'sv', '--output', 'r.pdf')).toMatch(/^Skrev .*r\.pdf: \d+ sidor\.\n$/);
  expect(readFileSync(file('r.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await says('export', '--format', 'json', ...on, '--output', 'a.json');
  expect(await says('import', 'a.json', '--file', 'L')).toBe(`Made ${file('L.netfolio')}.\n`);
  await says('export', '--format', 'json', '--file', 'L.netfolio', '--output', 'b.json');
  expect(readFileSync(file('b.json'))).toEqual(readFileSync(file('a.json')));
});

test('new, and the three answers of a process: done, refused, wrong usage', async () => {
  const { start, file } = aTerminal();
  expect(await start('new', '--file', 'Oma', '--organisation', 'Lappeenranta')).toEqual({ status: 0, out: `Tehtiin ${file('Oma.netfolio')}.\n`, err: '' });
  expect(await start('list', 'people', '--file', 'none.netfolio')).toEqual(refused(/none\.netfolio was not found/));
  expect(await start('lis')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Usage: netfolio') });
  expect(await start('--help')).toMatchObject({ status: 0, err: '' });
  writeFileSync(file('text.netfolio'), 'just text');
  expect(await start('check', '--file', 'text.netfolio')).toEqual(refused(/text\.netfolio is not a Netfolio portfolio/));
});

test('a file that is open in another process is told apart', async () => {
  const { start, on, env, K } = await aSample();
  const child = spawn(process.execPath, [path.join(resources, 'tests/builders/hold-open.ts'), K], { env });
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(await start('list', 'people', ...on)).toEqual(refused(/is open in another Netfolio/));
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
  }
  expect(await start('list', 'people', ...on)).toMatchObject({ status: 0 });
});

test('whoever reads may stop early', async () => {
  const { env, on } = await aSample();
  const child = spawn(process.execPath, [main, 'list', 'engagements', ...on, '--json'], { env });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, Buffer.concat(said).toString()]).toEqual([0, '']);
});
