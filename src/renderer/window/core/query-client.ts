import { QueryClient } from '@tanstack/react-query';

/**
 * What the window has read. Nothing goes stale by itself: the core says when something has changed (`changes.ts`), and
 * a write of this window says so too (`edit.ts`).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
