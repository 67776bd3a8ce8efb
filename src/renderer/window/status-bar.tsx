import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** A key that helps here and what it does, in a word: `['F2', 'edit']`; keys are separated by spaces. */
export type Hint = readonly [keys: string, label: string];

interface StatusBar {
  /** What is shown: counts, the place in a list. */
  left?: ReactNode;
  /** Two to four. */
  hints?: readonly Hint[];
}

const SetContext = createContext<(bar: StatusBar) => void>(() => undefined);
const BarContext = createContext<StatusBar>({});

/** Holds what the page on show says in the status bar. */
export function StatusBarProvider({ children }: { children: ReactNode }) {
  const [bar, setBar] = useState<StatusBar>({});
  return <SetContext value={setBar}><BarContext value={bar}>{children}</BarContext></SetContext>;
}

/** What the status bar shows now. */
export function useShownStatusBar(): StatusBar {
  return useContext(BarContext);
}

/**
 * Says what the status bar shows while the calling page is there. `left` is best a text: an element must be the same
 * from render to render (useMemo).
 */
export function useStatusBar({ left, hints }: StatusBar): void {
  const set = useContext(SetContext);
  const key = JSON.stringify(hints ?? []);
  const bar = useMemo<StatusBar>(() => ({ left, hints: JSON.parse(key) as Hint[] }), [left, key]);
  useEffect(() => {
    set(bar);
    return () => set({});
  }, [set, bar]);
}
