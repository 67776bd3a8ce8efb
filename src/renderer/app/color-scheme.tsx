import { useMantineColorScheme } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ColorScheme } from '../../shared/contract/shell.ts';
import { client, rpc } from '../window/core/core.ts';

/** Brings the kept choice of light, dark or the system's into the window and its frame. */
export function ColorSchemeSync() {
  const preferences = useQuery(rpc.preferences.get.queryOptions());
  const { setColorScheme } = useMantineColorScheme();
  const chosen = preferences.data?.colorScheme;
  useEffect(() => {
    if (!chosen) return;
    setColorScheme(chosen);
    window.shell?.setColorScheme(chosen);
  }, [chosen, setColorScheme]);
  return null;
}

/** The chosen colours and the way to choose others, which are kept for the next start. */
export function useColorScheme(): [ColorScheme, (scheme: ColorScheme) => void] {
  const queries = useQueryClient();
  const preferences = useQuery(rpc.preferences.get.queryOptions());
  const choose = (colorScheme: ColorScheme) => {
    const key = rpc.preferences.get.queryKey();
    queries.setQueryData(key, (before) => ({ language: null, ...before, colorScheme }));
    client.preferences.set({ colorScheme }).catch(() => queries.invalidateQueries({ queryKey: key }));
  };
  return [preferences.data?.colorScheme ?? 'auto', choose];
}
