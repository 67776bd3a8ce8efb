import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DeadlineRow, RuleRow } from '../../src/shared/contract/deadline.ts';
import type { Gap } from '../../src/shared/contract/check.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

const nordic = 'Nordic twin-town co-operation';
const asOf = ['--as-of', '2028-11-22'];

test.each(['deadlines', 'deadline', 'gaps'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(command, '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

test.each([
  [['deadlines']], [['deadline', '--file', 'K']], [['deadline', 'key', '--file', 'K']], [['deadline', 'key', '--file', 'K', '--done', '--dropped']],
  [['deadline', 'key', '--file', 'K', '--open', '--done']], [['deadlines', '--file', 'K', '--ics', 'P', '--rules']], [['gaps', '--file', 'K', '--all']],
])('wrong usage: netfolio %j', async (args) => {
  const { status, out, err } = await aTerminal().run(...args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('Usage: netfolio');
});

test('deadlines lists what is overdue and what comes, with the arithmetic and the key', async () => {
  const { idOf, run, on } = await aSample();
  const id = await idOf(nordic);
  const rows = JSON.parse((await run('deadlines', ...on, ...asOf, '--engagement', id.toUpperCase(), '--json')).out) as DeadlineRow[];
  expect(rows.map(({ type, date, overdue }) => [type, date, overdue])).toEqual([['preparation', '2028-12-31', false], ['decision', '2029-06-30', false]]);
  const lines = (await run('deadlines', ...on, ...asOf)).out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^Date +Deadline +Engagement +State +Calculated +Responsible person +Key$/);
  expect(lines.join('\n')).toMatch(/30 Jun 2018 +decision meeting +Kuopio–Opole framework agreement +overdue +31 Dec 2018 − 6 months = 30 Jun 2018/);
  expect(lines.find((line) => line.includes('31 Dec 2029 − 6 months = 30 Jun 2029'))).toMatch(new RegExp(`${rows[1]!.key}$`));
  expect((await run('deadlines', ...on, ...asOf, '--language', 'fi', '--from', '1/2029', '--to', '2029')).out)
    .toContain('31.12.2029 − 6 kk = 30.6.2029');
  expect((await run('deadlines', ...on, '--from', '2040-01-01', '--to', '2041-01-01')).out).toBe('There is nothing to list.\n');
});

test('deadlines --rules tells by which rules', async () => {
  const { idOf, run, on } = await aSample();
  expect((await run('deadlines', ...on, '--rules')).out).toMatch(/Agreement +preparation +12 months before the end of the period +Netfolio’s default/);
  const rules = JSON.parse((await run('deadlines', ...on, '--rules', '--engagement', await idOf(nordic), '--json')).out) as RuleRow[];
  expect(rules.map(({ type, origin }) => [type, origin])).toEqual([['preparation', 'netfolio'], ['decision', 'netfolio']]);
});

test('deadline marks one as done, moves it and opens it again, and one undo takes each back', async () => {
  const { idOf, run, on } = await aSample();
  const id = await idOf(nordic);
  const list = async (...args: string[]) =>
    JSON.parse((await run('deadlines', ...on, ...asOf, '--engagement', id, '--json', ...args)).out) as DeadlineRow[];
  const [preparation, decision] = await list();
  expect(await run('deadline', preparation!.key, ...on, ...asOf, '--done', '--on', '3.11.2028', '--reason', 'Draft sent'))
    .toEqual({ status: 0, out: `Deadline marked as done: ${nordic}.\n`, err: '' });
  expect((await list()).map(({ type }) => type)).toEqual(['decision']);
  expect(await list('--all')).toMatchObject([{ state: 'done', stateOn: '2028-11-03', reason: 'Draft sent' }, { state: 'open' }]);
  expect((await run('deadlines', ...on, ...asOf, '--all')).out).toContain('done 3 Nov 2028');
  expect((await run('deadline', decision!.key, ...on, '--move', '15.5.2029')).out).toBe(`Deadline moved: ${nordic}.\n`);
  expect((await run('deadlines', ...on, ...asOf)).out).toMatch(/15 May 2029 .* moved .* 31 Dec 2029 − 6 months = 30 Jun 2029/);
  expect(await list()).toMatchObject([{ date: '2029-05-15', moved: true }]);
  expect((await run('deadline', decision!.key, ...on, '--move', '')).out).toBe(`Deadline moved: ${nordic}.\n`);
  expect((await run('deadline', decision!.key, ...on, '--open')).out).toBe('Nothing changed: it is so already.\n');
  const dropped = JSON.parse((await run('deadline', decision!.key, ...on, '--dropped', '--json')).out);
  expect(dropped).toMatchObject({ label: { action: 'deadlineDropped', subject: nordic } });
  expect((await run('undo', ...on)).out).toBe(`Undone: Deadline dropped: ${nordic}.\n`);
  expect(await list()).toMatchObject([{ type: 'decision', date: '2029-06-30', state: 'open' }]);
});

test('deadlines --ics writes a calendar, again and again', async () => {
  const { run, on, file, K } = await aSample();
  const ics = file('a.ics');
  expect(await run('deadlines', ...on, ...asOf, '--ics', ics)).toEqual({ status: 0, out: `Wrote ${ics}: 3 deadlines.\n`, err: '' });
  const first = readFileSync(ics, 'utf8');
  expect(first).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(first).toContain(`\r\nSUMMARY:Decision meeting: ${nordic}\r\n`);
  expect(JSON.parse((await run('deadlines', ...on, ...asOf, '--ics', ics, '--json')).out)).toEqual({ path: ics, count: 3 });
  expect(readFileSync(ics, 'utf8')).toBe(first);
  expect(await run('deadlines', ...on, '--ics', K)).toEqual(refused(/exists already/));
  expect(await run('deadlines', ...on, '--ics', file('missing/a.ics'))).toEqual(refused(/could not be created/));
});

test('what is wrong is refused in one sentence', async () => {
  const { idOf, run, on } = await aSample();
  const id = await idOf(nordic);
  expect(await run('deadlines', ...on, '--from', '31.2.2029')).toEqual(refused(/First day: “31\.2\.2029” is not a date/));
  expect(await run('deadlines', ...on, '--from', '2029-02-01', '--to', '2029-01-31')).toEqual(refused(/Last day: the end is before the start/));
  expect(await run('deadlines', ...on, '--engagement', crypto.randomUUID())).toEqual(refused(/no longer in the portfolio/));
  expect(await run('deadlines', ...on, '--engagement', 'Opole')).toEqual(refused(/Engagement: is not an identifier/));
  expect(await run('deadline', 'decision', ...on, '--done')).toEqual(refused(/Deadline: is not an identifier/));
  expect(await run('deadline', `${id}/-/fee/2027`, ...on, '--done')).toEqual(refused(/no longer in the portfolio/));
  const [row] = JSON.parse((await run('deadlines', ...on, '--json')).out) as DeadlineRow[];
  expect(await run('deadline', row!.key, ...on, '--done', '--on', '31.2.2026')).toEqual(refused(/Done or dropped on: “31\.2\.2026” is not a date/));
  expect(await run('deadline', row!.key, ...on, '--move', 'soon')).toEqual(refused(/Date: “soon” is not a date/));
});

test('gaps tells each kind with what mends it', async () => {
  const { run, on } = await aSample();
  const { status, out } = await run('gaps', ...on);
  expect(status).toBe(0);
  expect(out).toMatch(/^\d+ gaps in the records\.\n\nEnded without a decision \(1\) · Record the decision\n {2}Kuopio–Opole framework agreement: ended 2018, and no decision is recorded {2}\[[0-9a-f-]{36}\]\n/);
  const found = JSON.parse((await run('gaps', ...on, '--json')).out) as Gap[];
  expect(found[0]).toMatchObject({ kind: 'endedUndecided', mend: { action: 'decide', table: 'period', field: null } });
  expect(JSON.parse((await run('check', ...on, '--json')).out).gaps).toEqual(found);
  for (const [language, title] of [['fi', 'Päättynyt ilman päätöstä (1) · Kirjaa päätös'], ['sv', 'Upphört utan beslut (1) · Anteckna beslutet']] as const) {
    expect((await run('gaps', ...on, '--language', language)).out).toContain(title);
  }
});
