import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { machineClock } from '../../shared/clock.ts';
import type { View } from '../../shared/contract/fields.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Texts } from '../../shared/i18n/texts.ts';
import { client, rpc } from './core/core.ts';
import { loadTexts } from './language.ts';

interface ViewState {
  language: Language;
  /** The texts of the language. */
  t: Texts;
  /** The day as of which everything is shown; today unless chosen otherwise. */
  asOf: Day;
  today: Day;
  isToday: boolean;
  setLanguage: (language: Language) => void;
  setAsOf: (day: Day) => void;
  /** What every read takes; the same object until it changes. */
  view: View;
}

const ViewContext = createContext<ViewState | null>(null);

/** In which language and as of which day the window shows the portfolio. */
export function useView(): ViewState {
  const state = useContext(ViewContext);
  if (!state) throw new Error('useView is used outside its ViewProvider');
  return state;
}

/** The first of the system's languages that Netfolio speaks, else Finnish. */
export function systemLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => languages.filter((language) => language === tag)).at(0) ?? 'fi';
}

/** The local calendar day; changes at midnight while the window stays open. */
function useToday(): Day {
  const [today, setToday] = useState(() => machineClock.today());
  useEffect(() => {
    // A computer that slept wakes with a timer that is late, so the clock is asked often rather than once.
    const asking = setInterval(() => setToday(machineClock.today()), 30_000);
    return () => clearInterval(asking);
  }, []);
  return today;
}

function useLanguage() {
  const queries = useQueryClient();
  const options = rpc.preferences.get.queryOptions();
  const preferences = useQuery(options);
  const language = preferences.data?.language ?? systemLanguage();
  const setLanguage = useCallback((chosen: Language) => {
    const key = rpc.preferences.get.queryKey();
    queries.setQueryData(key, (before) => ({ colorScheme: 'auto' as const, ...before, language: chosen }));
    // The window speaks it already; if it could not be kept, the next start asks the system again.
    client.preferences.set({ language: chosen }).catch(() => queries.invalidateQueries({ queryKey: key }));
  }, [queries]);
  return { wanted: preferences.isPending ? null : language, setLanguage };
}

/** The wanted language with its texts; the one before until they are there, null until the first are. */
function useLoaded(wanted: Language | null) {
  const [loaded, setLoaded] = useState<{ language: Language; t: Texts } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    void loadTexts(wanted).then((t) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      window.shell?.setLanguage(wanted);
      setLoaded({ language: wanted, t });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded;
}

/** Gives `useView`. Shows its children once the language and its texts are known, so that no page flashes in another. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const { wanted, setLanguage } = useLanguage();
  const loaded = useLoaded(wanted);
  const today = useToday();
  const [chosenDay, setChosenDay] = useState<Day | null>(null);
  const asOf = chosenDay ?? today;
  const setAsOf = useCallback((day: Day) => setChosenDay(day === today ? null : day), [today]);
  const state = useMemo(
    () => loaded && {
      ...loaded, asOf, today, isToday: asOf === today, setLanguage, setAsOf, view: { asOf, language: loaded.language },
    },
    [loaded, asOf, today, setLanguage, setAsOf],
  );
  return <ViewContext value={state}>{state ? children : null}</ViewContext>;
}
