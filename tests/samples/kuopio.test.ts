import { describe, expect, test } from 'vitest';
import { openedSample, view } from './opened.ts';

const { all, engagement } = openedSample('kuopio');
const names = (records: readonly { name: string }[]) => records.map((each) => each.name);
const partiesOf = (name: string) => engagement(name).parties.map((each) => `${each.name}: ${each.role}`);

test('it holds 6 memberships, 4 agreements, 15 twin towns, 2 projects, 7 events and 2 services', async () => {
  const { marks } = await all().client.portfolio.counts();
  expect(Object.fromEntries(marks.map(({ mark, count }) => [mark, count])))
    .toEqual({ membership: 6, agreement: 4, twin: 15, project: 2, event: 7, service: 2 });
});

test('its 15 twin towns: 13 in force, 2 of them quiet, and 2 suspended', async () => {
  const { client } = all();
  const expected = { inForce: 13, endingSoon: 0, quiet: 2, suspended: 2, planned: 0, ended: 0, unknown: 0 };
  const { twinTowns, memberships } = await client.portfolio.figures(view);
  expect(twinTowns).toEqual(expected);
  expect(memberships).toMatchObject({ inForce: 6, direct: 6, via: 0 });
  const { marks } = await client.portfolio.splits(view);
  expect(marks.find((each) => each.mark === 'twin')).toEqual({ mark: 'twin', ...expected });
  expect(['Craiova', 'Winnipeg', 'Pskov', 'Pitkäranta'].map((name) => engagement(name).status)).toEqual(['quiet', 'quiet', 'suspended', 'suspended']);
});

test('K1: the aims of the co-operation are strategic goals with the words of the pages', () => {
  const goals = all().themes.filter((each) => each.type === 'goal').map((each) => each.quote ?? '');
  expect(goals).toContain('The aim of the cooperation is to make the service processes of people arriving in Kuopio from abroad more functional.');
  expect(goals.some((quote) => quote.startsWith('Another goal is to promote active international networking'))).toBe(true);
});

test('K2: the EU office in Brussels, and following EU policies and legislation', () => {
  expect(engagement('East and North Finland EU Office')).toMatchObject({ kind: 'membership', status: 'inForce', place: 'Brussels, Belgium', start: null, end: null });
  expect(engagement('Following EU policies and legislation')).toMatchObject({ kind: 'service', status: 'inForce' });
  expect(partiesOf('Following EU policies and legislation')).toContain('East and North Finland EU Office: partner');
});

describe('K3: WHO Healthy Cities', () => {
  const who = () => engagement('WHO Healthy Cities Network');
  test('Kuopio since 2005, the network since 1988, about 100 cities', () => {
    expect(who()).toMatchObject({ start: '2005', end: null, status: 'inForce', kind: 'membership' });
    expect(who().purpose).toMatch(/1988.*100 cities/);
    expect(who().names).toMatchObject({ fi: 'WHO:n Terveet kaupungit -verkosto', sv: 'WHO:s nätverk Hälsosamma städer' });
  });
  test('Turku and Helsinki take part, and the national institute coordinates', () => {
    expect(partiesOf('WHO Healthy Cities Network')).toEqual(expect.arrayContaining([
      'City of Turku: member', 'City of Helsinki: member', 'National Institute for Health and Welfare: coordinator',
    ]));
  });
  test('Phase VII, 2019–2024, inside the term, with three goals and six themes', () => {
    const [term, phase] = who().periods;
    expect(phase).toMatchObject({ type: 'phase', label: 'Phase VII', start: '2019', end: '2024', termId: term!.id });
    const types = phase!.themes.map((each) => each.type);
    expect([types.filter((each) => each === 'goal').length, types.filter((each) => each === 'theme').length]).toEqual([3, 6]);
    const letters = phase!.themes.filter((each) => each.type === 'theme').map((each) => each.name.split(' – ')[0]);
    expect(letters.toSorted((a, b) => a!.localeCompare(b!))).toEqual(['Participation', 'Peace', 'People', 'Places', 'Planet', 'Prosperity']);
  });
  test('its coordinator, and the wellbeing group as the local steering group', () => {
    expect(who()).toMatchObject({ responsible: 'Tanja Tilles-Tirkkonen', responsibleRole: 'coordinator' });
    expect(who().assignments).toContainEqual(expect.objectContaining({ role: 'steering_group', name: 'Wellbeing group' }));
    expect(all().organisations.find((each) => each.name === 'Wellbeing group')).toMatchObject({ type: 'group', parent: 'City of Kuopio' });
    expect(all().people.find((each) => each.name === 'Tanja Tilles-Tirkkonen')).toMatchObject({ title: 'Coordinator of Wellbeing Promotion' });
  });
});

test('K4: EIP Smart Cities and Communities', () => {
  expect(engagement('EIP Smart Cities and Communities')).toMatchObject({ kind: 'membership', status: 'inForce', start: null });
  expect(engagement('EIP Smart Cities and Communities').purpose).toContain('smart use of ICT');
});

test('K5: ICLEI, more than 1,500 cities and regions, coordinated by the Service Area for Urban Environment', () => {
  expect(engagement('ICLEI')).toMatchObject({ kind: 'membership', status: 'inForce', responsible: 'Service Area for Urban Environment', responsibleRole: 'coordinator' });
  expect(engagement('ICLEI').purpose).toContain('more than 1,500 cities and regions');
});

test('K6: YUFE, nine universities and two partners, funded since 2019, four themes', () => {
  const yufe = engagement('YUFE university alliance');
  expect(yufe).toMatchObject({ kind: 'membership', status: 'inForce', start: null, end: null });
  expect(yufe.parties.find(({ role }) => role === 'funder')).toMatchObject({ name: 'European Commission', start: '2019', end: null });
  expect(yufe.purpose).toContain('Since 2019, it has had European Commission funding');
  expect(yufe.purpose).toMatch(/nine universities.*two non-academic partners/);
  expect(names(yufe.themes).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Citizen wellbeing', 'Digital societies', 'European identity and responsibility in a global world', 'Sustainable development',
  ]);
});

test('K7: the contacts with their titles', () => {
  const titles = Object.fromEntries(all().people.map((each) => [each.name, each.titles]));
  expect(titles).toMatchObject({
    'Pirjo Kolari': { en: 'Internationality and PR assistant' },
    'Raija Kovanen': { en: 'Development manager', fi: 'kehittämispäällikkö', sv: 'utvecklingschef' },
  });
});

test('K8: two quotes from the strategy, as strategic goals', () => {
  const quoted = all().themes.filter((each) => each.type === 'goal' && each.source?.startsWith('From the Strategy'));
  expect(quoted.map((each) => each.quote)).toEqual(expect.arrayContaining([
    expect.stringMatching(/^Internationality means opening doors/), expect.stringMatching(/^Internationality means ensuring/),
  ]));
  expect(quoted).toHaveLength(2);
});

test('K9: the ecosystem agreement with the state, and two launch projects since September 2021', () => {
  const agreement = engagement('Ecosystem agreement with the state');
  expect(agreement).toMatchObject({ mark: 'agreement', agreement: { type: 'state' }, status: 'inForce', partners: ['Finnish State'] });
  expect(agreement.purpose).toContain('by 2030');
  for (const project of ['Launch project: water', 'Launch project: health and wellbeing technology']) {
    expect(engagement(project)).toMatchObject({ kind: 'project', start: '2021-09', end: null, status: 'inForce' });
    expect(engagement(project).periods[0]?.decisions).toMatchObject([{ text: expect.stringContaining('rahoituspäätöksen'), date: null }]);
  }
  expect(names(agreement.themes).toSorted((a, b) => a.localeCompare(b))).toEqual(['Health and wellbeing technology', 'Water']);
});

test('K10: Kompassi since 1999, founded by Settlementti Puijola', () => {
  expect(engagement('Multicultural meeting place Kompassi')).toMatchObject({ kind: 'service', service: { type: 'meeting_place' }, start: '1999', end: null });
  expect(partiesOf('Multicultural meeting place Kompassi')).toContain('Settlementti Puijola: founder');
});

describe('K11: fifteen twin towns', () => {
  const towns: [name: string, country: string, status: string, start: string | null][] = [
    ['Aluksne', 'Latvia', 'inForce', null], ['Besançon', 'France', 'inForce', null], ['Bodø', 'Norway', 'inForce', null],
    ['Castrop-Rauxel', 'Germany', 'inForce', null], ['Craiova', 'Romania', 'quiet', null], ['Gera', 'Germany', 'inForce', null],
    ['Győr', 'Hungary', 'inForce', null], ['Jönköping', 'Sweden', 'inForce', '1940'], ['Lääne-Viru', 'Estonia', 'inForce', null],
    ['Minneapolis', 'United States', 'inForce', '1972'], ['Opole', 'Poland', 'inForce', '1980'], ['Pskov', 'Russia', 'suspended', null],
    ['Pitkäranta', 'Russia', 'suspended', null], ['Svendborg', 'Denmark', 'inForce', null], ['Winnipeg', 'Canada', 'quiet', null],
  ];
  test.each(towns)('%s, %s: %s since %s', (name, country, status, start) => {
    const town = engagement(name);
    expect(town).toMatchObject({ mark: 'twin', status, start, end: null, place: `${name}, ${country}` });
    expect(town.parties.some((party) => party.own)).toBe(true);
    expect(town.partners.length).toBeGreaterThan(0);
  });
  test('what the page says of each is kept; of those that are suspended it says no more than that', () => {
    for (const [name, , status] of towns) {
      if (status === 'suspended') expect(engagement(name).standings).toMatchObject([{ start: null, reason: 'Ystävyyskaupunkitoiminta keskeytetty toistaiseksi.' }]);
      else expect(Object.values(engagement(name).purposes).every((text) => text !== null)).toBe(true);
    }
  });
  test('Pskov and Györ are found by their other names', async () => {
    for (const [text, found] of [['Pihkova', 'Pskov'], ['gyor', 'Győr'], ['Györ', 'Győr'], ['jonkoping', 'Jönköping'], ['Länsi-Viru', 'Lääne-Viru']] as const) {
      expect(names(await all().client.search.find({ ...view, text }))).toContain(found);
    }
  });
});

test('K12: Nordic co-operation, 2022–2029, its parties, focus areas and coordinator', () => {
  const nordic = engagement('Nordic twin-town co-operation');
  expect(nordic).toMatchObject({ mark: 'agreement', start: '2022', end: '2029', status: 'inForce', responsible: 'Johanna Liukkonen', responsibleRole: 'coordinator' });
  expect(nordic.partners).toEqual(['City of Bodø', 'City of Jönköping', 'City of Svendborg']);
  expect(nordic.purpose).toContain('over 70 years');
  expect(nordic.themes).toHaveLength(4);
});

test('K13: the Opole framework agreement has ended, the relation continues; four sectors', () => {
  const framework = engagement('Kuopio–Opole framework agreement');
  expect(framework).toMatchObject({ agreement: { type: 'framework' }, start: '2013', end: '2018', status: 'endedUndecided' });
  expect(names(framework.themes).toSorted((a, b) => a.localeCompare(b))).toEqual(['Cleantech', 'Culture', 'Food development', 'Health']);
  expect(engagement('Opole').status).toBe('inForce');
  expect(engagement('Opole').yearNotes).toMatchObject([{ year: 2013, text: expect.stringContaining('active again') }]);
  expect(all().activities).toContainEqual(expect.objectContaining({ type: 'visit', start: '2013', place: 'Kuopio, Finland' }));
});

test('K14: the conference in Jönköping, May 2023, and Bodø as European Capital of Culture 2024', () => {
  const conference = all().activities.find((each) => each.type === 'conference');
  expect(conference).toMatchObject({ start: '2023-05', end: '2023-05', place: 'Jönköping, Sweden' });
  expect(names(conference!.engagements).toSorted((a, b) => a.localeCompare(b))).toEqual(['Jönköping', 'Nordic twin-town co-operation']);
  const capital = all().activities.find((each) => each.name === 'Bodø as European Capital of Culture');
  expect(capital).toMatchObject({ start: '2024', place: 'Bodø, Norway' });
});

test('K15: the Shanghai network; in Minneapolis the working group, the exchanges and the chamber of commerce of 2010', () => {
  expect(engagement('Kuopio–Shanghai co-operation network')).toMatchObject({ kind: 'membership', status: 'inForce' });
  expect(engagement('Minneapolis').partners).toEqual(
    ['City of Minneapolis', 'Finnish American Chamber of Commerce Minnesota', 'Kuopio working group in Minneapolis'],
  );
  expect(engagement('Minneapolis').yearNotes).toMatchObject([{ year: 2010, text: expect.stringContaining('was founded') }]);
  expect(engagement('Minneapolis').purpose).toMatch(/brain research.*almost every year.*2010/);
});

test.each([
  ['Kuopio Dance Festival', '1970'], ['ANTI – Contemporary Art Festival', '2002'], ['Kuopiorock', '2003'], ['Finland Ice Marathon', '1984'],
])('K16: %s since %s', (name, start) => {
  expect(engagement(name)).toMatchObject({ kind: 'event', event: { recurring: true }, start, end: null, status: 'inForce' });
});

test.each([
  ['Prequalifier for the World Orienteering Championships (WOC)', '2023'], ['Orienteering World Cup', '2024'], ['World Orienteering Championships (WOC)', '2025'],
])('K17: %s in %s', (name, year) => {
  expect(engagement(name)).toMatchObject({
    kind: 'event', event: { recurring: false }, start: year, end: year, status: 'ended', place: 'Kuopio and Tahko, Finland',
    periods: [{ type: 'edition' }],
  });
});

test('K18: European Region of Gastronomy, 2020–2021', () => {
  expect(engagement('European Region of Gastronomy (ERG)'))
    .toMatchObject({ mark: 'agreement', agreement: { type: 'designation' }, start: '2020', end: '2021', status: 'ended' });
});
