import { expect, test } from 'vitest';
import type { ChangedRow } from '../contract/history.ts';
import { formatChangedRow } from './format-changed-row.ts';
import { textsIn } from './texts.ts';

const id = '019b76da-a801-7000-8000-000000000001';
const other = '019b76da-a801-7000-8000-000000000002';
const row = (given: Partial<ChangedRow>): ChangedRow => ({ table: 'period', id, name: 'ERRIN', op: 'update', currency: null, fields: [], ...given });
const linesOf = (given: Partial<ChangedRow>, names = {}) => formatChangedRow(textsIn('en'), row(given), names, 'en').lines;

test('a changed row says what was done to which record', () => {
  expect(formatChangedRow(textsIn('en'), row({}), {}, 'en').title).toBe('Period changed: ERRIN');
  expect(formatChangedRow(textsIn('fi'), row({ op: 'add', name: '' }), {}, 'fi').title).toBe('Kausi lisätty');
});

test.each<[string, Partial<ChangedRow>, string]>([
  ['a date', { fields: [{ field: 'end', before: '2025', after: '2026-06-30' }] }, 'End: 2025 → 30 Jun 2026'],
  ['an emptied field', { fields: [{ field: 'noticeOn', before: '2025', after: null }] }, 'Notice given: 2025 → –'],
  ['an end that is open now', { fields: [{ field: 'end', before: '2025', after: null }] }, 'End: 2025 → until further notice'],
  ['a choice', { table: 'review', fields: [{ field: 'verdict', before: null, after: 'keep' }] }, 'Verdict: – → keep'],
  ['cents', { table: 'ledgerEntry', fields: [{ field: 'budgetCents', before: 5, after: -123_450 }] }, 'Budget: €0.05 → -€1,234.50'],
  ['an amount in its currency', { table: 'ledgerEntry', op: 'add', currency: 'JPY', fields: [{ field: 'budgetCents', before: null, after: 1_250 }] }, 'Budget: JP¥1,250'],
  ['a year', { table: 'ledgerEntry', fields: [{ field: 'year', before: 2024, after: 2025 }] }, 'Year: 2024 → 2025'],
  ['a mark', { table: 'organisation', fields: [{ field: 'own', before: false, after: true }] }, 'Own organisation: no → yes'],
  ['a new row', { op: 'add', fields: [{ field: 'type', before: null, after: 'phase' }] }, 'Type: phase'],
  ['a removed row', { op: 'remove', fields: [{ field: 'type', before: 'phase', after: null }] }, 'Type: phase'],
])('%s', (_, given, line) => {
  expect(linesOf(given)).toEqual([line]);
});

test('amounts before and after another currency are told each in its own', () => {
  const fields = [{ field: 'budgetCents', before: 125_000, after: 1_250 }, { field: 'currency', before: 'EUR', after: 'JPY' }];
  expect(linesOf({ table: 'ledgerEntry', currency: 'JPY', fields })).toEqual(['Budget: €1,250 → JP¥1,250', 'Currency: EUR → JPY']);
});

test('a reference is told by name, also where the record is gone', () => {
  const fields = [{ field: 'placeId', before: id, after: other }];
  expect(linesOf({ fields }, { [id]: 'Opole' })).toEqual(['Place: Opole → a record that is gone']);
});

test('a long text is cut, and what only the file needs is left out', () => {
  const [line] = linesOf({ table: 'note', fields: [{ field: 'text', before: null, after: 'x'.repeat(1000) }] });
  expect(line!.length).toBeLessThan(250);
  expect(linesOf({ table: 'document', op: 'add', fields: [{ field: 'sha256', before: null, after: 'ab' }] })).toEqual([]);
});
