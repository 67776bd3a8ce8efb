import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { client, onCoreUp } from '../../window/core/core.ts';
import { usePortfolio } from '../../window/portfolio.ts';
import { type FieldKey, leaveUnsaved, openUnsaved, type Unsaved } from '../../window/unsaved.ts';
import { DraftStore, type DraftValues } from './draft-store.ts';

const store = new DraftStore({ list: (of) => client.draft.list(of), keep: (draft) => client.draft.keep(draft) }, window.localStorage);

/** The draft of the dialog around a part of it; null: outside of one. */
export const DraftContext = createContext<string | null>(null);

/** The row whose fields are edited in a part of a page; null: what is typed in them is kept only by the page itself. */
export const FieldsOf = createContext<string | null>(null);

/** Keeps what is typed from being lost with the page or the core. Called once, at the start. */
export function keepDrafts(): void {
  onCoreUp(() => void store.send());
  window.addEventListener('pagehide', () => void store.send());
}

const ofField = 'unsaved/';

/** What was typed into fields and not saved is a draft for each field. */
function openFields(portfolio: string): void {
  const before = store.list(portfolio, ofField) as unknown as [FieldKey, Unsaved][];
  openUnsaved(before, (key, unsaved) => store.put(portfolio, ofField + key, unsaved as unknown as DraftValues | null));
}

/** Reads what was typed before and not saved, of the open portfolio and of none. */
export function useLoadedDrafts(): void {
  const portfolio = usePortfolio();
  const id = portfolio === undefined ? undefined : (portfolio?.id ?? null);
  useEffect(() => {
    if (id === undefined) return;
    void reloadDrafts(null);
    leaveUnsaved();
    let current = true;
    if (id !== null) void reloadDrafts(id).then(() => current && openFields(id));
    return () => {
      current = false;
    };
  }, [id]);
}

/** Reads a portfolio's drafts anew: the core has dropped some by itself. */
export async function reloadDrafts(portfolio: string | null): Promise<void> {
  await store.load(portfolio).catch(() => undefined);
}

/** What was typed for a portfolio that is to be made; it stays until the file is there. */
export const newPortfolioDraft = 'window/portfolio.new';
export const dropNewPortfolioDraft = (): void => store.drop(null, newPortfolioDraft);

/** Drafts of dialogs that belong to no portfolio: making one, typing a path. */
const ofWindow = (key: string) => key.startsWith('window/');

function useOwner(key: string | null): string | null {
  const id = usePortfolio()?.id ?? null;
  return key !== null && ofWindow(key) ? null : id;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The values of one draft, and how to change one; a value that is as at the beginning is no part of a draft. `key` names
 * the dialog or field and its record (`activity.add/<id>`); null: kept nowhere, so that nothing changes.
 */
export function useDraftValues(key: string | null) {
  const owner = useOwner(key);
  const found = useSyncExternalStore(store.subscribe, () => (key === null ? undefined : store.find(owner, key)));
  const set = useCallback((field: string, value: DraftValues[string], initial: DraftValues[string]) => {
    if (key !== null) store.set(owner, key, field, same(value, initial) ? undefined : value);
  }, [owner, key]);
  const drop = useCallback(() => { if (key !== null) store.drop(owner, key); }, [owner, key]);
  return { values: found?.values, at: found?.at ?? null, set, drop };
}

/** What is typed in a field of the dialog or the row around it and not saved; null: nothing. */
export function useFieldDraft(field: string): [string | null, (typed: string | null) => void] {
  const dialog = useContext(DraftContext);
  const row = useContext(FieldsOf);
  return useKept<string | null>(dialog ?? (row && `field/${row}`), field, null);
}

/** Like `useState`, for a value that is part of a draft. Where `key` is null it is kept nowhere. */
export function useKept<Value>(key: string | null, field: string, initial: Value): [Value, (value: Value) => void] {
  const { values, set } = useDraftValues(key);
  const [own, setOwn] = useState(initial);
  const keep = useCallback(
    (value: Value) => set(field, value as DraftValues[string], initial as DraftValues[string]),
    [set, field, initial],
  );
  if (key === null) return [own, setOwn];
  return [values && field in values ? (values[field] as Value) : initial, keep];
}
