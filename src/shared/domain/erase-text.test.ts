import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { textEraser } from './erase-text.ts';

const traces = { names: ['Jukka Särkkä', 'Åsa'], emails: ['jukka.sarkka@kuopio.fi'], phones: ['+358 44 123 4567', '12'] };
const eraser = textEraser(traces);
const erased = (text: string) => eraser.replace(text, '#');

describe('a person is taken out of a text', () => {
  test.each([
    ['Soitin: Jukka Särkkä.', 'Soitin: #.', 1],
    ['JUKKA SÄRKKÄ ja jukka särkkä', '# ja #', 2],
    ['jukka sarkka', '#', 1],
    ['Jukka Sa\u0308rkka\u0308', '#', 1],
    ['Jukka\nSärkkä', '#', 1],
    ['Särkkä, Jukka', '#', 1],
    ['Jukka Särkkän asia', '#n asia', 1],
    ['Jukka_Särkkä_CV.pdf', '#_CV.pdf', 1],
    ['https://kuopio.fi/jukka-sarkka', 'https://kuopio.fi/#', 1],
    ['Jukka%20Särkkä', '#', 1],
    ['mailto:Jukka.Sarkka@Kuopio.fi', 'mailto:#', 1],
    ['p. 358441234567 tai +358 (44) 123-4567', 'p. # tai #', 2],
    ['Åsa, åsa ja asa', '#, # ja #', 3],
  ])('%s', (text, left, places) => {
    expect(erased(text)).toEqual({ text: left, places });
  });

  test.each([
    'Jukka ja Särkkä', 'Kjukka Särkkä', 'Åsalla', 'Åsane', 'ajukka.sarkka@kuopio.fi', '13584412345678', '12', '358441234',
  ])('but not out of %s', (text) => {
    expect(erased(text)).toEqual({ text, places: 0 });
  });
});

test('nothing to look for finds nothing', () => {
  const none = textEraser({ names: ['Al', ''], emails: [], phones: ['1'] });
  expect([none.mayHold('Al 1'), none.replace('Al 1', '#')]).toEqual([false, { text: 'Al 1', places: 0 }]);
});

test('special characters in a name are taken as they are', () => {
  const odd = textEraser({ names: ['A.B. (C*) [D]'], emails: ['a+b@c.fi'], phones: [] });
  expect(odd.replace('x A.B. (C*) [D] a+b@c.fi', '#').text).toBe('x # #');
});

const form = constantFrom((text: string) => text, (text: string) => text.toUpperCase(), fold, (text: string) => text.normalize('NFD'));
const name = constantFrom('Jukka Särkkä', 'Győző Łukasz', 'Bjørn Ærø', 'Anna-Liisa Öhman', 'Đặng Thị');

test('whatever stands around it, a name of two words is found in any case, folded or not', () => {
  assert(property(string(), string(), name, form, (before, after, who, turned) => {
    const one = textEraser({ names: [who], emails: [], phones: [] });
    const { text, places } = one.replace(`${before} ${turned(who)}${after}`, '');
    expect(places).toBeGreaterThan(0);
    expect(fold(text)).not.toContain(fold(who));
    expect(one.mayHold(JSON.stringify({ text: turned(who) }))).toBe(true);
  }));
});
