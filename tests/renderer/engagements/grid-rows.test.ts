import { describe, expect, test } from 'vitest';
import { columns, columnsIn, shownPartners, shownPlace } from '../../../src/renderer/features/engagements/grid/columns.ts';
import { gridLines, type Lookups, selectRows } from '../../../src/renderer/features/engagements/grid/rows.ts';
import { aRow } from './builders.ts';

const lookups: Lookups = {
  partnerIds: new Map([['Opole', 'org-opole'], ['Bodø', 'org-bodo']]),
  countryCodes: new Map([['Puola', 'PL'], ['Ruotsi', 'SE']]),
};
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

describe('the search', () => {
  const rows = [
    aRow('Jönköping', { place: 'Jönköping, Ruotsi' }),
    aRow('Győr'),
    aRow('Pihkova', { otherNames: 'Pskov\nPleskau' }),
    aRow('Baltic ForBio', { partners: ['Bodø'], acronym: 'BFB' }),
  ];

  test.each([
    ['jonkoping', ['Jönköping']],
    ['GYOR', ['Győr']],
    ['pskov', ['Pihkova']],
    ['bodo', ['Baltic ForBio']],
    ['ruotsi jonko', ['Jönköping']],
    ['bfb', ['Baltic ForBio']],
    ['  ', ['Jönköping', 'Győr', 'Pihkova', 'Baltic ForBio']],
    ['.*', []],
  ])('%j finds %j', (q, found) => {
    expect(names(selectRows(rows, q, [], lookups))).toEqual(found);
  });
});

describe('filters', () => {
  const rows = [
    aRow('A', { status: 'planned', responsibleId: 'p1', responsible: 'Raija' }),
    aRow('B', { status: 'ended', partners: ['Opole'], place: 'Opole, Puola' }),
    aRow('C', { partners: ['Bodø', 'Opole'] }),
  ];

  test('values of one field widen, fields narrow', () => {
    const both = [{ field: 'status', value: 'planned' }, { field: 'status', value: 'ended' }] as const;
    expect(names(selectRows(rows, '', both, lookups))).toEqual(['A', 'B']);
    expect(names(selectRows(rows, '', [...both, { field: 'responsible', value: 'missing' }], lookups))).toEqual(['B']);
  });

  test('a partner is found by its id, a country by its code, none by missing', () => {
    expect(names(selectRows(rows, '', [{ field: 'partner', value: 'org-opole' }], lookups))).toEqual(['B', 'C']);
    expect(names(selectRows(rows, '', [{ field: 'country', value: 'PL' }], lookups))).toEqual(['B']);
    expect(names(selectRows(rows, '', [{ field: 'country', value: 'missing' }], lookups))).toEqual(['A', 'C']);
  });
});

describe('what a row shows', () => {
  test('leaves out what its name says already', () => {
    const row = aRow('Opole', { place: 'Opole, Puola', partners: ['Opole'] });
    expect(shownPlace(row)).toBe('Puola');
    expect(shownPartners(row)).toBe('');
    expect(shownPlace(aRow('Kuopio–Opole', { place: 'Opole, Puola' }))).toBe('Opole, Puola');
  });

  test('sorts an end by its last day, and nothing recorded as undefined', () => {
    expect(columns.end.sortBy(aRow('A', { end: '2029' }))).toBe('2029-12-31');
    expect(columns.end.sortBy(aRow('A'))).toBeUndefined();
    expect(columns.period.sortBy(aRow('A', { start: null }))).toBeUndefined();
  });

  test('columns that nothing fills are left out', () => {
    const all = ['name', 'status', 'period', 'end', 'responsible', 'partners', 'place'];
    expect(columnsIn([aRow('A', { periodId: null })], null)).toEqual({ filled: ['name', 'status', 'responsible'], all });
    expect(columnsIn([aRow('A', { periodId: 'p', responsible: 'Aho' })], null).filled).toEqual(all.slice(0, 5));
    expect(columnsIn([aRow('A', { via: 'EU-toimisto', place: 'Suomi' })], 'membership').filled).toEqual(expect.arrayContaining(['place', 'via']));
    expect(columnsIn([aRow('A')], 'twin').all).toEqual(all);
  });
});

describe('groups', () => {
  const rows = [
    aRow('Z', { mark: 'twin', status: 'ended' }),
    aRow('A', { mark: 'membership', responsible: 'Öljyä', responsibleId: 'p2' }),
    aRow('B', { mark: 'twin', responsible: 'Aho', responsibleId: 'p1' }),
  ];
  const drawn = (by: Parameters<typeof gridLines>[1], collapsed: string[] = []) =>
    gridLines(rows, by, new Set(collapsed), 'fi').map((line) =>
      line.type === 'row' ? line.row.name : `${line.group.responsible ?? line.group.key} ${line.group.count}`);

  test('by kind stand in the order of kinds and keep the order of their rows', () => {
    expect(drawn('mark')).toEqual(['membership 1', 'A', 'twin 2', 'Z', 'B']);
  });
  test('a collapsed one shows its head alone', () => {
    expect(drawn('mark', ['twin'])).toEqual(['membership 1', 'A', 'twin 2']);
  });
  test('by person stand by name, with nobody last', () => {
    expect(drawn('responsible')).toEqual(['Aho 1', 'B', 'Öljyä 1', 'A', 'missing 1', 'Z']);
  });
  test('none has no heads', () => {
    expect(drawn('none')).toEqual(['Z', 'A', 'B']);
  });
});
