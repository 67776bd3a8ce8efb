import { describe, expect, it } from 'vitest';
import { addRow, updateRow } from '../../../src/renderer/window/operations.ts';

/* What is refused here is refused by the compiler: a line that compiled would be an error of its own. */
describe('the steps of a change', () => {
  it('take the fields of their table alone', () => {
    // @ts-expect-error -- a place has no title
    addRow('place', { title: 'A' });
    const translated = { nameFi: 'A' };
    // @ts-expect-error -- not by way of a spread either
    updateRow('person', 'p', { name: 'A', ...translated });
    expect(updateRow('person', 'p', { name: 'A' })).toEqual({ op: 'update', table: 'person', id: 'p', values: { name: 'A' } });
  });

  it('take values of the type of their field alone', () => {
    // @ts-expect-error -- a year is a number
    addRow('ledgerEntry', { year: '2026' });
    // @ts-expect-error -- no such role
    updateRow('party', 'p', { role: 'guest' });
    expect(addRow('party', { role: 'lead' }, 'p')).toEqual({ op: 'add', table: 'party', id: 'p', values: { role: 'lead' } });
  });
});
