import { useMemo } from 'react';
import { type Texts, textsIn } from '../../shared/i18n/texts.ts';
import { useView } from './view.tsx';

/** The texts in the window's language: `t('terms:status.inForce')`. */
export function useTexts(): Texts {
  const { language } = useView();
  return useMemo(() => textsIn(language), [language]);
}
