import { useQuery } from '@tanstack/react-query';
import type { OpenPortfolio } from '../../shared/contract/portfolio.ts';
import { rpc } from './core/core.ts';

/** The open portfolio; null where none is open, undefined until that is known. */
export function usePortfolio(): OpenPortfolio | null | undefined {
  return useQuery(rpc.portfolio.status.queryOptions()).data;
}
