import { describe, expect, test } from 'vitest';
import {
  nextSort, readGridState, toggleFilter, writeGridState,
} from '../../../src/renderer/features/engagements/grid/search.ts';

describe('the address of the engagements page', () => {
  test('is plain for the plain page', () => {
    expect(writeGridState(readGridState({}))).toEqual({});
  });

  test('keeps everything and reads it back', () => {
    const search = {
      mark: 'twin', q: 'opole', filters: ['status:ended', 'country:PL'], group: 'status', sort: '-end',
    };
    expect(writeGridState(readGridState(search))).toEqual(search);
    expect(readGridState(search).sort).toEqual({ column: 'end', descending: true });
  });

  test('a year searched for arrives as a number and is text', () => {
    expect(readGridState({ q: 2005 }).q).toBe('2005');
  });

  test.each([
    [{ mark: 'ship' }], [{ filters: ['colour:red', 'status:', 'x'] }], [{ sort: '-colour' }], [{ group: 7 }], [null],
  ])('%j is read as the plain page', (search) => {
    expect(writeGridState(readGridState(search))).toEqual({});
  });
});

describe('choosing', () => {
  test('a filter twice takes it away again', () => {
    const filter = { field: 'status', value: 'ended' } as const;
    expect(toggleFilter([], filter)).toEqual([filter]);
    expect(toggleFilter([filter], filter)).toEqual([]);
  });

  test('a column goes up, down and back to names', () => {
    const up = nextSort({ column: 'name', descending: false }, 'end');
    const down = nextSort(up, 'end');
    expect([up, down, nextSort(down, 'end')]).toEqual([
      { column: 'end', descending: false }, { column: 'end', descending: true }, { column: 'name', descending: false },
    ]);
  });
});
