import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { View } from '../../shared/contract/fields.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import { type Day, dayOf } from '../../shared/domain/partial-date.ts';
import { client, rpc } from './core.ts';

interface ViewState {
  language: Language;
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
  const [today, setToday] = useState(() => dayOf(new Date()));
  useEffect(() => {
    // A computer that slept wakes with a timer that is late, so the clock is asked often rather than once.
    const clock = setInterval(() => setToday(dayOf(new Date())), 30_000);
    return () => clearInterval(clock);
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
  useEffect(() => {
    document.documentElement.lang = language;
    window.shell?.setLanguage(language);
  }, [language]);
  return { language, setLanguage, settled: !preferences.isPending };
}

/** Gives `useView`. Shows its children once the preferences are read, so that no page flashes in another language. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const { language, setLanguage, settled } = useLanguage();
  const today = useToday();
  const [chosenDay, setChosenDay] = useState<Day | null>(null);
  const asOf = chosenDay ?? today;
  const setAsOf = useCallback((day: Day) => setChosenDay(day === dayOf(new Date()) ? null : day), []);
  const view = useMemo(() => ({ asOf, language }), [asOf, language]);
  const state = useMemo(
    () => ({ language, asOf, today, isToday: asOf === today, setLanguage, setAsOf, view }),
    [language, asOf, today, setLanguage, setAsOf, view],
  );
  return <ViewContext value={state}>{settled ? children : null}</ViewContext>;
}
