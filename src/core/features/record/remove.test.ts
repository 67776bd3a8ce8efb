import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anAgreement, anOrganisation, aPerson, aPlace, aProject, aTheme, add, remove,
} from '../../../../tests/builders/records.ts';
import { tableSql } from '../../db/tables.ts';

type Portfolio = Awaited<ReturnType<typeof aPortfolio>>;

function counts({ db }: Portfolio): Record<string, number> {
  const all = Object.entries(tableSql).map(([table, { name }]) => [table, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()]);
  return Object.fromEntries(all.filter(([, count]) => count !== 0)) as Record<string, number>;
}

/** An agreement with one of everything that may hang on it. */
function aFullAgreement() {
  const [agreement, person, partner, theme] = [anAgreement({ name: 'Kehys' }), aPerson(), anOrganisation(), aTheme()];
  const activity = anActivity({ engagements: [agreement.id], people: [person.id] });
  const term = add('period', { engagementId: agreement.id, start: '2019' });
  const phase = add('period', { engagementId: agreement.id, type: 'phase', termId: term.id, previousId: term.id });
  const records = [
    agreement, person, partner, theme, activity, term, phase,
    add('party', { engagementId: agreement.id, organisationId: partner.id }),
    add('standing', { engagementId: agreement.id, state: 'quiet' }),
    add('decision', { periodId: phase.id, settles: 'continues', text: 'Jatketaan' }),
    add('assignment', { engagementId: agreement.id, personId: person.id, role: 'responsible' }),
    add('themeLink', { themeId: theme.id, engagementId: agreement.id }),
    add('themeLink', { themeId: theme.id, periodId: phase.id }),
    add('themeLink', { themeId: theme.id, activityId: activity.id }),
    add('note', { text: 'A', engagementId: agreement.id }),
    add('link', { url: 'https://a.fi', engagementId: agreement.id }),
  ];
  return { agreement, person, partner, theme, activity, term, phase, records };
}

describe('removing', () => {
  test('an engagement takes along what hangs on it and nothing else, and comes back whole', async () => {
    const full = aFullAgreement();
    const portfolio = await aPortfolio(...full.records);
    const before = counts(portfolio);
    await portfolio.client.record.apply({ operations: [remove('engagement', full.agreement.id, true)] });
    expect(counts(portfolio)).toEqual({ organisation: 2, person: 1, theme: 1, activity: 1, activityPerson: 1, themeLink: 1 });
    await portfolio.client.history.undo();
    expect(counts(portfolio)).toEqual(before);
    expect(portfolio.db.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('is refused while others hang on it, with how many; details do not count', async () => {
    const full = aFullAgreement();
    const alone = aProject();
    const { client } = await aPortfolio(...full.records, alone);
    await expect(client.record.apply({ operations: [remove('engagement', full.agreement.id)] })).rejects.toMatchObject({
      code: 'HAS_DEPENDENTS', data: { id: full.agreement.id, count: 11 }, defined: true,
    });
    await client.record.apply({ operations: [remove('engagement', alone.id)] });
  });

  test('says beforehand what would go and what would lose a reference', async () => {
    const full = aFullAgreement();
    const { client } = await aPortfolio(...full.records);
    const found = await client.record.dependents({ table: 'engagement', id: full.agreement.id });
    expect(Object.fromEntries(found.map(({ table, count, effect }) => [`${table} ${effect}`, count]))).toEqual({
      'party removed': 1, 'period removed': 2, 'standing removed': 1, 'decision removed': 1, 'assignment removed': 1,
      'themeLink removed': 2, 'activityEngagement removed': 1, 'note removed': 1, 'link removed': 1,
    });
    expect(await client.record.dependents({ table: 'period', id: full.term.id })).toEqual([{ table: 'period', count: 1, effect: 'cleared' }]);
  });

  test('a place, an organisation or a membership clears the references that may be empty', async () => {
    const place = aPlace();
    const organisation = anOrganisation({ placeId: place.id });
    const person = aPerson({ organisationId: organisation.id });
    const office = aMembership({ name: 'EU-toimisto' });
    const held = aMembership({ name: 'ERRIN', via: office.id });
    const { client, db } = await aPortfolio(place, organisation, person, office, held);
    expect(await client.record.dependents({ table: 'engagement', id: office.id })).toEqual([
      { table: 'membership', count: 1, effect: 'cleared' },
    ]);
    await client.record.apply({ operations: [remove('place', place.id), remove('organisation', organisation.id), remove('engagement', office.id)] });
    expect(db.rows.get('person', person.id)?.organisationId).toBeNull();
    expect(db.rows.get('membership', held.id)?.viaId).toBeNull();
    await client.history.undo();
    expect(db.rows.get('organisation', organisation.id)?.placeId).toBe(place.id);
    expect(db.rows.get('person', person.id)?.organisationId).toBe(organisation.id);
    expect(db.rows.get('membership', held.id)?.viaId).toBe(office.id);
  });

  test('a person takes along what is theirs alone: assignments, notes, links, taking part', async () => {
    const full = aFullAgreement();
    const note = add('note', { text: 'A', personId: full.person.id });
    const portfolio = await aPortfolio(...full.records, note);
    await portfolio.client.record.apply({ operations: [remove('person', full.person.id, true)] });
    const after = counts(portfolio);
    expect([after['person'], after['assignment'], after['activityPerson'], after['note'], after['engagement']])
      .toEqual([undefined, undefined, undefined, 1, 1]);
  });

  test('a theme takes its links along and leaves its sub-themes at the top', async () => {
    const full = aFullAgreement();
    const child = aTheme({ nameFi: 'Alateema', parentId: full.theme.id });
    const portfolio = await aPortfolio(...full.records, child);
    await portfolio.client.record.apply({ operations: [remove('theme', full.theme.id, true)] });
    expect(portfolio.db.rows.get('theme', child.id)?.parentId).toBeNull();
    expect(counts(portfolio)['themeLink']).toBeUndefined();
  });

  test('a row that an earlier step took along is in order', async () => {
    const full = aFullAgreement();
    const portfolio = await aPortfolio(...full.records);
    await portfolio.client.record.apply({
      operations: [remove('engagement', full.agreement.id, true), remove('period', full.phase.id), remove('agreement', full.agreement.id)],
    });
    expect(counts(portfolio)['period']).toBeUndefined();
  });
});

test('find gives the table, the row and the name in a language; of a part, the name of its record', async () => {
  const membership = aMembership({ names: { fi: 'Terve kaupunki', en: 'Healthy Cities' } });
  const period = add('period', { engagementId: membership.id, start: '2005' });
  const decision = add('decision', { periodId: period.id, settles: 'continues', text: 'A' });
  const { client } = await aPortfolio(membership, period, decision);
  expect(await client.record.find({ id: membership.id, language: 'en' })).toMatchObject({ table: 'engagement', name: 'Healthy Cities' });
  expect(await client.record.find({ id: membership.id, language: 'sv' })).toMatchObject({ table: 'engagement', name: 'Terve kaupunki' });
  expect(await client.record.find({ id: decision.id, language: 'fi' })).toMatchObject({ table: 'decision', name: 'Terve kaupunki' });
});
