import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { TableName } from '../../shared/contract/tables.ts';

/** One field of one row, wherever in the window it is shown: `period/<id>/end`. */
export type FieldKey = `${TableName}/${string}/${string}`;
export const fieldKey = (table: TableName, id: string, field: string): FieldKey => `${table}/${id}/${field}`;

/** What was typed into a field and is not in the file. */
export interface Unsaved {
  typed: string;
  /** The name of the field, and of the page on which it was typed, as they were told then. */
  label: string;
  page: string;
  /** The address of that page. */
  at: string;
  /** Whether saving it was tried; otherwise it was only typed when the window went away. */
  refused: boolean;
  /** The error of the core; null: there was none, the field says itself what is wrong. */
  problem: { code: string; data: unknown } | null;
}

let kept: ReadonlyMap<FieldKey, Unsaved> = new Map();
let write: (key: FieldKey, unsaved: Unsaved | null) => void = () => undefined;
/** The field in which somebody is typing now: that is not called unsaved until it is left. */
let typing: FieldKey | null = null;
/** The field to which somebody was led and which takes the focus as soon as it is there. */
let wanted: FieldKey | null = null;
/** Dialogs that are open with something refused in them. */
const forms = new Set<symbol>();

const listeners = new Set<() => void>();
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
function tellAll(): void {
  for (const tell of listeners) tell();
}

/** Keeps what was typed until it is saved or given up, whatever page is shown meanwhile. */
export function keepUnsaved(key: FieldKey, unsaved: Unsaved): void {
  kept = new Map(kept).set(key, unsaved);
  write(key, unsaved);
  tellAll();
}

/** It was saved, or given up on purpose, or its row is gone. */
export function dropUnsaved(key: FieldKey): void {
  if (!kept.has(key)) return;
  kept = new Map([...kept].filter(([each]) => each !== key));
  write(key, null);
  tellAll();
}

/** Another portfolio is open, or none: what was typed into the former one is kept with that. */
export function leaveUnsaved(): void {
  kept = new Map();
  write = () => undefined;
  tellAll();
}

/**
 * What was typed into the fields of the portfolio before is read; `writeTo` keeps what comes, beyond this window. What was typed
 * while that was read is the newer, and stays.
 */
export function openUnsaved(before: readonly (readonly [FieldKey, Unsaved])[], writeTo: typeof write): void {
  const typed = kept;
  kept = new Map([...before, ...typed]);
  write = writeTo;
  for (const [key, unsaved] of typed) write(key, unsaved);
  tellAll();
}

/** The rows in which something unsaved stands. */
export function unsavedRows(): string[] {
  return [...new Set([...kept.keys()].map((key) => key.split('/')[1] ?? ''))];
}

/** A row was removed, or taken back with the change that made it: what was typed into it has no place any more. */
export function dropUnsavedOf(row: string): void {
  for (const key of kept.keys()) if (key.split('/')[1] === row) dropUnsaved(key);
}

/** Somebody types in a field now. */
export function startTyping(key: FieldKey): void {
  typing = key;
  tellAll();
}

/** The field was left, or is gone. */
export function stopTyping(key: FieldKey): void {
  if (typing !== key) return;
  typing = null;
  tellAll();
}

/** What was typed into a field and is not saved. */
export function useUnsaved(key: FieldKey): Unsaved | undefined {
  return useSyncExternalStore(subscribe, () => kept.get(key));
}

type Listed = readonly (readonly [FieldKey, Unsaved])[];
let list: { of: typeof kept; typing: FieldKey | null; entries: Listed } = { of: kept, typing: null, entries: [] };
function currentList() {
  if (list.of !== kept || list.typing !== typing) {
    list = { of: kept, typing, entries: [...kept].filter(([key, { refused }]) => key !== typing || refused) };
  }
  return list.entries;
}

/** All that is unsaved, the oldest first. */
export function useAllUnsaved(): Listed {
  return useSyncExternalStore(subscribe, currentList);
}

/** Counts the calling dialog among what is not saved while something in it is refused. */
export function useRefusedForm(refused: boolean): void {
  useEffect(() => {
    if (!refused) return undefined;
    const form = Symbol('form');
    forms.add(form);
    tellAll();
    return () => {
      forms.delete(form);
      tellAll();
    };
  }, [refused]);
}

/** How many open dialogs have something refused in them. */
export function useRefusedForms(): number {
  return useSyncExternalStore(subscribe, () => forms.size);
}

/** Leads to a field on the page that is shown next; it takes the focus as soon as it is there. */
export function leadTo(key: FieldKey): void {
  wanted = key;
  tellAll();
}

/** Does something when somebody is led to this field, or to one whose key begins so: opens what it is folded into. */
export function useLedTo(key: string, act: (key: FieldKey) => void): void {
  const here = useSyncExternalStore(subscribe, useCallback(() => (wanted?.startsWith(key) ? wanted : null), [key]));
  useEffect(() => {
    if (here) act(here);
  });
}

/** The wanted field has been reached. */
export function arrived(): void {
  wanted = null;
  tellAll();
}
