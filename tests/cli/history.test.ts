import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import path from 'node:path';
import { expect, test } from 'vitest';
import { confirmed } from '../../src/cli/commands/person-data.ts';
import type { ChangeSet } from '../../src/shared/contract/change.ts';
import { textsIn } from '../../src/shared/i18n/texts.ts';
import { add } from '../builders/records.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

const nordic = 'Nordic twin-town co-operation';
const someId = '01a2021f-46d9-7000-8000-0180e71cc04e';

async function changed() {
  const sample = await aSample();
  const id = await sample.idOf(nordic);
  await sample.set(id, 'end=2027');
  await sample.set(id, 'name.en=Nordic twins');
  await sample.set(id, 'end=2028');
  const sets = JSON.parse((await sample.run('history', id, ...sample.on, '--json')).out) as ChangeSet[];
  return { ...sample, id, sets, ends: async () => (await sample.get(id)).periods.map((each) => each.end) };
}

test.each(['history', 'undo', 'redo', 'person-data', 'erase-person'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(command, '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

test('history of a record lists its changes with their identifiers', async () => {
  const { run, on, id, sets } = await changed();
  expect(sets.map((each) => each.label.action)).toEqual(['period.update', 'engagement.update', 'period.update', 'sample']);
  const lines = (await run('history', id, ...on)).out.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(new RegExp(`Period changed: Nordic twins +${sets[0]?.id}$`));
  expect(await run('history', someId, ...on)).toEqual(refused(/no longer in the portfolio/));
});

test('history --change tells each field before and after', async () => {
  const { run, on, sets, id } = await changed();
  const { out } = await run('history', '--change', sets[2]?.id ?? '', ...on);
  expect(out).toContain('Period changed: Nordic twins');
  expect(out).toMatch(/^ {4}End: 2029 → 2027$/m);
  expect(JSON.parse((await run('history', '--change', sets[2]?.id ?? '', ...on, '--json')).out)).toMatchObject({ total: 1, rows: [{ table: 'period' }] });
  expect(await run('history', '--change', someId, ...on)).toMatchObject({ status: 1, out: '' });
  expect(await run('history', id, '--change', someId, ...on)).toMatchObject({ status: 2, out: '' });
});

test('undo and redo of one change', async () => {
  const { run, on, sets, get, id, ends } = await changed();
  expect(await run('undo', sets[1]?.id ?? '', ...on)).toEqual({ status: 0, out: 'Undone: Engagement changed: Nordic twins.\n', err: '' });
  expect((await get(id)).name).toBe(nordic);
  expect(await run('undo', sets[2]?.id ?? '', ...on)).toEqual(refused(/^Not undone: “End” of .* was changed later on .* Undo this change first: Period changed: Nordic twins\.$/m));
  expect(await ends()).toEqual(['2028']);
  expect(await run('undo', sets[1]?.id ?? '', ...on)).toEqual(refused(/undone already/));
  expect(JSON.parse((await run('redo', sets[1]?.id ?? '', ...on, '--json')).out)).toMatchObject({ kind: 'redo' });
  expect((await get(id)).name).toBe('Nordic twins');
  expect((await run('undo', ...on, '--language', 'fi')).out).toBe('Kumottu: Kumppanuus muutettu: Nordic twins.\n');
  expect(await run('undo', 'nonsense', ...on)).toEqual(refused(/Identifier: is not an identifier/));
});

test('person-data writes what there is of a person', async () => {
  const { run, on, file } = await aSample();
  const [{ id }] = JSON.parse((await run('list', 'people', ...on, '--json')).out) as [{ id: string }];
  expect(await run('person-data', id, ...on, '--output', file('p.json'))).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(readFileSync(file('p.json'), 'utf8'))).toMatchObject({ format: 'netfolio-person', version: 1, person: { id } });
  expect(await run('person-data', someId, ...on, '--output', file('q.json'))).toMatchObject({ status: 1, out: '' });
  expect(existsSync(file('q.json'))).toBe(false);
  expect(await run('person-data', id, ...on)).toMatchObject({ status: 2 });
});

test('erase-person erases only when it is told to', async () => {
  const { run, on, K, cwd, data } = await aSample();
  const people = JSON.parse((await run('list', 'people', ...on, '--json')).out) as { id: string; name: string }[];
  const person = people.find((each) => each.name === 'Raija Kovanen');
  /** The files that hold the name. */
  const held = () => [cwd, data]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
    .filter((file) => readFileSync(file).includes('Kovanen'));
  expect(await run('erase-person', person?.id ?? '', ...on)).toEqual(refused(/--yes/));
  expect(held()).toEqual([K]);
  const { status, out, err } = await run('erase-person', person?.id ?? '', ...on, '--yes');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('Person 1');
  expect(held()).toEqual([]);
  expect((await run('list', 'people', ...on)).out).toContain('Person 1');
  expect(JSON.parse((await run('erase-person', person?.id ?? '', ...on, '--yes', '--json')).out)).toMatchObject({ name: 'Person 1', rows: 0 });
  expect(await run('erase-person', someId, ...on, '--yes')).toEqual(refused(/no longer in the portfolio/));
});

test('erase-person erases nothing before it is told what becomes of what may be the person', async () => {
  const { run, on, look, file } = await aSample();
  const people = JSON.parse((await run('list', 'people', ...on, '--json')).out) as { id: string; name: string }[];
  const id = people.find((each) => each.name === 'Raija Kovanen')?.id ?? '';
  const text = 'Soitettu Kovaselle; Matti Kovanen kiitti';
  await look(async (client) => {
    const [organisation] = await client.organisation.list(view);
    await client.record.apply({ operations: [add('note', { organisationId: organisation?.id ?? '', text })] });
  });
  const notes = () => look(async (client) => (await client.search.find({ ...view, text: 'soitettu' })).map(({ matched }) => matched));
  const { out } = await run('erase-person', id, ...on, '--uncertain', 'list');
  expect(out).toMatch(/^1 .*Note.*\[Kovaselle\]/m);
  expect(out).toMatch(/^2 .*Matti \[Kovanen\] kiitti$/m);
  expect(JSON.parse((await run('erase-person', id, ...on, '--uncertain', 'list', '--json')).out)).toMatchObject({ total: 2, places: [{ form: 'Kovaselle' }, { form: 'Kovanen' }] });
  expect(await run('erase-person', id, ...on, '--yes')).toEqual(refused(/2 places may refer .*--uncertain list/));
  for (const wrong of ['3', '0', '2-1', 'x']) expect(await run('erase-person', id, ...on, '--yes', '--uncertain', wrong)).toEqual(refused(/numbers from 1 to 2/));
  expect(await notes()).toEqual([text]);
  expect((await run('person-data', id, ...on, '--output', file('p.json'))).out).toMatch(/2 places .* left out/);
  expect(await run('erase-person', id, ...on, '--yes', '--uncertain', '1')).toMatchObject({ status: 0 });
  expect(await notes()).toEqual(['Soitettu Person 1; Matti Kovanen kiitti']);
  expect(JSON.parse((await run('erase-person', id, ...on, '--uncertain', 'list', '--json')).out)).toEqual({ places: [], total: 0 });
});

test.each([['yes\n', true], [' YES \n', true], ['y\n', false], ['\n', false], ['no\n', false]])('asked, %j erases: %s', async (answer, erases) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asked = confirmed(textsIn('en'), 'Raija Kovanen', input, output);
  input.write(answer);
  expect(await asked).toBe(erases);
  expect(String(output.read())).toContain('from which Raija Kovanen can be recognised');
});
