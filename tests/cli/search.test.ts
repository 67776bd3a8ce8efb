import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SearchHit } from '../../src/shared/contract/search.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

test.each(['search', 'generate'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(command, '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

test('the help says nothing in another language than its own', async () => {
  const { run } = aTerminal();
  const { out } = await run('list', '--help', '--language', 'fi');
  expect(out).toContain('netfolio list [valinnat] <what>');
  expect(out).toContain('[fi, sv, en]');
  expect(out).not.toMatch(/choices|options/);
});

test('search finds by any text, and says which', async () => {
  const { run, on } = await aSample();
  const find = async (text: string) => JSON.parse((await run('search', text, ...on, '--json')).out) as SearchHit[];
  expect((await find('jonkoping'))[0]).toMatchObject({ table: 'engagement', name: 'Jönköping', matched: null, mark: 'twin' });
  const { out } = await run('search', 'kehittämispäällikkö', ...on, '--language', 'fi');
  expect(out).toMatch(/^Nimi +Löytyi tekstistä +Laji +Tunniste\n/);
  expect(out).toMatch(/Raija Kovanen +kehittämispäällikkö +Henkilö +[0-9a-f-]{36}/);
  expect(await find('%_*"')).toEqual([]);
});

test('search gives as many as are asked for, and says when there is none', async () => {
  const { run, on } = await aSample();
  expect(JSON.parse((await run('search', 'k', ...on, '--json', '--limit', '3')).out)).toHaveLength(3);
  expect(await run('search', 'zzzz', ...on)).toEqual({ status: 0, out: 'Nothing was found for “zzzz”.\n', err: '' });
  for (const limit of ['0', '101', 'many', '-1']) expect((await run('search', 'k', ...on, '--limit', limit)).status).not.toBe(0);
});

test('generate makes an invented city, the same for the same seed', async () => {
  const { run, file } = aTerminal();
  const made = { status: 0, out: `Tehtiin ${file('A.netfolio')}.\n`, err: '' };
  expect(await run('generate', '--file', file('A'), '--scale', '0.05')).toEqual(made);
  expect(await run('generate', '--file', file('B'), '--scale', '0.05', '--seed', '1', '--language', 'en')).toMatchObject({ status: 0 });
  const list = async (name: string) => (await run('list', 'engagements', '--file', file(name), '--json', '--language', 'fi')).out;
  expect(await list('A.netfolio')).toBe(await list('B.netfolio'));
  expect((await run('history', '--file', file('A.netfolio'))).out).toContain('Keksitty aineisto luotu: Tarulan kaupunki');
  expect(await run('generate', '--file', file('A'))).toEqual(refused(/A\.netfolio/));
});

test.each([['--scale', '0'], ['--scale', '101'], ['--scale', '1e3'], ['--seed', '1.5'], ['--seed', '99999999999'], ['--seed', '']])(
  'generate refuses %s %s', async (option, value) => {
    const { run, file } = aTerminal();
    expect(await run('generate', '--file', file('A'), option, value)).toMatchObject({ status: 1, out: '' });
    expect(existsSync(file('A.netfolio'))).toBe(false);
  });
