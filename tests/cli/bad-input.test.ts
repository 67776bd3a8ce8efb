import { chmodSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { resources } from '../builders/core.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

describe('what cannot be is refused with a sentence that names the field, and nothing is changed', () => {
  const wrong: [what: string, field: string, sentence: RegExp][] = [
    ['a day that no month has', 'end=31.2.2025', /^End: “31\.2\.2025” is not a date/],
    ['a thirteenth month', 'start=2025-13', /^Start: “2025-13” is not a date/],
    ['an end before the start', 'end=2021', /^End: the end is before the start/],
    ['an empty name', 'name=', /^Enter a name/],
    ['a control character', 'name=a\u0007b', /^Name in English: has a character/],
    ['a name on two lines', 'name.fi=a\nb', /^Name in Finnish: has a character/],
    ['a name that is too long', `name.sv=${'a'.repeat(501)}`, /^Name in Swedish: is longer than 500/],
    ['a status that there is not', 'status=asleep', /^Status: “asleep” is not one of the choices/],
    ['a type that there is not', 'type=treaty', /^Type: “treaty” is not one of the choices/],
    ['a person who is not there', 'responsible=Matti Meikäläinen', /^Responsible person: nothing in the portfolio is called “Matti Meikäläinen”/],
    ['a field that there is not', 'fee=100', /^fee: there is no such field/],
    ['another kind', 'kind=event', /^Kind: the kind of an engagement cannot be changed/],
    ['a field that every object of the language has', 'constructor=x', /^constructor: there is no such field/],
    ['a field that would be a prototype', '__proto__=x', /^__proto__: there is no such field/],
    ['an identifier', 'id=x', /^Identifier: there is no such field/],
    ['a place that is not there', 'place=Atlantis', /^Place: nothing in the portfolio is called “Atlantis”/],
  ];

  test.each(wrong)('%s', async (_what, field, sentence) => {
    const { idOf, set, get } = await aSample();
    const id = await idOf('Nordic twin-town co-operation');
    const before = await get(id);
    // A field that is in order does not go through alone.
    expect(await set(id, 'otherNames=Fine', field)).toEqual(refused(sentence));
    expect(await get(id)).toEqual(before);
  });

  test('an identifier that is none, or nobody’s', async () => {
    const { set } = await aSample();
    expect(await set('not-an-id', 'name=x')).toEqual(refused(/^Identifier: is not an identifier/));
    expect(await set('019b76da-a801-7000-8000-000000000009', 'name=x')).toEqual(refused(/no longer in the portfolio/));
  });

  test('in an option', async () => {
    const { run, on, file } = await aSample();
    for (const day of ['31.2.2025', '2025', '2025-06', 'today', '']) {
      expect(await run('list', 'engagements', ...on, '--as-of', day), day).toEqual(refused(new RegExp(`^As of: “${day}” is not a day`)));
    }
    for (const day of ['1.6.2022', '2022-06-01']) expect(await run('list', 'people', ...on, '--as-of', day), day).toMatchObject({ status: 0 });
    expect(await run('list', 'people', '--file', '')).toEqual(refused(/^Enter where the file is/));
    expect(await run('new', '--file', '', '--organisation', 'X')).toEqual(refused(/^Enter where the file is/));
    expect(await run('export', '--format', 'json', ...on, '--output', '')).toEqual(refused(/^Enter where the file is/));
    expect(await run('history', ...on, '--limit', 'many')).toEqual(refused(/^Limit: “many”/));
    expect(await run('report', 'annual', '--year', '25x', ...on, '--output', file('x.pdf'))).toEqual(refused(/^Year: “25x”/));
  });

  test('in the portfolio’s own language, or the one asked for', async () => {
    const { run, file } = aTerminal();
    await run('sample', 'central-finland', '--file', file('C'));
    const [first] = JSON.parse((await run('list', 'engagements', '--file', file('C'), '--json')).out) as { id: string }[];
    expect(await run('set', first!.id, 'end=31.2.2025', '--file', file('C'))).toEqual(refused(/^Loppu: .*31\.2\.2025/));
    expect(await run('set', first!.id, 'end=31.2.2025', '--file', file('C'), '--language', 'sv')).toEqual(refused(/^Slut: /));
  });
});

test('any text is data: it is shown as it was given, and the report still compiles', async () => {
  const { idOf, set, get, run, on, list, file } = await aSample();
  const names = ['<script>alert(1)</script>', '#panic()', '=cmd()', '😀 emoji', 'שלום עולם', '#{ } $x$ "quoted" \\', 'Jönköping'];
  const rows = (await list()).slice(0, names.length);
  for (const [index, name] of names.entries()) {
    expect(await set(rows[index]!.id, `name=${name}`, `purpose=${name}`), name).toMatchObject({ status: 0 });
    expect((await get(rows[index]!.id)).name).toBe(name);
  }
  const { out } = await run('list', 'engagements', ...on);
  for (const name of names) expect(out).toContain(name);
  await run('export', '--format', 'json', ...on, '--output', file('all.json'));
  const { tables } = JSON.parse(readFileSync(file('all.json'), 'utf8')) as { tables: { note: { id: string }[] } };
  const note = tables.note[0]!.id;
  const long = 'a'.repeat(100_000);
  expect(await set(note, `text=${long}`)).toMatchObject({ status: 0 });
  expect(JSON.parse((await run('show', note, ...on, '--json')).out)).toMatchObject({ text: long });
  const festival = await idOf('ANTI – Contemporary Art Festival');
  const purpose = 'word '.repeat(20_000).trim();
  expect(await set(festival, `purpose=${purpose}`)).toMatchObject({ status: 0 });
  expect((await get(festival)).purpose).toBe(purpose);
  for (const language of ['fi', 'en']) {
    expect(await run('report', 'annual', '--year', '2026', ...on, '--language', language, '--output', file('r.pdf'))).toMatchObject({ status: 0 });
  }
  expect(await run('check', ...on)).toMatchObject({ status: 0 });
});

describe('a file that cannot be opened is told apart, and left as it is', () => {
  test('missing, no portfolio, empty, a folder', async () => {
    const { run, file, cwd } = aTerminal();
    writeFileSync(file('text.netfolio'), 'just text');
    writeFileSync(file('empty.netfolio'), '');
    expect(await run('list', 'engagements', '--file', file('none.netfolio'))).toEqual(refused(/none\.netfolio was not found/));
    expect(await run('check', '--file', file('text.netfolio'))).toEqual(refused(/text\.netfolio is not a Netfolio portfolio/));
    expect(await run('check', '--file', file('empty.netfolio'))).toEqual(refused(/empty\.netfolio is not a Netfolio portfolio/));
    expect(await run('check', '--file', cwd)).toEqual(refused(/not a Netfolio portfolio/));
    expect(readFileSync(file('text.netfolio'), 'utf8')).toBe('just text');
  });

  test('made with a newer Netfolio, damaged, write-protected', async () => {
    const { run, file, K } = await aSample();
    for (const name of ['newer', 'damaged', 'locked']) copyFileSync(K, file(`${name}.netfolio`));
    const sqlite = new Database(file('newer.netfolio'));
    sqlite.pragma('user_version = 999');
    sqlite.close();
    truncateSync(file('damaged.netfolio'), 20_000);
    chmodSync(file('locked.netfolio'), 0o444);
    expect(await run('list', 'people', '--file', file('newer.netfolio'))).toEqual(refused(/made with a newer Netfolio/));
    expect(await run('list', 'people', '--file', file('damaged.netfolio'))).toEqual(refused(/is damaged/));
    expect(await run('list', 'people', '--file', file('locked.netfolio'))).toEqual(refused(/may not be written to/));
  });

  test('with a row that points at nothing: check ends with 1', async () => {
    const { run, on, K } = await aSample();
    const sqlite = new Database(K);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec("DELETE FROM person WHERE name = 'Johanna Liukkonen'");
    sqlite.close();
    const { status, out, err } = await run('check', ...on);
    expect({ status, err, out: '' }).toEqual(refused(/is damaged and was not opened/));
    expect(out).toMatch(/The file is damaged: \d+ broken references, the first from \w+ to person/);
  });
});

test('a file of JSON that is not in order makes no portfolio, and says where', async () => {
  const { run, file } = aTerminal();
  const sample = readFileSync(`${resources}/samples/kuopio.json`, 'utf8');
  writeFileSync(file('in.json'), sample.replace('"start":"2005"', '"start":"31.2.2005"'));
  expect(await run('import', file('in.json'), '--file', file('L'))).toEqual(refused(/tables\.period\[\d+\].*31\.2\.2005/));
  expect(await run('import', file('none.json'), '--file', file('L'))).toEqual(refused(/none\.json was not found/));
  writeFileSync(file('bytes.json'), Buffer.from([0xff, 0xfe, 0x00]));
  expect(await run('import', file('bytes.json'), '--file', file('L'))).toEqual(refused(/bytes\.json is not a portfolio in JSON/));
  expect(await run('list', 'people', '--file', file('L'))).toEqual(refused(/L was not found/));
});
