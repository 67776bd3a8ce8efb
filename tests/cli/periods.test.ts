import { expect, test } from 'vitest';
import type { EngagementRecord } from '../../src/shared/contract/engagement.ts';
import type { Between } from '../../src/shared/contract/period.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

const nordic = 'Nordic twin-town co-operation';

test.each(['renew', 'end', 'changes'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(command, '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

test.each([
  [['renew', '--file', 'K']], [['renew', 'id', '--file', 'K', '--without']], [['changes', '--file', 'K', '--from', '2025']],
  [['changes', '--file', 'K', '--to', '2025']], [['changes', '--from', '2025', '--to', '2025']],
])('wrong usage: netfolio %j', async (args) => {
  expect(await aTerminal().run(...args)).toMatchObject({ status: 2, out: '' });
});

test('renew takes an engagement or a period, and one undo takes it back', async () => {
  const { idOf, get, run, on } = await aSample();
  const id = await idOf(nordic);
  const before = await get(id);
  const { out } = await run('renew', id.toUpperCase(), ...on, '--decision', 'The co-operation goes on.');
  expect(out).toMatch(/^Period renewed: Nordic twin-town co-operation\.\nThe next period is 2030–2037\. {2}\[[0-9a-f-]{36}\]\n$/);
  const after = await get(id);
  expect(after.periods).toMatchObject([{ decisions: [{ text: 'The co-operation goes on.' }] }, { start: '2030', end: '2037', status: 'planned' }]);
  const made = JSON.parse((await run('renew', after.periods[1]!.id, ...on, '--json', '--start', '1/2040', '--end', '')).out);
  expect(made).toMatchObject({ periodId: expect.any(String), start: '2040-01', end: null, label: { action: 'renew', rows: 1 } });
  expect((await run('show', id, ...on)).out).toContain('1 Jan 2038 – 31 Dec 2039 · no period');
  expect((await run('undo', ...on)).out).toBe(`Undone: Period renewed: ${nordic}.\n`);
  await run('undo', ...on);
  expect(await get(id)).toEqual(before);
});

test('renew leaves out people and fee where that is said', async () => {
  const { idOf, get, look, run, on } = await aSample();
  const id = await idOf(nordic);
  const [assignment] = (await get(id)).assignments;
  await run('set', assignment!.id, 'end=2029', ...on);
  await look((client) => client.record.apply({ operations: [
    { op: 'add', table: 'ledgerEntry', id: crypto.randomUUID(), values: { engagementId: id, year: 2026, actualCents: 100_000 } },
  ] }));
  const rows = async (...args: string[]) => {
    const { label } = JSON.parse((await run('renew', id, ...on, '--json', ...args)).out) as { label: { rows: number } };
    await run('undo', ...on);
    return label.rows;
  };
  expect(await rows()).toBe(3);
  expect(await rows('--without-people')).toBe(2);
  expect(await rows('--without-people', '--without-fee')).toBe(1);
});

test('end ends an engagement by a decision, and one undo takes it back', async () => {
  const { idOf, get, run, on } = await aSample();
  const id = await idOf(nordic);
  const before = await get(id);
  expect(await run('end', id, ...on)).toMatchObject({ status: 2 });
  const { out } = await run(
    'end', id, ...on, '--on', '31.12.2027', '--decision', 'The agreement ends.', '--body', 'City board', '--date', '2026-11-02', '--reason', 'A network took over.',
  );
  expect(out).toBe(`Engagement ended: ${nordic}.\nEnded on 31 Dec 2027.\n`);
  const after = await get(id);
  expect(after.periods).toMatchObject([{
    end: '2027-12-31', originalEnd: '2029', decisions: [{ settles: 'ends', text: 'The agreement ends.', body: 'City board', reason: 'A network took over.' }],
  }]);
  expect(after.assignments.map(({ end }) => end)).toEqual(['2027-12-31']);
  expect((await run('show', id, ...on)).out).toContain('The agreement ends. · ends · A network took over.');
  await run('undo', ...on);
  expect(await get(id)).toEqual(before);
});

test('set moves an end alone, or with those who end with it', async () => {
  const { idOf, get, run, on } = await aSample();
  const id = await idOf(nordic);
  const [assignment] = (await get(id)).assignments;
  await run('set', assignment!.id, 'end=2029', ...on);
  const ends = async () => {
    const { periods, assignments } = await get(id);
    return [periods[0]?.end, periods[0]?.originalEnd, assignments[0]?.end];
  };
  const period = (await get(id)).periods[0]!.id;
  await run('set', period, 'end=6/2031', ...on);
  expect(await ends()).toEqual(['2031-06', '2029', '2029']);
  for (const target of [id, period]) {
    await run('set', period, 'end=2029', ...on);
    await run('set', target, 'end=2033', '--move-along', ...on);
    expect(await ends()).toEqual(['2033', '2029', '2033']);
    await run('undo', ...on);
    expect(await ends()).toEqual(['2029', null, '2029']);
  }
});

test('renew refuses what makes no period, in one sentence', async () => {
  const { idOf, run, on } = await aSample();
  const id = await idOf(nordic);
  expect(await run('renew', id, ...on, '--end', '2020')).toEqual(refused(/^End: .*before the start/));
  expect(await run('renew', id, ...on, '--start', '31.2.2030')).toEqual(refused(/^Start: .*31\.2\.2030.* is not a date/));
  expect(await run('renew', await idOf('ICLEI'), ...on)).toEqual(refused(/^Enter the start/));
  expect(await run('renew', '01999999-0000-7000-8000-000000000000', ...on)).toEqual(refused(/no longer in the portfolio/));
  expect(await run('renew', 'nordic', ...on)).toEqual(refused(/not an identifier/));
});

test('set and show know the tacit renewal of a period', async () => {
  const { idOf, get, list, run, set, on } = await aSample();
  const id = await idOf('Kuopio–Opole framework agreement');
  const [period] = (await get(id)).periods;
  expect(await set(period!.id, 'tacitMonths=12')).toMatchObject({ status: 0, err: '' });
  expect((await list()).find((row) => row.id === id)).toMatchObject({ status: 'inForce', start: '2013', end: '2026' });
  expect((await run('show', id, ...on, '--as-of', '2026-11-22')).out)
    .toContain('2013–2018 · term · in force · has renewed itself until 2026 · renews itself for 12 months at a time');
  await set(period!.id, 'noticeOn=1.10.2026');
  const record = JSON.parse((await run('show', id, ...on, '--json', '--as-of', '2026-11-22')).out) as EngagementRecord;
  expect(record).toMatchObject({ status: 'endingSoon', end: '2026', periods: [{ noticeOn: '2026-10-01', effectiveEnd: '2026', renews: false }] });
  expect((await run('show', period!.id, ...on)).out).toMatch(/Notice given: 2026-10-01/);
  expect(await set(period!.id, 'tacitMonths=0')).toEqual(refused(/^Renews itself/));
  expect(await set(period!.id, 'noticeOn=31.2.2026')).toEqual(refused(/^Notice given: .*is not a date/));
});

test('changes tells what changed between two days, of years and months as well', async () => {
  const { idOf, run, on } = await aSample();
  const { out } = await run('changes', '--from', '2025', '--to', '2025', ...on);
  const [event, orienteering] = ['Began', 'Ended'].map((title) => out.split(`${title}\n`)[1]?.split('\n')[0]);
  expect(event).toMatch(/^ {2}1 Jan 2025 · World Orienteering Championships \(WOC\) {2}\[[0-9a-f-]{36}\]$/);
  expect(orienteering).toContain('31 Dec 2025 · World Orienteering Championships');
  const framework = await run('changes', '--from', '31.12.2018', '--to', '2018-12', ...on);
  expect(framework.out).toContain('31 Dec 2018 · Kuopio–Opole framework agreement · no decision recorded');
  const id = await idOf(nordic);
  await run('renew', id, ...on);
  const json = JSON.parse((await run('changes', '--from', '2030', '--to', '2030-06-30', '--json', ...on)).out) as Between;
  expect(json).toMatchObject({
    from: '2030-01-01', to: '2030-06-30', started: [], ended: [], moved: [], joined: [], left: [],
    renewed: [{ engagement: { id, name: nordic, mark: 'agreement' }, day: '2030-01-01', end: '2037', tacit: false }],
  });
  expect((await run('changes', '--from', '2050', '--to', '2051', ...on)).out).toBe('Nothing changed between 1 Jan 2050 and 31 Dec 2051.\n');
  expect((await run('changes', '--from', '2030', '--to', '2030', ...on, '--language', 'fi')).out)
    .toMatch(/^Uusittiin\n {2}1\.1\.2030 · Pohjoismainen ystävyyskaupunkiyhteistyö · 2037 asti/);
  expect(await run('changes', '--from', '2026', '--to', '2025', ...on)).toEqual(refused(/before the start/));
  expect(await run('changes', '--from', 'soon', '--to', '2025', ...on)).toEqual(refused(/“soon” is not a date/));
});

test('changes tells moved dates', async () => {
  const { idOf, get, look, run, on } = await aSample();
  const id = await idOf(nordic);
  const [period] = (await get(id)).periods;
  await look((client) => client.period.extend({ asOf: '2026-11-22', language: 'en', id: period!.id, end: '6/2031' }));
  expect((await run('changes', '--from', '2026', '--to', '2026', ...on)).out).toContain(`${nordic} · End: 2029 → Jun 2031`);
});
