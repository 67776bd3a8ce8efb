import { expect, test } from 'vitest';
import { type Choice, mayCreate, meantBy, rankChoices } from './choice.ts';

const people: Choice[] = [
  { name: 'Aino Virtanen', detail: 'koordinaattori' },
  { name: 'Pirjo Harjula', detail: 'kehittämispäällikkö' },
  { name: 'Raija Kovanen', detail: 'tiedottaja' },
  { name: 'Åsa Öberg', detail: null },
];
const places: Choice[] = [
  { name: 'Pietari', also: ['Pietari', 'Sankt Petersburg', 'Saint Petersburg'], detail: 'Venäjä' },
  { name: 'Pihkova', also: ['Pihkova', 'Pskov'], detail: 'Venäjä' },
  { name: 'Petroskoi', also: ['Petroskoi', 'Petrozavodsk'], detail: 'Venäjä' },
];

test.each<[string, Choice[], string, string[]]>([
  ['nothing typed: all, as they are', people, '', ['Aino Virtanen', 'Pirjo Harjula', 'Raija Kovanen', 'Åsa Öberg']],
  ['a name’s beginning before a letter within', people, 'r', ['Raija Kovanen', 'Aino Virtanen', 'Pirjo Harjula', 'Åsa Öberg']],
  ['a word’s beginning before a letter within', people, 'v', ['Aino Virtanen', 'Raija Kovanen']],
  ['whatever the case and the accents', people, 'OBE', ['Åsa Öberg']],
  ['words in any order', people, 'kov rai', ['Raija Kovanen']],
  ['the name before what else it is found by', people, 'k', ['Raija Kovanen', 'Aino Virtanen', 'Pirjo Harjula']],
  ['another name in full before a beginning', [{ name: 'Pskovin alue' }, ...places], 'pskov', ['Pihkova', 'Pskovin alue']],
  ['a name’s beginning before another name’s', places, 'pet', ['Petroskoi', 'Pietari']],
  ['found by what stands beside it', places, 'venäjä pi', ['Pietari', 'Pihkova']],
  ['nothing like it', people, 'x', []],
])('%s', (_, choices, typed, names) => {
  expect(rankChoices(choices, typed).map(({ name }) => name)).toEqual(names);
});

test.each<[string, Choice[], string, boolean, unknown]>([
  ['exactly one of that name', people, ' raija  kovanen', true, { choice: people[2] }],
  ['folded', people, 'ASA OBERG', false, { choice: people[3] }],
  ['by another name', places, 'pskov', true, { choice: places[1] }],
  ['a part of one name is a guess', people, 'Raija', true, null],
  ['two of one name are a guess', [{ name: 'Aino' }, { name: 'aino' }], 'Aino', true, null],
  ['nothing like it: a new one', people, ' Johanna Liukkonen ', true, { newName: 'Johanna Liukkonen' }],
  ['nothing like it, and none can be made', people, 'Johanna Liukkonen', false, null],
  ['nothing typed', people, '  ', true, null],
])('what is meant: %s', (_, choices, typed, creates, meant) => {
  expect(meantBy(choices, typed, creates)).toEqual(meant);
});

test('a new one is not offered where there is one of that name', () => {
  expect(mayCreate(places, 'PSKOV')).toBe(false);
  expect(mayCreate(places, 'Psko')).toBe(true);
  expect(mayCreate(places, ' ')).toBe(false);
});
