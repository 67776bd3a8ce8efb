import { expect, test } from 'vitest';
import { formatAction, formatChange, formatFields } from './format-change.ts';
import { textsIn } from './texts.ts';

const t = textsIn('fi');
const label = (action: string, subject = '', fields: string[] = []) => ({ action, subject, fields, rows: 1 });

test.each([
  ['period.add', 'Kausi lisätty'],
  ['person.update', 'Henkilö muutettu'],
  ['note.remove', 'Muistiinpano poistettu'],
  ['sample', 'Luotu mallista'],
  ['create', 'Salkku luotu'],
  ['something.else', 'Muutettu'],
])('%s is %s', (action, words) => {
  expect(formatAction(t, label(action))).toBe(words);
});

test('a change names what it is about', () => {
  expect(formatChange(t, label('period.add', 'ICLEI'))).toBe('Kausi lisätty: ICLEI');
  expect(formatChange(t, label('period.add'))).toBe('Kausi lisätty');
});

test('changed fields have their names, an unknown one its own', () => {
  expect(formatFields(t, label('period.update', '', ['start', 'end', 'oddity']))).toBe('Alku, Loppu, oddity');
});
