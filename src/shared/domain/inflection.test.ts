import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { endings, stemsOf } from './inflection.ts';

const isForm = (name: string, word: string) => stemsOf(fold(name)).some((stem) => new RegExp(`^${stem}${endings}$`, 'u').test(fold(word)));

test.each([
  ['Koponen', 'Koponen Koposen Koposta Koposelle Koposeen Koposet Koposten Koposkaan'],
  ['Virtanen', 'Virtasella Virtaselta Virtasenkin'],
  ['Lahti', 'Lahden Lahdella Lahtea Lahteen'],
  ['Mäki', 'Mäen Mäellä Mäkeä'],
  ['Järvi', 'Järven Järvellä'],
  ['Lampi', 'Lammen Lammelle'],
  ['Kurki', 'Kurjen'],
  ['Kangas', 'Kankaan Kankaalle Kangasta'],
  ['Laine', 'Laineen Lainetta'],
  ['Koskela', 'Koskelan Koskelalle Koskelaa'],
  ['Heikki', 'Heikin Heikille Heikkiä'],
  ['Markus', 'Markuksen Markukselle'],
  ['Anneli', 'Annelin Annelille'],
  ['Jukka', 'Jukan Jukalle Jukkaa'],
  ['Särkkä', 'Särkän Särkällä Särkkään'],
  ['Öhrström', 'Öhrströmin Öhrströmille Öhrströms'],
  ['Andersson', 'Anderssons Anderssonin'],
  ['O’Hara', 'O’Haras O’Haran'],
])('%s: %s', (name, forms) => {
  expect(forms.split(' ').filter((word) => !isForm(name.replace('’', ''), word.replace('’', '')))).toEqual([]);
});

test.each([['Mäki', 'Mäkinen Mäkelä'], ['Koponen', 'Kopola Koponenkatu'], ['Laine', 'Lainio'], ['Lahti', 'Lahtinen'], ['Virta', 'Virtanen Virtala']])(
  'of %s these are none: %s', (name, words) => {
    expect(words.split(' ').filter((word) => isForm(name, word))).toEqual([]);
  });
