import type { MenuCommand } from './contract/shell.ts';

/** The keys of a command: the menu shows them, the page listens for them. */
export interface CommandKeys {
  /** As they are told, what is held first: `Ctrl Shift Z`. On a Mac the command key does what Ctrl does. */
  keys: string;
  /** Does the same, and is told nowhere. */
  also?: string;
  /** With Shift they are another's, or nobody's. */
  withoutShift?: true;
  /** In a text field they are the text's own. */
  notInText?: true;
}

export const commandKeys = {
  newPortfolio: { keys: 'Ctrl N', withoutShift: true },
  openPortfolio: { keys: 'Ctrl O' },
  undo: { keys: 'Ctrl Z', withoutShift: true, notInText: true },
  redo: { keys: 'Ctrl Shift Z', also: 'Ctrl Y', notInText: true },
  find: { keys: 'Ctrl K' },
  keys: { keys: '?', notInText: true },
} as const satisfies { readonly [Command in MenuCommand]?: CommandKeys };
