import type { PeriodOut } from '../contract/engagement.ts';
import { type StatusWord, statusWordIn } from './status-word.ts';
import type { Texts } from './texts.ts';

/** The status of a period in words. The last phase of an engagement that goes on asks for the next one, not for a decision. */
export function formatPeriodStatus(t: Texts, { type, status }: Pick<PeriodOut, 'type' | 'status'>, word: StatusWord = statusWordIn(t)): string {
  return type === 'phase' && status === 'endedUndecided' ? t('terms:nextPhaseMissing') : word(status);
}
