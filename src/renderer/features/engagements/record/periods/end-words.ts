import type { Language } from '../../../../../shared/domain/language.ts';
import { formatPartialDate, parsePartialDate } from '../../../../../shared/domain/partial-date.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';

/** What a button that renews or extends says for the end that is typed: `Renew to 2037`. */
export function endWords(t: Texts, act: 'renew' | 'extend', typed: string, language: Language): string {
  if (typed.trim() === '') return t(`record:${act}.open`);
  const end = parsePartialDate(typed);
  if (end === null) return t(`record:${act}.do`);
  return t(end.length === 4 ? `record:${act}.toYear` : `record:${act}.to`, { end: formatPartialDate(end, language) });
}
