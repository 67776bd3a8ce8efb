import { expect, test } from 'vitest';
import { formatErased, formatExported } from './format-person-data.ts';
import { textsIn } from './texts.ts';

test('what was written and erased of a person is counted by the rules of each language', () => {
  const written = { path: 'a.json', records: 1, changes: 3, documents: 0 };
  expect(formatExported(textsIn('fi'), written)).toBe('Kirjoitettiin a.json: 1 tietue, 3 muutosta, 0 asiakirjaa.');
  expect(formatExported(textsIn('sv'), written)).toBe('Skrev a.json: 1 post, 3 ändringar, 0 dokument.');
  expect(formatExported(textsIn('en'), written)).toBe('Wrote a.json: 1 record, 3 changes, 0 documents.');
  const erased = { name: 'Henkilö 1', rows: 2, changes: 1, documents: 1, places: 1 };
  expect(formatErased(textsIn('fi'), erased)).toContain('(2 tietuetta, 1 muutos, 1 asiakirja, 1 kohta muissa teksteissä)');
});
