import { usePortfolio } from './portfolio.ts';
import { useTexts } from './texts.ts';

/** Where it is told, at the head of every page, that the portfolio is open to read. */
export const readOnlyId = 'read-only';

/** What a control gets that would change the portfolio: nothing, or that it is off, and why. */
export type Writing = { disabled?: true; title?: string; 'aria-describedby'?: string };

/** Whether the open portfolio can be changed here. */
export function useCanWrite(): boolean {
  return usePortfolio()?.access === 'write';
}

/** For every control that would change the portfolio, to be put on it last. */
export function useWriting(): Writing {
  const t = useTexts();
  return useCanWrite() ? {} : { disabled: true, title: t('backupPage:readOnly'), 'aria-describedby': readOnlyId };
}
