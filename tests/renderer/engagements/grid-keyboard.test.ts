import { expect, test } from 'vitest';
import { moveCell, nextRowLine, typesCharacter } from '../../../src/renderer/features/engagements/grid/keyboard.ts';

const extent = { lines: 100, columns: 7, page: 20 };
const from = { line: 50, column: 3 };

test.each([
  ['ArrowUp', false, 49, 3], ['ArrowDown', false, 51, 3], ['ArrowLeft', false, 50, 2], ['ArrowRight', false, 50, 4],
  ['ArrowUp', true, 0, 3], ['ArrowDown', true, 99, 3], ['ArrowLeft', true, 50, 0], ['ArrowRight', true, 50, 6],
  ['PageUp', false, 30, 3], ['PageDown', false, 70, 3],
  ['Home', false, 50, 0], ['End', false, 50, 6], ['Home', true, 0, 0], ['End', true, 99, 6],
])('%s (with Ctrl: %s) goes to line %i, column %i', (key, ctrl, line, column) => {
  expect(moveCell(from, { key, ctrl }, extent)).toEqual({ line, column });
});

test('the edges hold', () => {
  expect(moveCell({ line: 0, column: 0 }, { key: 'ArrowUp', ctrl: false }, extent)).toEqual({ line: 0, column: 0 });
  expect(moveCell({ line: 95, column: 6 }, { key: 'PageDown', ctrl: false }, extent)).toEqual({ line: 99, column: 6 });
});

test('another key does not move', () => {
  expect(moveCell(from, { key: 'Enter', ctrl: false }, extent)).toBeNull();
});

test('the next row skips the heads of groups, and stays at the last one', () => {
  const isRow = (line: number) => line !== 2;
  expect(nextRowLine(isRow, 1, 5, 1)).toBe(3);
  expect(nextRowLine(isRow, 3, 5, -1)).toBe(1);
  expect(nextRowLine(isRow, 4, 5, 1)).toBe(4);
});

test('a letter begins to type, a command does not', () => {
  const key = (text: string, ctrlKey = false) => ({ key: text, ctrlKey, metaKey: false, altKey: false });
  expect(typesCharacter(key('ä'))).toBe(true);
  expect(typesCharacter(key('😀'))).toBe(true);
  expect(typesCharacter(key('c', true))).toBe(false);
  expect(typesCharacter(key('F2'))).toBe(false);
  expect(typesCharacter(key(' '))).toBe(false);
});
