import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type GridState, readGridState, writeGridState } from './search.ts';

/**
 * The state of the page, kept in its address: choices make a step in the window's history, so that *back* takes them
 * back; typing in the search box replaces the address instead of filling the history with letters.
 */
export function useGridState(): { state: GridState; change: (patch: Partial<GridState>) => void } {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => readGridState(search), [search]);
  const change = (patch: Partial<GridState>) => {
    const typing = Object.keys(patch).every((key) => key === 'q') && patch.q !== '' && state.q !== '';
    void navigate({ to: '/engagements', search: writeGridState({ ...state, ...patch }), replace: typing });
  };
  return { state, change };
}
