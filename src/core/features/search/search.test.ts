import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  add, aMembership, anActivity, anOrganisation, aPerson, aPlace, aProject, aTheme, aTwinTown, update,
} from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

describe('search', () => {
  test('finds records of every kind, the best first', async () => {
    const { client } = await aPortfolio(
      aMembership({ name: 'Verkosto Jönköpingissä' }), aTwinTown({ name: 'Jönköping' }), anOrganisation({ nameFi: 'Jönköpingin kunta' }),
      aPerson({ name: 'Joki', titleSv: 'ombud i Jönköping' }), anActivity({ nameFi: 'Suurjönköpingiläinen' }), aTheme({ nameFi: 'Vesi' }),
    );
    const hits = await client.search.find({ ...view, text: 'JONKOPING' });
    expect(hits.map(({ table, name, mark, matched }) => [table, name, mark, matched])).toEqual([
      ['engagement', 'Jönköping', 'twin', null],
      ['organisation', 'Jönköpingin kunta', null, null],
      ['engagement', 'Verkosto Jönköpingissä', 'membership', null],
      ['person', 'Joki', null, 'ombud i Jönköping'],
      ['activity', 'Suurjönköpingiläinen', null, null],
    ]);
  });

  test('finds a record by another name, an acronym or its name in another language, and says which', async () => {
    const town = aTwinTown({ name: 'Pihkova' });
    const { client } = await aPortfolio(
      town, update('engagement', town.id, { otherNames: 'Pskov\nПсков' }),
      aProject({ name: 'Biotalous', project: { acronym: 'BEA-APP' } }), aMembership({ names: { fi: 'Terveet kaupungit', en: 'Healthy Cities' } }),
    );
    const found = async (text: string) => (await client.search.find({ ...view, text })).map(({ name, matched }) => [name, matched]);
    expect(await found('pskov')).toEqual([['Pihkova', 'Pskov']]);
    expect(await found('псков')).toEqual([['Pihkova', 'Псков']]);
    expect(await found('bea app')).toEqual([['Biotalous', 'BEA-APP']]);
    expect(await found('healthy cit')).toEqual([['Terveet kaupungit', 'Healthy Cities']]);
    expect(await found('terveet')).toEqual([['Terveet kaupungit', null]]);
  });

  test('finds a record by any text of it and of its parts, in any language, and says which', async () => {
    const engagement = aMembership({ name: 'Verkosto' });
    const [period, entry, seat] = [
      add('period', { engagementId: engagement.id, labelSv: 'Sjunde fasen' }),
      add('ledgerEntry', { engagementId: engagement.id, year: 2026, budgetCents: 100, budgetLine: '1100 Jäsenmaksut', note: 'Lasku myöhästyi' }),
      add('assignment', { engagementId: engagement.id, role: 'contact', organisationId: '' }),
    ];
    const group = anOrganisation({ nameFi: 'Ryhmä', website: 'https://example.org/ryhma' });
    const [person, activity, theme] = [
      aPerson({ name: 'Aho', email: 'aho@tarula.invalid', unit: 'Kaupunkiympäristö' }),
      anActivity({ nameFi: 'Matka', outcomeEn: 'A memorandum was signed.' }),
      aTheme({ nameFi: 'Tavoite', quoteSv: 'Vi arbetar över gränserna.', source: 'Strategia 2030' }),
    ];
    const place = aPlace({ nameFi: 'Pärlöberga' });
    const { client } = await aPortfolio(
      engagement, group, person, activity, theme, place, period, entry, { ...seat, values: { ...seat.values, organisationId: group.id } },
      update('engagement', engagement.id, { purposeEn: 'Sharing experience', placeId: place.id }),
      add('party', { engagementId: engagement.id, organisationId: group.id, note: 'allekirjoitti pormestari' }),
      add('standing', { engagementId: engagement.id, state: 'quiet', reason: 'hiljentynyt syksyllä' }),
      add('review', { engagementId: engagement.id, purpose: 'tiedonvaihto', benefit: 'kaksi hakemusta' }),
      add('yearNote', { engagementId: engagement.id, year: 2025, textFi: 'Pidettiin kokouksia' }),
      add('deadline', { engagementId: engagement.id, type: 'other', date: '2027', title: 'Kyselyyn vastaaminen', reason: 'siirretty' }),
      add('decision', { periodId: period.id, settles: 'continues', text: 'Hyväksyttiin', body: 'Elinvoimalautakunta', caseNumber: 'TRL/77/2026' }),
      add('decision', { ledgerEntryId: entry.id, text: 'Maksu hyväksyttiin' }), add('decision', { assignmentId: seat.id, text: 'Nimettiin edustaja' }),
      add('note', { personId: person.id, text: 'Muistilappu' }), add('link', { activityId: activity.id, url: 'https://example.org/ohjelma', title: 'Ohjelmalehtinen' }),
    );
    const found = async (text: string) =>
      (await client.search.find({ ...view, text })).map(({ name, matched }) => `${name}${matched === null ? '' : `: ${matched}`}`);
    const cases: [typed: string, found: string][] = [
      ['sharing exp', 'Verkosto: Sharing experience'], ['parlo', 'Verkosto: Pärlöberga'], ['sjunde', 'Verkosto: Sjunde fasen'],
      ['jasenmaksut', 'Verkosto: 1100 Jäsenmaksut'], ['myohastyi', 'Verkosto: Lasku myöhästyi'], ['pormestari', 'Verkosto: allekirjoitti pormestari'],
      ['hiljentynyt', 'Verkosto: hiljentynyt syksyllä'], ['tiedonv', 'Verkosto: tiedonvaihto'], ['hakemusta', 'Verkosto: kaksi hakemusta'],
      ['pidettiin', 'Verkosto: Pidettiin kokouksia'], ['vastaaminen kys', 'Verkosto: Kyselyyn vastaaminen'], ['siirretty', 'Verkosto: siirretty'],
      ['elinvoima', 'Verkosto: Elinvoimalautakunta'], ['trl 77', 'Verkosto: TRL/77/2026'], ['maksu', 'Verkosto: Maksu hyväksyttiin'],
      ['nimettiin', 'Verkosto: Nimettiin edustaja'], ['aho@tarula', 'Aho: aho@tarula.invalid'], ['muistilappu', 'Aho: Muistilappu'],
      ['signed memo', 'Matka: A memorandum was signed.'], ['ohjelmalehtinen', 'Matka: Ohjelmalehtinen'], ['granserna', 'Tavoite: Vi arbetar över gränserna.'],
      ['strategia', 'Tavoite: Strategia 2030'], ['org ryhma', 'Ryhmä: https://example.org/ryhma'],
    ];
    for (const [typed, expected] of cases) expect(await found(typed), typed).toContain(expected);
    // Words spread over the name and other texts, one of them a part of the name.
    expect(await found('erkosto pormes sjunde')).toEqual(['Verkosto: allekirjoitti pormestari']);
  });

  test('puts names before other texts, and shows of a long text what was found', async () => {
    const long = aPerson({ name: 'Aho' });
    const { client } = await aPortfolio(
      long, add('note', { personId: long.id, text: `${'sana '.repeat(100)}vesistöt ${'sana '.repeat(100)}` }),
      aMembership({ name: 'Hyvät vesistöt' }), anOrganisation({ nameFi: 'Sisävesistöt' }), anActivity({ nameFi: 'Vesistöt' }), aTheme({ nameFi: 'Vesistöt ja metsät' }),
    );
    const hits = await client.search.find({ ...view, text: 'vesistöt' });
    expect(hits.map(({ name }) => name)).toEqual(['Vesistöt', 'Vesistöt ja metsät', 'Hyvät vesistöt', 'Sisävesistöt', 'Aho']);
    expect(hits[4]?.matched).toMatch(/^… (sana )+vesistöt (sana )+…$/);
    expect(hits[4]?.matched?.length).toBeLessThan(140);
  });

  test('takes a pasted page for a search, and finds what it is from', async () => {
    const text = Array.from({ length: 400 }, (_, at) => `sana${at}`).join(' ');
    const person = aPerson({ name: 'Aho' });
    const { client } = await aPortfolio(person, add('note', { personId: person.id, text }));
    expect((await client.search.find({ ...view, text })).map(({ name }) => name)).toEqual(['Aho']);
  });

  test('follows each change, undo included', async () => {
    const { client } = await aPortfolio();
    const find = async () => (await client.search.find({ ...view, text: 'errin' })).length;
    expect(await find()).toBe(0);
    await client.record.apply({ operations: aMembership({ name: 'ERRIN' }).operations });
    expect(await find()).toBe(1);
    await client.history.undo();
    expect(await find()).toBe(0);
  });

  test.each([
    '', '   ', '"', "'; DROP TABLE engagement; --", '%', '_', '*', '(', '[', '\\', 'AND OR NOT', 'NEAR(', '\u0000', '\ud800', '🎉', 'x'.repeat(100_000),
  ])('takes any text for a search: %j', async (text) => {
    const { client } = await aPortfolio(aMembership({ name: 'ERRIN' }));
    expect(await client.search.find({ ...view, text })).toEqual([]);
  });

  test('gives no more than are asked for, and those are the best', async () => {
    const many = Array.from({ length: 300 }, (_, index) => aMembership({ name: `Verkosto ${300 - index}` }));
    const { client } = await aPortfolio(...many, aMembership({ name: 'Kuopion verkosto' }), aMembership({ name: 'Verkosto' }));
    const hits = await client.search.find({ ...view, text: 'verkosto', limit: 4 });
    expect(hits.map((hit) => hit.name)).toEqual(['Verkosto', 'Verkosto 1', 'Verkosto 2', 'Verkosto 3']);
  });
});
