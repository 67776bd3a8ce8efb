import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { CoreClient } from '../../app.ts';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anAgreement, anOrganisation, aPerson, add, type Built } from '../../../../tests/builders/records.ts';

const today = '2026-11-22';
const view = { asOf: today, language: 'fi' as const };
type Edit = Parameters<CoreClient['engagement']['edit']>[0];

/** A portfolio with one engagement, and the means to edit it and to look at what became of it. */
async function editing(engagement: Built, ...others: Parameters<typeof aPortfolio>) {
  const { client } = await aPortfolio(...others.filter((each) => 'operations' in each), engagement, ...others.filter((each) => 'op' in each));
  const { id } = engagement;
  return {
    client,
    edit: (changes: Partial<Edit>) => client.engagement.edit({ ...view, id, ...changes }),
    get: () => client.engagement.get({ ...view, id }),
    assignments: async () => (await client.engagement.get({ ...view, id })).assignments
      .map(({ name, role, start, end }) => [role, name, start, end])
      .sort((a, b) => String(a).localeCompare(String(b))),
    standings: async () => (await client.engagement.get({ ...view, id })).standings
      .map(({ state, start, end, reason }) => [state, start, end, reason]),
    periods: async () => (await client.engagement.get({ ...view, id })).periods
      .map(({ type, start, end, originalEnd }) => [type, start, end, originalEnd]),
  };
}

describe('editing the name', () => {
  test('changes the name of the view\'s language and no other', async () => {
    const { edit, get } = await editing(aMembership({ names: { fi: 'Terveet kaupungit', en: 'Healthy Cities' } }));
    await edit({ name: 'Healthy Cities Network', language: 'en' });
    await edit({ name: 'Friska städer', language: 'sv' });
    expect((await get()).names).toEqual({ fi: 'Terveet kaupungit', sv: 'Friska städer', en: 'Healthy Cities Network' });
  });

  test.each([
    ['an empty one', '   ', 'required'],
    ['one that shows nothing', '\u200b\u00ad', 'required'],
    ['a control character', 'a\u0007b', 'controlCharacter'],
    ['a line break', 'a\nb', 'controlCharacter'],
    ['one that is too long', 'x'.repeat(501), 'tooLong'],
  ])('refuses %s by the field\'s own name', async (_what, name, rule) => {
    const { edit, get } = await editing(aMembership({ name: 'ERRIN' }));
    await expect(edit({ name })).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'name', rule }] } });
    expect((await get()).name).toBe('ERRIN');
  });

  test('that changes nothing leaves no change set', async () => {
    const { client, edit } = await editing(aMembership({ name: 'ERRIN' }));
    const before = await client.history.list({ limit: 100 });
    expect((await edit({ name: 'ERRIN' })).label.rows).toBe(0);
    expect((await edit({})).label.rows).toBe(0);
    expect(await client.history.list({ limit: 100 })).toEqual(before);
  });
});

describe('editing the status', () => {
  test('begins a standing on the asked day, or on the one that is given', async () => {
    const { edit, standings, get } = await editing(aMembership({ since: '2005' }));
    await edit({ status: 'quiet' });
    expect(await standings()).toEqual([['quiet', today, null, null]]);
    expect((await get()).status).toBe('quiet');
    await edit({ status: null });
    expect(await standings()).toEqual([]);
    await edit({ status: 'suspended', statusStart: '3/2022', reason: 'sota' });
    expect(await standings()).toEqual([['suspended', '2022-03', null, 'sota']]);
  });

  test('ends the standing the day before, so that its time stays known', async () => {
    const engagement = aMembership({ since: '2005' });
    const { edit, standings, get } = await editing(
      engagement, add('standing', { engagementId: engagement.id, state: 'quiet', start: '2015' }),
    );
    await edit({ status: null });
    expect(await standings()).toEqual([['quiet', '2015', '2026-11-21', null]]);
    expect((await get()).status).toBe('inForce');
  });

  test('lets one standing follow another without a day between or in common', async () => {
    const engagement = aMembership({ since: '2005' });
    const { edit, standings } = await editing(
      engagement, add('standing', { engagementId: engagement.id, state: 'quiet', start: '2015' }),
    );
    await edit({ status: 'suspended', statusStart: '2022-03', reason: 'sota' });
    expect(await standings()).toEqual([['quiet', '2015', '2022-02-28', null], ['suspended', '2022-03', null, 'sota']]);
  });

  test('corrects the standing where the new one would leave it no day', async () => {
    const engagement = aMembership({ since: '2005' });
    const { edit, standings } = await editing(
      engagement, add('standing', { engagementId: engagement.id, state: 'quiet', start: today, reason: 'arvio' }),
    );
    await edit({ status: 'suspended' });
    expect(await standings()).toEqual([['suspended', today, null, null]]);
  });

  test('changes day and reason of the standing in force', async () => {
    const engagement = aMembership({ since: '2005' });
    const { edit, standings } = await editing(engagement, add('standing', { engagementId: engagement.id, state: 'quiet' }));
    await edit({ status: 'quiet', statusStart: '2015', reason: 'ei toimintaa' });
    await edit({ reason: 'ei yhteyttä' });
    expect(await standings()).toEqual([['quiet', '2015', null, 'ei yhteyttä']]);
  });

  test('names the field of a day that is none', async () => {
    const { edit } = await editing(aMembership());
    await expect(edit({ status: 'quiet', statusStart: '31.2.2025' })).rejects.toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'statusStart', rule: 'date', value: '31.2.2025' }] },
    });
  });
});

describe('editing who is in charge', () => {
  const [aho, berg, cleve] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' }), aPerson({ name: 'Cleve' })];
  const held = (engagement: Built, person: Built, more: object = {}) =>
    add('assignment', { engagementId: engagement.id, personId: person.id, role: 'responsible', ...more });

  test('names someone from the asked day on, where nobody was', async () => {
    const { edit, assignments } = await editing(aMembership(), aho);
    await edit({ responsibleId: aho.id });
    expect(await assignments()).toEqual([['responsible', 'Aho', today, null]]);
  });

  test.each(['2010', null])('keeps in history who was, since %s', async (start) => {
    const engagement = aMembership();
    const { edit, assignments, get } = await editing(engagement, aho, berg, held(engagement, aho, { start }));
    await edit({ responsibleId: berg.id });
    expect(await assignments()).toEqual([['responsible', 'Aho', start, '2026-11-21'], ['responsible', 'Berg', today, null]]);
    expect((await get()).responsible).toBe('Berg');
  });

  test('puts the person in place of another who began the same day', async () => {
    const engagement = aMembership();
    const { edit, assignments } = await editing(engagement, aho, berg, held(engagement, aho, { start: today }));
    await edit({ responsibleId: berg.id });
    expect(await assignments()).toEqual([['responsible', 'Berg', today, null]]);
  });

  test('moves who stands beside the one who leaves to the new one, as a hand-over does', async () => {
    const engagement = aMembership();
    const principal = held(engagement, aho, { start: '2010' });
    const deputy = (person: Built, more: object = {}) => add('assignment', {
      engagementId: engagement.id, personId: person.id, role: 'deputy', principalId: principal.id, ...more,
    });
    const { edit, get } = await editing(engagement, aho, berg, cleve, principal, deputy(cleve, { start: '2015' }), deputy(berg, { end: '2012' }));
    await edit({ responsibleId: berg.id });
    const { assignments } = await get();
    expect(assignments.filter(({ role }) => role === 'deputy').map(({ name, principal: beside, start, end }) => [name, beside, start, end])).toEqual(expect.arrayContaining([
      ['Cleve', 'Aho', '2015', '2026-11-21'], ['Cleve', 'Berg', today, null], ['Berg', 'Aho', null, '2012'],
    ]));
  });

  test('makes the person who is named in the same change', async () => {
    const engagement = aMembership();
    const { edit, assignments, client } = await editing(engagement, aho, held(engagement, aho, { start: '2010' }));
    const id = uuidv7();
    await edit({ responsibleId: id, also: [{ op: 'add', table: 'person', id, values: { name: 'Dahl' } }] });
    expect(await assignments()).toEqual([['responsible', 'Aho', '2010', '2026-11-21'], ['responsible', 'Dahl', today, null]]);
    await client.history.undo();
    expect(await assignments()).toEqual([['responsible', 'Aho', '2010', null]]);
  });

  test('leaves a successor who is known already', async () => {
    const engagement = aMembership();
    const { edit, assignments } = await editing(
      engagement, aho, berg, cleve,
      held(engagement, aho, { start: '2010', end: '2026' }), held(engagement, cleve, { start: '2027' }),
    );
    await edit({ responsibleId: berg.id });
    expect(await assignments()).toEqual([
      ['responsible', 'Aho', '2010', '2026-11-21'], ['responsible', 'Berg', today, '2026'], ['responsible', 'Cleve', '2027', null],
    ]);
  });

  test('leaves a coordinator, who is in charge only while nobody is responsible', async () => {
    const engagement = aMembership();
    const { edit, assignments, get } = await editing(engagement, aho, berg, held(engagement, aho, { role: 'coordinator' }));
    await edit({ responsibleId: berg.id });
    expect(await assignments()).toEqual([['coordinator', 'Aho', null, null], ['responsible', 'Berg', today, null]]);
    expect((await get()).responsible).toBe('Berg');
  });

  test('of several makes the one that is named the only one', async () => {
    const engagement = aMembership();
    const { edit, assignments, get } = await editing(
      engagement, aho, berg, cleve, held(engagement, aho, { start: '2010' }), held(engagement, berg),
    );
    await edit({ responsibleId: berg.id });
    expect(await assignments()).toEqual([['responsible', 'Aho', '2010', '2026-11-21'], ['responsible', 'Berg', null, null]]);
    await edit({ responsibleId: cleve.id });
    expect((await get()).responsible).toBe('Cleve');
  });

  test('may name a unit', async () => {
    const unit = anOrganisation({ nameFi: 'Kaupunkiympäristö', type: 'group' });
    const engagement = aMembership();
    const { edit, get } = await editing(engagement, aho, unit, held(engagement, aho));
    await edit({ responsibleId: unit.id });
    expect(await get()).toMatchObject({ responsible: 'Kaupunkiympäristö', responsibleId: unit.id });
    await edit({ responsibleId: aho.id });
    expect(await get()).toMatchObject({ responsible: 'Aho', responsibleId: aho.id });
  });

  test('ends it, and takes back what began the same day', async () => {
    const engagement = aMembership();
    const { edit, assignments } = await editing(engagement, aho, berg, held(engagement, aho), held(engagement, berg, { start: today }));
    await edit({ responsibleId: null });
    expect(await assignments()).toEqual([['responsible', 'Aho', null, '2026-11-21']]);
  });

  test('refuses an id that is nobody\'s', async () => {
    const { edit } = await editing(aMembership());
    await expect(edit({ responsibleId: uuidv7() })).rejects.toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'responsibleId', rule: 'missingRecord' }] },
    });
  });
});

describe('editing start and end', () => {
  test('makes a term where there is no period', async () => {
    const { edit, periods } = await editing(aMembership());
    await edit({ start: '1.6.2022' });
    expect(await periods()).toEqual([['term', '2022-06-01', null, null]]);
  });

  test('makes none where nothing is given', async () => {
    const { edit, periods } = await editing(aMembership());
    await edit({ start: null, end: null });
    expect(await periods()).toEqual([]);
  });

  test('keeps the end as first agreed when the end moves, and forgets it when it moves back', async () => {
    const { edit, periods } = await editing(anAgreement({ since: '2022', until: '2029' }));
    await edit({ end: '2031' });
    await edit({ end: '2033' });
    expect(await periods()).toEqual([['term', '2022', '2033', '2029']]);
    await edit({ end: '2029' });
    expect(await periods()).toEqual([['term', '2022', '2029', null]]);
  });

  test('changes the period that decides the status', async () => {
    const engagement = anAgreement({ since: '2013', until: '2018' });
    const { edit, periods } = await editing(engagement, add('period', { engagementId: engagement.id, start: '2022', end: '2029' }));
    await edit({ start: '2021-09' });
    expect(await periods()).toEqual([['term', '2013', '2018', null], ['term', '2021-09', '2029', null]]);
  });

  test('of a quiet one changes its period and makes no other', async () => {
    const engagement = aMembership({ since: '2027' });
    const { edit, periods } = await editing(engagement, add('standing', { engagementId: engagement.id, state: 'quiet' }));
    await edit({ start: '2028' });
    expect(await periods()).toEqual([['term', '2028', null, null]]);
  });

  test('refuses an end before the start, and keeps what was', async () => {
    const { edit, periods } = await editing(anAgreement({ since: '2022', until: '2029' }));
    await expect(edit({ end: '2021' })).rejects.toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'end', rule: 'endBeforeStart' }] },
    });
    expect(await periods()).toEqual([['term', '2022', '2029', null]]);
  });
});

test('several edits at once are one change set, which one undo takes back', async () => {
  const engagement = anAgreement({ name: 'Puitesopimus', since: '2022', until: '2029' });
  const person = aPerson({ name: 'Aho' });
  const { client, edit, get } = await editing(engagement, person);
  const before = await get();
  await edit({ name: 'Uusi', status: 'quiet', responsibleId: person.id, end: '2031' });
  expect(await get()).toMatchObject({ name: 'Uusi', status: 'quiet', responsible: 'Aho', end: '2031' });
  await client.history.undo();
  expect(await get()).toEqual(before);
});

test('an engagement that is gone is not found', async () => {
  const { client } = await aPortfolio();
  await expect(client.engagement.edit({ ...view, id: uuidv7(), name: 'ERRIN' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
