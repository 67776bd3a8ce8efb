import { describe, expect, test } from 'vitest';
import { commandOf, hintsOf, shortcuts } from '../../../src/renderer/window/shortcuts.ts';
import { textsIn } from '../../../src/shared/i18n/texts.ts';

const press = (keys: string) => {
  const held = keys.split(' ');
  return {
    key: held.at(-1) ?? '', ctrlKey: held.includes('Ctrl'), metaKey: held.includes('Meta'), shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
  };
};

describe('a key press', () => {
  test.each([
    ['Ctrl k', 'find'], ['Meta k', 'find'], ['Ctrl Shift K', 'find'], ['Ctrl Alt k', null], ['k', null],
    ['Ctrl n', 'newPortfolio'], ['Ctrl Shift N', null], ['Ctrl o', 'openPortfolio'], ['Ctrl Shift O', 'openPortfolio'],
    ['Ctrl z', 'undo'], ['Ctrl Shift Z', 'redo'], ['Ctrl y', 'redo'], ['Ctrl Shift Y', 'redo'], ['z', null], ['Ctrl Alt z', null],
    ['Shift ?', 'keys'], ['?', 'keys'], ['Ctrl Shift ?', null], ['Alt ?', null],
    ['Ctrl 1', { page: 0 }], ['Ctrl 9', { page: 8 }], ['Ctrl 0', null], ['1', null], ['Ctrl Alt 1', null],
  ])('%s means %j', (keys, command) => {
    expect(commandOf(press(keys), false)).toEqual(command);
  });

  test.each([
    ['Ctrl z', null], ['Ctrl Shift Z', null], ['Ctrl y', null], ['Shift ?', null],
    ['Ctrl k', 'find'], ['Ctrl n', 'newPortfolio'], ['Ctrl o', 'openPortfolio'], ['Ctrl 3', { page: 2 }],
  ])('%s in a text field means %j', (keys, command) => {
    expect(commandOf(press(keys), true)).toEqual(command);
  });
});

test('what the status bar tells of keys is in words of the language', () => {
  const { grid, everywhere } = shortcuts;
  expect(hintsOf(textsIn('en'), grid.edit, grid.remove, everywhere.undo)).toEqual([['F2', 'edit'], ['Ctrl −', 'remove'], ['Ctrl Z', 'undo']]);
});
