import type { MenuCommand } from '../../shared/contract/shell.ts';
import type { Texts } from '../../shared/i18n/texts.ts';
import { type CommandKeys, commandKeys } from '../../shared/shortcuts.ts';
import type { Hint } from './status-bar.tsx';

interface Shortcut {
  /** As they are told, separated by spaces. */
  keys: string;
  /** What they do, in the list of all keys; left out: the list does not tell them. */
  label?: string;
  /** What they do, in a word, for the status bar. */
  hint?: string;
}

/** Every key that is told anywhere, by where it works and in the order of the list that `?` opens. */
export const shortcuts = {
  everywhere: {
    find: { keys: commandKeys.find.keys, label: 'shell:keys.search' },
    undo: { keys: commandKeys.undo.keys, label: 'shell:keys.undo', hint: 'shell:hint.undo' },
    redo: { keys: commandKeys.redo.keys, label: 'shell:keys.redo', hint: 'shell:hint.redo' },
    page: { keys: 'Ctrl 1…8', label: 'shell:keys.page' },
    newPortfolio: { keys: commandKeys.newPortfolio.keys, label: 'shell:keys.new' },
    openPortfolio: { keys: commandKeys.openPortfolio.keys, label: 'shell:keys.open' },
    keys: { keys: commandKeys.keys.keys, label: 'shell:keys.keys', hint: 'shell:hint.keys' },
  },
  lists: {
    move: { keys: '↑ ↓', label: 'shell:keys.move', hint: 'shell:hint.move' },
    open: { keys: 'Enter', label: 'shell:keys.openRow', hint: 'shell:hint.open' },
  },
  fields: {
    next: { keys: 'Tab', hint: 'shell:hint.field' },
    open: { keys: 'Enter', hint: 'shell:hint.edit' },
    edit: { keys: 'F2', label: 'shell:keys.edit' },
    save: { keys: 'Enter', label: 'shell:keys.save' },
    saveText: { keys: 'Ctrl Enter', label: 'shell:keys.saveText' },
    giveUp: { keys: 'Esc', label: 'shell:keys.giveUp', hint: 'shell:hint.giveUp' },
  },
  record: { toList: { keys: 'Alt ←', hint: 'record:hint.toList' } },
  grid: {
    move: { keys: '← ↑ → ↓', label: 'shell:keys.gridMove' },
    ends: { keys: 'Home End', label: 'shell:keys.gridEnds' },
    edit: { keys: 'F2', hint: 'grid:hint.edit' },
    type: { keys: 'A…Z', label: 'shell:keys.gridType' },
    open: { keys: 'Enter', label: 'shell:keys.gridOpen', hint: 'grid:hint.open' },
    clear: { keys: 'Delete', label: 'shell:keys.gridClear' },
    remove: { keys: 'Ctrl −', label: 'shell:keys.gridRemove', hint: 'grid:hint.remove' },
  },
  cell: {
    save: { keys: 'Enter', hint: 'grid:hint.save' },
    next: { keys: 'Tab', hint: 'grid:hint.next' },
    choose: { keys: 'Enter', hint: 'grid:hint.choose' },
    create: { keys: 'Ctrl Enter', hint: 'grid:hint.create' },
    cancel: { keys: 'Esc', hint: 'grid:hint.cancel' },
  },
  timeline: {
    move: { keys: '← ↑ → ↓', label: 'shell:keys.timelineMove' },
    along: { keys: '← →', hint: 'timeline:hint.move' },
    ends: { keys: 'Home End', label: 'shell:keys.timelineEnds' },
    zoom: { keys: '+ −', label: 'shell:keys.timelineZoom' },
    zoomAnywhere: { keys: 'Ctrl + −', hint: 'timeline:hint.zoom' },
    wheel: { keys: 'Ctrl ↕', label: 'shell:keys.timelineWheel' },
    dates: { keys: 'Enter', label: 'shell:keys.timelineDates', hint: 'timeline:hint.dates' },
    toggle: { keys: 'Enter', hint: 'timeline:hint.toggle' },
    save: { keys: 'Enter', hint: 'timeline:hint.save' },
    close: { keys: 'Esc', hint: 'timeline:hint.close' },
  },
  report: {
    pages: { keys: 'PgUp PgDn', label: 'shell:keys.reportPages' },
    next: { keys: 'PgDn', hint: 'reportPage:hintNext' },
    ends: { keys: 'Home End', label: 'shell:keys.reportEnds' },
    zoom: { keys: '+ − 0', label: 'shell:keys.reportZoom' },
    export: { keys: 'Ctrl E', label: 'shell:keys.reportExport', hint: 'reportPage:hintExport' },
  },
  recentFiles: {
    move: { keys: '↑ ↓', hint: 'welcome:select' },
    open: { keys: 'Enter', hint: 'welcome:openIt' },
    forget: { keys: 'Del', hint: 'welcome:forget' },
  },
} as const satisfies Record<string, Record<string, Shortcut>>;

type Groups = typeof shortcuts;
type AnyShortcut = { [Group in keyof Groups]: Groups[Group][keyof Groups[Group]] }[keyof Groups];

/** Keys for the status bar, each with what it does. */
export function hintsOf(t: Texts, ...told: readonly Extract<AnyShortcut, { hint: string }>[]): Hint[] {
  return told.map(({ keys, hint }) => [keys, t(hint)]);
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const hasControl = (event: KeyPress) => event.ctrlKey || event.metaKey;

function isPressed(event: KeyPress, keys: string): boolean {
  const held = keys.split(' ');
  const key = held.pop();
  return event.key.toLowerCase() === key?.toLowerCase() && !event.altKey
    && hasControl(event) === held.includes('Ctrl') && (event.shiftKey || !held.includes('Shift'));
}

/** What a key press asks for anywhere in the window: a command, or a page by its place in the navigation. */
export type Command = MenuCommand | { page: number };

/** The command that a key press means, if any. */
export function commandOf(event: KeyPress, isInText: boolean): Command | null {
  if (hasControl(event) && !event.altKey && /^[1-9]$/.test(event.key)) return { page: Number(event.key) - 1 };
  const commands = Object.keys(commandKeys) as (keyof typeof commandKeys)[];
  return commands.find((command) => {
    const { keys, also, withoutShift, notInText }: CommandKeys = commandKeys[command];
    if ((notInText && isInText) || (withoutShift && event.shiftKey)) return false;
    return isPressed(event, keys) || (also !== undefined && isPressed(event, also));
  }) ?? null;
}
