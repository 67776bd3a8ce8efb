import { describe, expect, test } from 'vitest';
import { endOf, neighbours, reasonOf } from '../../../src/renderer/features/timeline/panel/period-words.ts';
import { barLabels, datesParts, spokenItem } from '../../../src/renderer/features/timeline/words.ts';
import { stretchesOf } from '../../../src/shared/domain/stretch.ts';
import { textsIn } from '../../../src/shared/i18n/texts.ts';
import { aBar, anActivity, aRow, aLine } from './builders.ts';

const fi = textsIn('fi');
const en = textsIn('en');
const asOf = '2026-11-22';

describe('dates as shown fall into a start and an end', () => {
  test.each([
    ['2022–2029', '2022', '2029'], ['2005–', '2005', null], ['…–2018', null, '2018'], ['…–', null, null], ['2024', '2024', '2024'],
    ['9/2021–', '9/2021', null], ['1 Jun 2022 – 31 May 2024', '1 Jun 2022', '31 May 2024'],
  ])('%s', (dates, start, end) => {
    expect(datesParts(dates)).toEqual({ start, end });
  });
});

describe('the labels of a bar', () => {
  test.each([
    [aBar({ dates: '2005–', to: null }), ['vuodesta 2005']],
    [aBar({ dates: '9/2021–', to: null }), ['9/2021–']],
    [aBar({ dates: '2019–2024', label: 'Vaihe VII' }), ['Vaihe VII 2019–2024', '2019–2024']],
    [aBar({ dates: '2022–2029', label: 'Sopimuskausi 2022–2029' }), ['Sopimuskausi 2022–2029', '2022–2029']],
    [aBar({ dates: '…–', from: null, to: null }), []],
    [aBar({ dates: '…–2018', from: null }), ['…–2018']],
  ])('%o', (bar, labels) => {
    expect(barLabels(fi, bar)).toEqual(labels);
  });
});

describe('what is read aloud', () => {
  const say = (values: Parameters<typeof aRow>[0]) => {
    const line = aLine({ name: 'Kuopio–Opole', ...values });
    return line.items.map((item) => spokenItem(en, line.row, item, 'en'));
  };
  test('names the record, the period and the status', () => {
    expect(say({ bars: [aBar({ dates: '2013–2018', status: 'endedUndecided' })] })).toEqual(['Kuopio–Opole, 2013–2018, no decision']);
  });
  test('says how it stood before it was suspended, and why it is', () => {
    const standing = { state: 'suspended' as const, start: '2026-11-22', end: null, reason: 'War' };
    const stretches = stretchesOf({ start: '1990', end: null }, 'inForce', [standing]);
    const bar = aBar({ dates: '1990–', from: '1990-01-01', to: null, status: 'suspended', stretches });
    const quiet = stretchesOf({ start: '1980', end: '1989' }, 'ended', [{ state: 'quiet', start: '1985', end: '1986' }]);
    const before = aBar({ dates: '1980–1989', from: '1980-01-01', to: '1989-12-31', status: 'ended', stretches: quiet });
    expect(say({ standing, bars: [before, bar] })).toEqual([
      'Kuopio–Opole, 1980–1989, ended, in force, then quiet, then in force',
      'Kuopio–Opole, 1990, until further notice, suspended, in force, then suspended, since 22 Nov 2026: War',
    ]);
  });
  test('says an unknown start and an open end in words', () => {
    expect(say({ bars: [aBar({ dates: '…–', from: null, to: null })] })).toEqual(['Kuopio–Opole, start unknown, until further notice, in force']);
  });
  test('says that there is no period, and what was done', () => {
    expect(say({ points: [anActivity('2023-05-01')] })).toEqual(['Kuopio–Opole, no period', 'Kuopio–Opole, conference, Conference, 2023-05-01']);
  });
});

describe('the reason of a status', () => {
  const reason = (values: Parameters<typeof aBar>[0]) => reasonOf(fi, aRow(), aBar(values), asOf, 'fi');
  test.each([
    [{ dates: '2022–2029' }, 'kausi 2022–2029 on voimassa 22.11.2026'],
    [{ dates: '2023–2026', to: '2026-12-31', status: 'endingSoon' as const }, 'kausi 2023–2026 päättyy 1\u00a0kk 9\u00a0pv kuluttua'],
    [{ dates: '2023–2026', to: asOf, status: 'endingSoon' as const }, 'kausi 2023–2026 päättyy tänään'],
    [{ dates: '2027–2030', from: '2027-01-01', status: 'planned' as const }, 'kausi 2027–2030 alkaa 1.1.2027'],
    [{ dates: '2020–2021', to: '2021-12-31', status: 'ended' as const }, 'kausi 2020–2021 päättyi 31.12.2021'],
    [{ dates: '2013–2018', to: '2018-12-31', status: 'endedUndecided' as const }, 'kausi 2013–2018 päättyi 31.12.2018; jatkosta ei ole päätöstä'],
  ])('%o', (values, words) => {
    expect(reason(values)).toBe(words);
  });
  test('set by hand has its day and its reason', () => {
    const row = aRow({ standing: { state: 'suspended', start: '2022-03', end: null, reason: 'Sota' } });
    expect(reasonOf(fi, row, aBar({ status: 'suspended' }), asOf, 'fi')).toBe('3/2022 alkaen: Sota');
    expect(reasonOf(fi, aRow(), null, asOf, 'fi')).toBe('kautta ei ole kirjattu');
  });
});

test('the end of a period says how far it is', () => {
  const end = (to: string | null) => endOf(fi, aBar({ to }), asOf, 'fi');
  expect(end('2029-12-31')).toEqual({ term: 'Päättyy', text: '31.12.2029, 3\u00a0v 1\u00a0kk kuluttua' });
  expect(end('2026-12-01')?.text).toBe('1.12.2026, 9\u00a0pv kuluttua');
  expect(end('2018-12-31')).toEqual({ term: 'Päättyi', text: '31.12.2018, 7\u00a0v 10\u00a0kk sitten' });
  expect(endOf(fi, aBar({ to: '2018-12-31', end: '2018' }), asOf, 'fi')?.text).toBe('2018, 8\u00a0v sitten');
  expect(end(null)).toBeNull();
});

test('terms neighbour terms, phases phases', () => {
  const [first, second, phase] = [aBar(), aBar(), aBar({ type: 'phase' })];
  const row = aRow({ bars: [first, second], phases: [phase] });
  expect(neighbours(row, first)).toEqual({ previous: null, next: second });
  expect(neighbours(row, phase)).toEqual({ previous: null, next: null });
});
