import { expect, test } from 'vitest';
import { dropUnsaved, fieldKey, keepUnsaved, leaveUnsaved, openUnsaved, type Unsaved, unsavedRows } from '../../../src/renderer/window/unsaved.ts';

const typed = (text: string): Unsaved => ({ typed: text, label: 'Nimi', page: 'Henkilöt', at: '/people', refused: false, problem: null });
const [early, late] = [fieldKey('person', 'early', 'name'), fieldKey('person', 'late', 'name')];

/** The shelf beyond the window on which what is typed is kept. */
function aShelf() {
  const shelf = new Map<string, string | null>();
  return { shelf, writeTo: (key: string, unsaved: Unsaved | null) => void shelf.set(key, unsaved?.typed ?? null) };
}

test('what is typed before the earlier texts have been read stays, and is kept with them', () => {
  leaveUnsaved();
  keepUnsaved(late, typed('Raija'));
  const { shelf, writeTo } = aShelf();
  openUnsaved([[early, typed('Kaisa')], [late, typed('Rai')]], writeTo);
  expect(unsavedRows()).toEqual(['early', 'late']);
  expect([...shelf]).toEqual([[late, 'Raija']]);
  dropUnsaved(early);
  expect(shelf.get(early)).toBeNull();
});

test('what was typed into one portfolio is neither shown nor written in the next', () => {
  leaveUnsaved();
  const { shelf, writeTo } = aShelf();
  openUnsaved([[early, typed('Kaisa')]], writeTo);
  leaveUnsaved();
  keepUnsaved(late, typed('Raija'));
  expect(unsavedRows()).toEqual(['late']);
  expect(shelf.size).toBe(0);
});
