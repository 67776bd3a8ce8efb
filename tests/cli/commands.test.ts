import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EngagementRecord, EngagementRow } from '../../src/shared/contract/engagement.ts';
import { dayOf } from '../../src/shared/domain/partial-date.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

const commands = ['new', 'sample', 'list', 'show', 'set', 'undo', 'redo', 'history', 'report', 'report annual', 'check', 'export', 'import'];

test.each(commands)('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(...command.split(' '), '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
    expect(out).toContain('--today <DAY>');
  }
});

const wrong: string[][] = [
  [], ['nonsense'], ['list'], ['list', 'engagements'], ['list', 'cities', '--file', 'K'], ['show', '--file', 'K'], ['report'],
  ['sample', 'oslo', '--file', 'K'], ['list', 'people', '--file', 'K', '--kind', 'project'], ['undo', '--file', 'K', '--colour'],
  ['set', 'id', 'nothing', '--file', 'K'], ['set', 'id', 'a=1', 'a=2', '--file', 'K'],
  ['export', '--format', 'xml', '--file', 'K', '--output', 'P'], ['new', '--file', 'K', '--organisation', 'X', '--language', 'de'],
];
test.each(wrong.map((args) => [args.join(' '), args] as const))('wrong usage: netfolio %s', async (_words, args) => {
  const { status, out, err } = await aTerminal().run(...args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('Usage: netfolio');
});

test.each([
  [['sample', '--file', 'K'], 'virhe: sample puuttuu'],
  [['export', '--format'], 'virhe: --format <FORMAT>: arvo puuttuu'],
  [['list', 'people'], 'virhe: --file <F> puuttuu'],
  [['undo', '--file', 'K', '--fil'], 'virhe: valintaa ”--fil” ei ole; tarkoititko: --file?'],
  [['undo', '--file', 'K', '--colour'], 'virhe: valintaa ”--colour” ei ole'],
  [['lista'], 'virhe: komentoa ”lista” ei ole; tarkoititko: list?'],
  [['nonsense'], 'virhe: komentoa ”nonsense” ei ole'],
  [['list', 'people', 'it’s', '--file', 'K'], 'virhe: komennolle annettiin enemmän kuin se ottaa: people, it’s'],
  [['list', 'people', '--file', 'K', '--kind', "o'hara"], 'virhe: --kind <K>: ”o\'hara” ei ole mikään näistä: membership, agreement, project, event, service'],
  [['sample', "o'hara", '--file', 'K'], 'virhe: sample: ”o\'hara” ei ole mikään näistä: kuopio, central-finland'],
  [['list', 'people', '--file', 'K', '--kind', 'project'], 'virhe: --kind koskee vain kumppanuuksia'],
])('wrong usage is told in the language of the help: %j', async (args, line) => {
  const { err } = await aTerminal().run(...args.slice(0, 1), '--language', 'fi', ...args.slice(1));
  expect(err.split('\n')[0]).toBe(line);
});

test('new makes a portfolio, once, and leaves nothing else beside it', async () => {
  const { run, file, cwd } = aTerminal();
  expect(await run('new', '--file', file('Oma'), '--organisation', 'Lappeenranta', '--language', 'sv'))
    .toEqual({ status: 0, out: `Gjorde ${file('Oma.netfolio')}.\n`, err: '' });
  expect(await run('new', '--file', file('Oma'), '--organisation', 'X')).toEqual(refused(/Oma\.netfolio exists already/));
  expect((await run('list', 'organisations', '--file', file('Oma'))).out).toContain('Lappeenranta (egen organisation)');
  expect(readdirSync(cwd)).toEqual(['Oma.netfolio']);
});

test('new refuses an organisation without a name, and a folder that is not there', async () => {
  const { run, file } = aTerminal();
  expect(await run('new', '--file', file('Oma'), '--organisation', '  ')).toEqual(refused(/Enter the name of the organisation/));
  expect(existsSync(file('Oma.netfolio'))).toBe(false);
  expect(await run('new', '--file', file('no/Oma'), '--organisation', 'X')).toEqual(refused(/folder does not exist/));
});

test('sample makes both samples, and does not go over a file', async () => {
  const { run, file } = aTerminal();
  for (const sample of ['kuopio', 'central-finland']) expect(await run('sample', sample, '--file', file(sample))).toMatchObject({ status: 0 });
  const before = statSync(file('kuopio.netfolio')).mtimeMs;
  expect(await run('sample', 'kuopio', '--file', file('kuopio.netfolio'))).toEqual(refused(/kuopio\.netfolio exists already/));
  expect(statSync(file('kuopio.netfolio')).mtimeMs).toBe(before);
});

test('list engagements as JSON: what each must have, as of a day', async () => {
  const { run, on } = await aSample();
  const list = async (...args: string[]) => JSON.parse((await run('list', 'engagements', ...on, '--json', ...args)).out) as EngagementRow[];
  const rows = await list();
  expect(rows).toHaveLength(36);
  for (const row of rows) {
    expect(row).toMatchObject({ id: expect.any(String), names: { fi: expect.any(String), sv: expect.any(String), en: expect.any(String) } });
    expect(Object.keys(row)).toEqual(expect.arrayContaining(['kind', 'name', 'status', 'start', 'end', 'responsible', 'partners', 'via']));
  }
  const nordic = 'Nordic twin-town co-operation';
  const find = (found: EngagementRow[]) => found.find((row) => row.name === nordic);
  expect(find(rows)).toMatchObject({ kind: 'agreement', start: '2022', end: '2029', responsible: 'Johanna Liukkonen' });
  expect(find(await list('--as-of', '1.7.2025'))?.status).toBe('inForce');
  expect(find(await list('--as-of', '1.7.2029'))?.status).toBe('endingSoon');
  expect(find(await list('--as-of', '2030-01-01'))?.status).toBe('endedUndecided');
  expect((await list('--kind', 'event')).map((row) => row.kind)).toEqual(Array.from({ length: 7 }, () => 'event'));
});

test.each([['people', 4], ['activities', 3], ['organisations', 33]] as const)('list %s as JSON', async (what, count) => {
  const { run, on } = await aSample();
  expect(JSON.parse((await run('list', what, ...on, '--json')).out)).toHaveLength(count);
});

test('lists to read have aligned columns, in the language asked for', async () => {
  const { run, on } = await aSample();
  const lines = (await run('list', 'engagements', ...on, '--language', 'fi', '--kind', 'membership')).out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^Nimi +Laji +Tila +Kausi +Vastuuhenkilö +Tunniste$/);
  const column = lines[0]!.indexOf('Tunniste');
  for (const line of lines.slice(1)) expect(line.slice(column)).toMatch(/^[0-9a-f-]{36}$/);
  expect(lines).toHaveLength(7);
  expect((await run('list', 'people', ...on, '--language', 'sv')).out).toMatch(/Raija Kovanen +utvecklingschef +Kuopio stad/);
  expect((await run('list', 'activities', ...on)).out).toContain('May 2023');
});

test('show tells a record with all that hangs on it, whatever it is', async () => {
  const { idOf, run, on, look } = await aSample();
  const id = await idOf('WHO Healthy Cities Network');
  const record = JSON.parse((await run('show', id, ...on, '--json')).out) as EngagementRecord;
  expect(record).toMatchObject({ table: 'engagement', kind: 'membership', responsible: 'Tanja Tilles-Tirkkonen' });
  const { out } = await run('show', id, ...on);
  for (const told of ['Phase VII', 'City of Turku', 'Wellbeing group', '2019–2024', 'WHO:s nätverk Hälsosamma städer']) expect(out).toContain(told);
  expect((await run('show', id.toUpperCase(), ...on)).out).toBe(out);
  const phase = record.periods.find((each) => each.type === 'phase')!;
  expect(JSON.parse((await run('show', phase.id, ...on, '--json')).out)).toMatchObject({ table: 'period', start: '2019', end: '2024' });
  const view = { asOf: '2026-11-22', language: 'en' as const };
  const [person] = await look((client) => client.person.list(view));
  expect((await run('show', person!.id, ...on)).out).toContain('Nordic twin-town co-operation · coordinator');
  const [activity] = await look((client) => client.activity.list(view));
  expect((await run('show', activity!.id, ...on)).out).toContain('Bodø');
  const own = (await look((client) => client.organisation.list(view))).find((each) => each.own);
  expect((await run('show', own!.id, ...on)).out).toContain('City of Kuopio (own organisation)');
});

test('set is one change set, which undo and redo take back and make again', async () => {
  const { idOf, get, set, run, on } = await aSample();
  const id = await idOf('ICLEI');
  expect(await set(id, 'status=quiet', 'responsible=raija kovanen', 'start=1/2010', 'end=31.12.2030', 'name.sv=ICLEI-nätverket', 'reason=Vilar'))
    .toMatchObject({ status: 0, err: '' });
  expect(await get(id)).toMatchObject({
    responsible: 'Raija Kovanen', start: '2010-01', end: '2030-12-31', names: { fi: 'ICLEI', sv: 'ICLEI-nätverket' },
    standings: [{ state: 'quiet', reason: 'Vilar' }],
  });
  expect((await run('undo', ...on)).out).toMatch(/^Undone: .*ICLEI\.\n$/);
  expect(await get(id)).toMatchObject({ status: 'inForce', start: null, end: null, names: { sv: 'ICLEI' }, standings: [] });
  expect((await run('redo', ...on)).out).toMatch(/^Made again: .*ICLEI\.\n$/);
  expect(await get(id)).toMatchObject({ end: '2030-12-31', standings: [{ state: 'quiet' }] });
  const kinds = (JSON.parse((await run('history', ...on, '--json')).out) as { kind: string }[]).map((each) => each.kind);
  expect(kinds).toEqual(['redo', 'undo', 'do', 'do']);
  expect((await run('history', ...on, '--language', 'fi')).out).toMatch(/Milloin +Kuka +Muutos/);
  expect(await run('redo', ...on)).toEqual(refused(/nothing to redo/));
  await run('undo', ...on);
  expect(await run('undo', ...on)).toEqual(refused(/nothing to undo/));
});

test('set knows the fields of a kind, references by name, numbers, booleans and empty values', async () => {
  const { idOf, set, get } = await aSample();
  const project = await idOf('Launch project: water');
  expect(await set(project, 'acronym=VESI', 'role=lead', 'totalBudgetCents=12500000', 'fundingRate=7500', 'place=Kuopio')).toMatchObject({ status: 0 });
  expect(await get(project)).toMatchObject({
    project: { acronym: 'VESI', role: 'lead', totalBudgetCents: 12_500_000, fundingRate: 7500 }, place: 'Kuopio, Finland',
  });
  expect(await set(project, 'acronym=', 'responsible=')).toMatchObject({ status: 0 });
  expect((await get(project)).project?.acronym).toBeNull();
  const event = await idOf('Kuopiorock');
  await set(event, 'recurring=false');
  expect((await get(event)).event).toEqual({ recurring: false });
  const membership = await idOf('ICLEI');
  await set(membership, 'via=WHO Healthy Cities Network');
  expect((await get(membership)).via).toBe('WHO Healthy Cities Network');
  expect((await set(membership, 'via=WHO Healthy Cities Network')).out).toBe('Nothing changed: it is so already.\n');
  const { periods } = await get(event);
  expect(await set(periods[0]!.id, 'label.fi=Kausi', 'end=2031')).toMatchObject({ status: 0 });
  expect((await get(event)).end).toBe('2031');
});

test('--today gives the day of the work, before the command or after it, and the history keeps the moment', async () => {
  const { idOf, get, run, on, clock } = await aSample();
  const id = await idOf('ICLEI');
  const status = async (...args: string[]) => {
    const rows = JSON.parse((await run('list', 'engagements', ...on, '--json', ...args)).out) as EngagementRow[];
    return rows.find((row) => row.id === id)?.status;
  };
  expect(await run('--today', '29.2.2028', 'set', id, 'status=quiet', ...on)).toMatchObject({ status: 0, err: '' });
  expect((await get(id)).standings).toMatchObject([{ state: 'quiet', start: '2028-02-29' }]);
  expect(await status()).toBe('inForce');
  expect(await status('--today', '2028-02-28')).toBe('inForce');
  expect(await status('--today', '2028-02-29')).toBe('quiet');
  expect(await status('--today', '2028-02-29', '--as-of', '2026-11-22')).toBe('inForce');
  const [made] = JSON.parse((await run('history', ...on, '--json', '--today', '2031-01-01')).out) as { at: string }[];
  expect(dayOf(new Date(made!.at))).toBe(clock.today());
  for (const day of ['2028', '30.2.2028', 'huomenna', '']) expect(await run('list', 'people', ...on, '--today', day)).toEqual(refused(/^Today: /));
});

test('check is content with a sound portfolio, and tells its gaps', async () => {
  const { run, on } = await aSample();
  const { status, out } = await run('check', ...on);
  expect(status).toBe(0);
  expect(out).toContain('Kuopio–Opole framework agreement: ended 2018, and no decision is recorded');
  expect(JSON.parse((await run('check', ...on, '--json')).out)).toMatchObject({ integrity: true, foreignKeyProblems: [] });
});

test('nothing that is written goes over a portfolio', async () => {
  const { run, on, K, file } = await aSample();
  for (const output of [K, file('Kopio.NETFOLIO')]) {
    expect(await run('report', 'annual', '--year', '2025', ...on, '--output', output)).toEqual(refused(/exists already|for portfolios alone/));
  }
  expect(await run('export', '--format', 'json', ...on, '--output', K)).toEqual(refused(/exists already/));
  expect(await run('export', '--format', 'json', ...on, '--output', file('a.json'))).toMatchObject({ status: 0 });
  expect(await run('import', file('a.json'), '--file', K)).toEqual(refused(/K\.netfolio exists already/));
  expect(await run('check', ...on)).toMatchObject({ status: 0 });
  expect(readFileSync(K).subarray(0, 6).toString()).toBe('SQLite');
});
