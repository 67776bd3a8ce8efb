import { expect, test } from 'vitest';
import { foldTurns } from './fold-turns.ts';

const set = (id: string, targetId: string | null = null) => ({ id, targetId });
const shape = (changes: ReturnType<typeof set>[]) => foldTurns(changes).map(({ change, turns }) => [change.id, turns.map((each) => each.id)]);

test('an undo and a redo stand with the change that they turned, the newest first', () => {
  expect(shape([set('5'), set('4', '1'), set('3', '1'), set('2'), set('1')])).toEqual([['5', []], ['2', []], ['1', ['4', '3']]]);
});

test('an undo whose change is older than the list stands by itself', () => {
  expect(shape([set('3', '1'), set('2')])).toEqual([['3', []], ['2', []]]);
});
