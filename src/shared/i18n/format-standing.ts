import type { StandingOut } from '../contract/engagement.ts';
import type { Language } from '../domain/language.ts';
import { formatPartialDate, type Months } from '../domain/partial-date.ts';
import type { Texts } from './texts.ts';

type Told = Pick<StandingOut, 'start' | 'end' | 'reason'>;

/**
 * Since when and why an engagement is suspended or quiet, as a part of a sentence after the status word:
 * `since 24 Feb 2022: no contact`.
 * @param more what follows in the same sentence
 */
export function formatStanding(t: Texts, { start, end, reason }: Told, language: Language, more = '', months: Months = 'short'): string {
  const since = start === null ? t('record:why.sinceUnknown') : t('record:why.since', { start: formatPartialDate(start, language, months) });
  const until = end === null ? '' : t('record:why.until', { end: formatPartialDate(end, language, months) });
  const time = [since, until].filter((part) => part !== '').join(' ');
  // The reason may be a whole sentence; what follows it goes on in the same one.
  const open = reason?.replace(/\.$/, '');
  const told = !reason ? [time, t('record:why.noReason')]
    : start === null ? [open, time]
    : [`${time}: ${more === '' ? reason : open}`];
  return [...told, more].filter((part) => part !== '').join('; ');
}
