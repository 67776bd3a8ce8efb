import type { Texts } from '../../shared/i18n/texts.ts';
import { useView } from './view.tsx';

/** The texts in the window's language: `t('terms:status.inForce')`. */
export function useTexts(): Texts {
  return useView().t;
}
