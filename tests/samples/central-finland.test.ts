import { expect, test } from 'vitest';
import { openedSample } from './opened.ts';

const { all, engagement } = openedSample('central-finland');
const wfeo = 'West Finland European Office (WFEO)';

test('C1: WFEO in Brussels, and ERRIN held via it', () => {
  expect(engagement(wfeo)).toMatchObject({ kind: 'membership', status: 'inForce', place: 'Brussels, Belgium', via: null, responsible: 'Hannu Koponen', responsibleRole: 'contact' });
  expect(engagement('European Regions Research and Innovation Network (ERRIN)'))
    .toMatchObject({ kind: 'membership', status: 'inForce', via: wfeo, responsible: null });
  expect(engagement(wfeo).heldThrough).toMatchObject([{ name: 'European Regions Research and Innovation Network (ERRIN)' }]);
});

test('C2: FEDARENE and the European bioeconomy panel', () => {
  expect(engagement('European Federation of Agencies and Regions for Energy and the Environment (FEDARENE)'))
    .toMatchObject({ kind: 'membership', status: 'inForce', responsible: 'Hannu Koponen' });
  expect(engagement('European bioeconomy panel')).toMatchObject({ kind: 'membership', status: 'inForce', partners: ['European Commission'], responsible: null });
});

test.each([
  ['BEA-APP', 'Hannu Koponen'], ['RDI2CluB', 'Hannu Koponen'], ['Baltic ForBio', 'Hannu Koponen'], ['CREADIS3', 'Raija Partanen'],
])('C3: the project %s, whose contact is %s', (acronym, contact) => {
  expect(engagement(acronym)).toMatchObject({ kind: 'project', acronym, responsible: contact, responsibleRole: 'contact', start: null, end: null });
});

test('C3: the theme of CREADIS3 is the creative economy', () => {
  expect(engagement('CREADIS3').themes).toMatchObject([{ name: 'Creative economy' }]);
});

test('C4: export of education, and the chamber of commerce, each with its contact', () => {
  expect(engagement('Export of education')).toMatchObject({ kind: 'service', service: { type: 'area_of_work' }, responsible: 'Kari Pirinen' });
  expect(engagement('Finnish–Russian Chamber of Commerce')).toMatchObject({ kind: 'membership', responsible: 'Veli-Pekka Päivänen' });
});

test('C5: elected representatives sit in networks, with support from the office', () => {
  const { assignments } = engagement('Representing the region in international networks');
  expect(assignments.map(({ role, name }) => ({ role, name }))).toEqual(expect.arrayContaining([
    { role: 'elected_representative', name: 'Elected representatives of the Regional Council of Central Finland' },
    { role: 'supporting_official', name: 'Office of the Regional Council of Central Finland' },
  ]));
  expect(all().people.every((each) => each.type === 'staff')).toBe(true);
});

test('its people and their title, in three languages', () => {
  expect(all().people.map((each) => each.name)).toEqual(['Hannu Koponen', 'Kari Pirinen', 'Raija Partanen', 'Veli-Pekka Päivänen']);
  for (const { titles } of all().people) {
    expect(titles).toEqual({ fi: 'kehittämispäällikkö', sv: 'utvecklingschef', en: 'Development manager' });
  }
});
