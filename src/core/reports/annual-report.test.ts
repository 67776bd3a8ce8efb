import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aGoal, anActivity, anEngagement, aPerson, emptyInput, inventedInput } from '../../../tests/pdf/invented-portfolio.ts';
import { languages } from '../../shared/domain/language.ts';
import { addDays } from '../../shared/domain/partial-date.ts';
import { type AnnualReportInput, buildAnnualReport } from './annual-report.ts';

const asOf = '2026-11-22';
const about = (record: { id: string; name: string } | undefined, field: string | null = null) => (
  { text: record?.name, record: { table: 'engagement', id: record?.id }, field }
);
const figuresOf = (input: AnnualReportInput) => buildAnnualReport(input).data.summary.figures.map(({ value, label, note }) => `${value} ${label}: ${note}`);

describe('the annual report of an invented portfolio', () => {
  const { data, issues } = buildAnnualReport(inventedInput('fi'));

  test('counts its key figures from the records', () => {
    expect(figuresOf(inventedInput('fi'))).toEqual([
      '5 voimassa olevaa jäsenyyttä: 4 suoraan, 1 toisen jäsenyyden kautta',
      '5 voimassa olevaa ystävyyskaupunkisuhdetta: joista 1 hiljainen; lisäksi 1 keskeytetty',
      '2 käynnissä olevaa hanketta: lisäksi 1 päättynyt, 1 ilman kautta',
      '2 voimassa olevaa sopimusta: lisäksi 1 suunniteltu, 2 päättynyttä',
      '3 päättyy 12 kuukauden kuluessa: ensimmäinen 2026',
      '12 kumppanuutta ilman vastuuhenkilöä: 20 kumppanuudesta, jotka eivät ole päättyneet',
    ]);
  });

  test('has as many without a responsible person in the figure, the list and the issues', () => {
    expect(data.people.without?.items).toHaveLength(12);
    expect(issues.find((issue) => issue.kind === 'noResponsible')?.count).toBe(12);
  });

  test('puts each ending into one group, the undecided first', () => {
    expect(data.endingSoon.groups.map((group) => [group.title, group.rows.map((row) => `${row.name.text} ${row.ends}, ${row.left}`)])).toEqual([
      ['Kausi päättynyt, päätös puuttuu', ['Satuvaaran puitesopimus 2018, 8\u00a0v sitten']],
      ['Vaihe päättynyt, seuraavaa ei ole kirjattu', ['Terveiden kuvitelmien verkosto 2024, 2\u00a0v sitten']],
      ['Päättyy 6 kuukauden kuluessa', ['Local Governments for Imaginary Sustainability 2026, tänä vuonna']],
      ['Päättyy 12 kuukauden kuluessa', ['Nuorten kuvitelmayliopistojen liittouma 5/2027, 6\u00a0kk kuluttua', 'Kärkihanke: kuviteltu vesi 8/2027, 9\u00a0kk kuluttua']],
      ['Päättyy 24 kuukauden kuluessa', ['Keksitty EU-toimisto 2027, ensi vuonna', 'Kärkihanke: hyvinvointi- ja terveysteknologiainnovaatioympäristö 3/2028, 1\u00a0v 4\u00a0kk kuluttua']],
    ]);
  });

  test('tells the phase after which the next one is not recorded among what is to be decided', () => {
    const told = data.summary.decide.items.find(({ title }) => title.text === 'Terveiden kuvitelmien verkosto')?.text;
    expect(told).toMatch(/^Vaihe VII päättyi 2024\. Seuraavaa vaihetta ei ole kirjattu\. /);
  });

  test('shows a membership after the one that it is held through', () => {
    const rows = data.memberships.rows.map((row) => [row.name.text, row.detail]);
    const office = rows.findIndex(([name]) => name === 'Keksitty EU-toimisto');
    expect(rows[office + 1]).toEqual(['Network of Imaginary Regions', 'välillisesti: Keksitty EU-toimisto']);
  });

  test('draws phases in lanes of their own, and twin towns as a group', () => {
    expect(data.timeline.groups.map((group) => group.title)).toEqual([
      'Jäsenyydet ja verkostot', 'Sopimukset', 'Ystävyyskaupungit', 'Hankkeet', 'Tapahtumat', 'Palvelut',
    ]);
    const phased = data.timeline.groups[0]?.rows.find((row) => row.name.text === 'Terveiden kuvitelmien verkosto');
    expect(phased?.lanes.map((lane) => lane.map((bar) => [bar.from, bar.to, bar.label]))).toEqual([
      [[2005, null, '2005–']], [[2019, 2025, 'Vaihe VII 2019–2024']],
    ]);
  });

  test('draws one sign for all that lies before or after the years shown', () => {
    const juhla = { kind: 'event', name: 'Juhla' } as const;
    const editions = (years: number[]) => years.map((year) => ({ start: `${year}-06`, end: `${year}-06`, type: 'edition' as const }));
    const lanesOf = (years: number[]) => {
      const record = anEngagement({ ...juhla, periods: editions(years) }, 'fi', asOf);
      const { from, to, groups } = buildAnnualReport({ ...emptyInput('fi'), engagements: [record] }).data.timeline;
      return [from, to, groups[0]?.rows[0]?.lanes[0]?.map((bar) => bar.label)];
    };
    const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
    expect(lanesOf([...range(1970, 40), 2025])).toEqual([2014, 2031, ['', '6/2025']]);
    expect(lanesOf(range(1970, 40))).toEqual([2014, 2031, ['6/1970 … 6/2009']]);
    expect(lanesOf([2040])).toEqual([2020, 2035, ['6/2040']]);
  });

  test('tells in words what a bar draws', () => {
    const row = data.timeline.groups[1]?.rows.find((each) => each.name.text === 'Satuvaaran puitesopimus');
    expect(row?.alt).toBe('Satuvaaran puitesopimus: 2013–2018 (päätös puuttuu); ei kautta 1.1.2019–22.11.2026.');
  });

  test('lists the activities of the year, and the others apart', () => {
    expect(data.activities.rows.map((row) => [row.date, row.name.text])).toEqual([['5/2026', 'Ystävyyskaupunkikokous']]);
    expect(data.activities.others.rows.map((row) => row.date)).toEqual(['5/2023']);
  });

  test('shows every person, those who hold nothing last', () => {
    expect(data.people.cards.map((card) => [card.name, card.items.length])).toEqual([
      ['Aino Esimerkki', 4], ['Bertil Provström', 3], ['Cecilia Ŋáŧŧa', 1], ['Hyvinvointiryhmä', 1], ['Setlementti Kuvitelma', 1], ['Daavid Malli', 0],
    ]);
  });

  test('is a pure function', () => {
    const input = inventedInput('sv');
    expect(buildAnnualReport(input)).toEqual(buildAnnualReport(structuredClone(input)));
  });
});

test.each(languages)('no text is missing in %s', (language) => {
  const json = JSON.stringify(buildAnnualReport(inventedInput(language)).data);
  expect(json).not.toMatch(/\{\{|document:|terms:|undefined|\[object/);
});

describe('what the sources do not say', () => {
  test('an unknown start is said, an unknown end is until further notice, and neither is guessed', () => {
    const input = { ...emptyInput('en'), engagements: [
      anEngagement({ kind: 'agreement', agreementType: 'twin_town', name: 'Mythapolis', periods: [{}], parties: [{ name: 'Mythapolis', country: 'Norway' }] }, 'en', asOf),
      anEngagement({ kind: 'project', name: 'MYTHOS' }, 'en', asOf),
    ] };
    const { data, issues } = buildAnnualReport(input);
    expect(data.twinTowns.rows[0]).toMatchObject({ since: null, country: 'Norway', content: null, status: { word: 'in force' } });
    expect(data.projects.rows[0]).toMatchObject({ period: '–', status: { word: 'no period' }, parties: '', responsible: null });
    expect(data.timeline.groups.flatMap((group) => group.rows.map((row) => row.alt))).toEqual(['Mythapolis: until further notice, start unknown (in force).']);
    expect(issues).toContainEqual({ kind: 'unknownStart', count: 1, examples: [about(input.engagements[0])] });
  });

  test('a name in another language is marked with it', () => {
    const engagements = [anEngagement({ kind: 'project', name: { fi: 'Kuviteltu hanke' } }, 'sv', asOf)];
    const { data, issues } = buildAnnualReport({ ...emptyInput('sv'), engagements });
    expect(data.projects.rows[0]?.name).toEqual({ text: 'Kuviteltu hanke', lang: 'fi' });
    expect(issues).toContainEqual({ kind: 'missingTranslation', count: 1, examples: [about(engagements[0], 'name')] });
  });

  test('every text that is shown in another language is listed with its record', () => {
    const only = { fi: 'vain suomeksi', sv: null, en: null };
    const record = { ...anEngagement({ kind: 'project', name: 'FABULA', purpose: only, periods: [{ start: '2020' }] }, 'sv', asOf) };
    const engagement = { ...record, periods: record.periods.map((period) => ({ ...period, labels: only })) };
    const person = { ...aPerson('Aino Esimerkki', 'koordinaattori'), titles: only };
    const activity = { ...anActivity(only, { start: '2026' }, 'sv'), outcomes: only };
    const goal = { ...aGoal(only, null, 'sv'), names: only };
    const quiet = { ...aGoal({}, null, 'sv'), type: 'theme' as const, names: only };
    const { data, issues } = buildAnnualReport({
      ...emptyInput('sv'), engagements: [engagement], people: [person], activities: [activity], themes: [goal, quiet],
    });
    expect(issues.find((issue) => issue.kind === 'missingTranslation')?.examples.map(({ record: where, field }) => [where?.table, where?.id, field])).toEqual([
      ['engagement', engagement.id, 'purpose'], ['engagement', engagement.id, 'label'], ['activity', activity.id, 'name'],
      ['activity', activity.id, 'outcome'], ['person', person.id, 'title'], ['theme', goal.id, 'name'], ['theme', goal.id, 'quote'],
    ]);
    expect(data.activities.rows[0]?.outcome).toEqual({ text: 'vain suomeksi', lang: 'fi' });
  });

  test('a goal is told by its name in the language of the report, its words as they are recorded', () => {
    const goal = aGoal({ en: 'Opening doors.' }, 'From the Strategy', 'fi');
    expect(buildAnnualReport({ ...emptyInput('fi'), themes: [goal] }).data.summary.goals.rows)
      .toEqual([{ name: { text: 'Tavoite', lang: null }, quote: { text: 'Opening doors.', lang: 'en' }, source: 'From the Strategy' }]);
  });

  test('an empty portfolio gives a report that says so', () => {
    const { data, issues } = buildAnnualReport(emptyInput('en'));
    expect(data.summary.lead).toBe('The portfolio does not hold any engagements yet.');
    expect(data.people.without).toBeNull();
    expect(data.endingSoon.groups).toEqual([]);
    expect(issues).toEqual([]);
  });
});

describe('as of another day', () => {
  test('the same records give another report', () => {
    const agreement = (day: string) => ({ ...emptyInput('en'), asOf: day, engagements: [
      anEngagement({ kind: 'agreement', name: 'Pact', periods: [{ start: '2020', end: '2029' }] }, 'en', day),
    ] });
    expect(buildAnnualReport(agreement('2026-11-22')).data.endingSoon.groups).toEqual([]);
    expect(buildAnnualReport(agreement('2029-08-01')).data.endingSoon.groups[0]).toMatchObject({ title: 'Ends within 6 months' });
    expect(buildAnnualReport(agreement('2030-01-01')).data.endingSoon.groups[0]?.rows[0]).toMatchObject({ left: 'last year' });
  });

  test('what is renewed already does not end', () => {
    const record = anEngagement({ kind: 'agreement', name: 'Pact', periods: [{ start: '2020', end: '2026' }, { start: '2027', end: '2032' }] }, 'en', asOf);
    expect(buildAnnualReport({ ...emptyInput('en'), engagements: [record] }).data.endingSoon.groups).toEqual([]);
  });
});

describe('what is still to come', () => {
  test('is not since when a relation of an unknown beginning stands', () => {
    const twin = anEngagement({ kind: 'agreement', agreementType: 'twin_town', name: 'Gera', periods: [{ end: '2028' }, { start: '2029' }] }, 'en', asOf);
    expect(buildAnnualReport({ ...emptyInput('en'), engagements: [twin] }).data.twinTowns.rows[0]?.since).toBeNull();
  });

  test('hides no edition that was held: the latest are listed, and the next one', () => {
    const periods = Array.from({ length: 12 }, (_, index) => ({ start: `${2020 + index}`, end: `${2020 + index}`, type: 'edition' as const }));
    const event = anEngagement({ kind: 'event', name: 'Meet', periods }, 'en', asOf);
    expect(buildAnnualReport({ ...emptyInput('en'), engagements: [event] }).data.events.rows[0]?.period).toBe('2022, 2023, 2024, 2025, 2026, 2027');
  });

  test('of several editions the years are listed, of one its days', () => {
    const edition = (year: number) => ({ start: `${year}-03-10`, end: `${year}-03-20`, type: 'edition' as const });
    const periodOf = (...years: number[]) => buildAnnualReport({
      ...emptyInput('sv'), engagements: [anEngagement({ kind: 'event', name: 'Dagar', periods: years.map(edition) }, 'sv', asOf)],
    }).data.events.rows[0]?.period;
    expect(periodOf(2024, 2025, 2027)).toBe('2024, 2025, 2027');
    expect(periodOf(2027)).toBe('10 mars 2027 – 20 mars 2027');
  });

  test('a period with a number at the end of its name keeps apart from its dates', () => {
    const record = anEngagement({ kind: 'agreement', name: 'Pact', periods: [{ start: '2025-01-01', end: '2029', label: 'Option 2' }] }, 'en', asOf);
    expect(buildAnnualReport({ ...emptyInput('en'), engagements: [record] }).data.agreements.rows[0]?.period).toBe('Option 2, 1 January 2025 – 2029');
  });
});

describe('what was done', () => {
  const told = (year: number, day: string, dates: { start: string | null; end: string | null }) => {
    const { rows, others } = buildAnnualReport({ ...emptyInput('en'), year, asOf: day, activities: [anActivity('Visit', dates, 'en')] }).data.activities;
    return rows.length > 0 ? 'in the year' : others.rows.length > 0 ? 'among others' : 'not';
  };
  test.each<[string | null, string | null, number, string, string]>([
    ['2026-05', null, 2026, asOf, 'in the year'],
    ['2025-12-30', '2026-01-02', 2026, asOf, 'in the year'],
    [null, '2026-05', 2026, asOf, 'in the year'],
    [null, '2026-05', 2025, asOf, 'not'],
    [null, '2023-05', 2026, asOf, 'among others'],
    [null, null, 2026, asOf, 'among others'],
    ['2026-12', null, 2026, asOf, 'not'],
    ['2026', null, 2026, asOf, 'in the year'],
    ['2026-02', null, 2025, asOf, 'not'],
    ['2027-02', null, 2027, asOf, 'not'],
  ])('%s–%s is told %s as of %s: %s', (start, end, year, day, expected) => {
    expect(told(year, day, { start, end })).toBe(expected);
  });

  test('property: what comes after the day changes nothing', () => {
    const after = fc.integer({ min: 1, max: 3000 }).map((days) => addDays(asOf, days));
    fc.assert(fc.property(fc.array(fc.tuple(after, fc.boolean()), { maxLength: 4 }), (later) => {
      const input = inventedInput('fi');
      const activities = later.map(([day, ends]) => anActivity('Tuleva', { start: ends ? null : day, end: ends ? day : null }, 'fi'));
      expect(buildAnnualReport({ ...input, activities: [...input.activities, ...activities] })).toEqual(buildAnnualReport(input));
    }), { numRuns: 30 });
  });
});

describe('long texts', () => {
  test('are cut at a sentence with an ellipsis, and the record is named', () => {
    const record = anEngagement({ kind: 'membership', name: 'Wordy', purpose: 'One sentence that goes on. '.repeat(5000) }, 'en', asOf);
    const { data, issues } = buildAnnualReport({ ...emptyInput('en'), engagements: [record] });
    const content = data.memberships.rows[0]?.content?.text ?? '';
    expect(content.length).toBeLessThan(490);
    expect(content).toMatch(/goes on\. …$/);
    expect(issues).toContainEqual({ kind: 'shortened', count: 1, examples: [{ text: 'Wordy', record: null, field: null }] });
  });

  test('characters that no font has are told', () => {
    const { data, issues } = buildAnnualReport({
      ...emptyInput('en'), people: [aPerson('Aino 🎉')], activities: [anActivity('שלום', { start: '2026' }, 'en')],
    });
    expect(data.people.cards[0]?.name).toBe('Aino □');
    expect(issues).toEqual([{ kind: 'missingGlyph', count: 5, examples: expect.arrayContaining(['🎉', 'ש'].map((text) => ({ text, record: null, field: null }))) as unknown }]);
  });
});

test('a standing colours its own days on the timeline, and its reason is told in the table and in words', () => {
  const standing = { state: 'suspended' as const, start: '2026-03', end: null, reason: 'No contact.' };
  const pskov = anEngagement({ kind: 'agreement', agreementType: 'twin_town', name: 'Pskov', periods: [{ start: '1990' }], standing }, 'en', asOf);
  const { data } = buildAnnualReport({ ...emptyInput('en'), engagements: [pskov] });
  const [line] = data.timeline.groups[0]!.rows;
  expect(line!.lanes[0]![0]!.stretches).toEqual([
    { from: 1990, to: 2026.1616, status: 'inForce' }, { from: 2026.1616, to: null, status: 'suspended' },
  ]);
  expect(line!.alt).toBe('Pskov: 1990– (suspended; in force, then suspended); Suspended since March 2026: No contact.');
  expect(data.twinTowns.rows[0]).toMatchObject({ status: { status: 'suspended' }, standing: 'Suspended since March 2026: No contact.' });
  expect(data.summary.lead).toContain('On 22 November 2026: 0 in force; 1 suspended.');
});

test('in Swedish what is suspended or quiet is said in the form that goes with what it is', () => {
  const standing = (state: 'suspended' | 'quiet') => ({ state, start: '2022-02-24', end: null });
  const stands = (kind: 'agreement' | 'service', state: 'suspended' | 'quiet', name: string, agreementType?: 'twin_town' | 'framework') => (
    anEngagement({ kind, name, periods: [{ start: '1990' }], standing: standing(state), ...(agreementType && { agreementType }) }, 'sv', asOf));
  const { data } = buildAnnualReport({ ...emptyInput('sv'), engagements: [
    stands('agreement', 'suspended', 'Pskov', 'twin_town'), stands('agreement', 'suspended', 'Ramavtal', 'framework'), stands('service', 'quiet', 'Export'),
  ] });
  expect([data.twinTowns, data.agreements, data.events].map(({ rows: [row] }) => [row!.status.word, row!.standing])).toEqual([
    ['avbruten', 'Avbruten sedan 24 februari 2022; ingen orsak antecknad'],
    ['avbrutet', 'Avbrutet sedan 24 februari 2022; ingen orsak antecknad'],
    ['lågaktiv', 'Lågaktiv sedan 24 februari 2022; ingen orsak antecknad'],
  ]);
  expect(data.timeline.groups.map(({ rows }) => rows[0]!.alt)).toEqual([
    'Ramavtal: 1990– (avbrutet; i kraft, sedan avbrutet); Avbrutet sedan 24 februari 2022; ingen orsak antecknad.',
    'Pskov: 1990– (avbruten; i kraft, sedan avbruten); Avbruten sedan 24 februari 2022; ingen orsak antecknad.',
    'Export: 1990– (lågaktiv; i kraft, sedan lågaktiv); Lågaktiv sedan 24 februari 2022; ingen orsak antecknad.',
  ]);
  expect(JSON.stringify(data)).not.toMatch(/vilande/i);
  expect(data.cover.asOf).toBe('Läget 22 november 2026');
});

test('a long name of a period does not fill its narrow column', () => {
  const label = 'Euroopan komission rahoitus yliopistomallin kehittämiseen koko Euroopassa';
  const record = anEngagement({ kind: 'membership', name: 'YUFE', periods: [{ start: '2019', label }] }, 'fi', asOf);
  const { data, issues } = buildAnnualReport({ ...emptyInput('fi'), engagements: [record] });
  expect(data.memberships.rows[0]?.period).toBe('Euroopan komission rahoitus yliopistomallin kehittämiseen… 2019–');
  expect(issues.find(({ kind }) => kind === 'shortened')?.examples).toEqual([{ text: 'YUFE', record: null, field: null }]);
});
