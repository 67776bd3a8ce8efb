import { localeOf } from '../../shared/domain/collate.ts';
import type { Language } from '../../shared/domain/language.ts';
import { addDays, type Day, dayOf, formatPartialDate } from '../../shared/domain/partial-date.ts';
import type { Texts } from '../../shared/i18n/texts.ts';

const timeOf = (moment: Date, language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(moment);

/** A moment as a person says it: `today 14.32`, `yesterday 16.05`, `17.11.2026`. */
export function formatRecently(t: Texts, moment: string, language: Language, today: Day): string {
  const at = new Date(moment);
  const day = dayOf(at);
  if (day === today) return t('welcome:today', { time: timeOf(at, language) });
  if (day === addDays(today, -1)) return t('welcome:yesterday', { time: timeOf(at, language) });
  return formatPartialDate(day, language);
}

/** A moment in the least letters: its time if it is today, else its day. */
export function formatShortly(moment: string, language: Language, today: Day): string {
  const at = new Date(moment);
  return dayOf(at) === today ? timeOf(at, language) : formatPartialDate(dayOf(at), language);
}

/** The last two folders of a path, as in `Documents › Networks`. */
export function formatFolder(folder: string): string {
  return folder.split(/[\\/]/).filter((part) => part !== '').slice(-2).join(' › ');
}
