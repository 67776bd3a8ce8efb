import type { DeadlineRow } from '../../../../../shared/contract/deadline.ts';
import type { PeriodOut } from '../../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { type Day, formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { effectiveSpan } from '../../../../../shared/domain/tacit.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';

/** How a period renews itself, and by when notice must be given or when it was; '' where it just ends. */
export function tacitWords(
  t: Texts, period: PeriodOut, periods: readonly PeriodOut[], deadlines: readonly DeadlineRow[], asOf: Day, language: Language,
): string {
  if (period.tacitMonths === null || period.end === null) return '';
  const { end, renewals, renews } = effectiveSpan(period, periods, asOf);
  const notice = deadlines.find((each) => each.type === 'notice' && each.periodId === period.id && each.state === 'open' && !each.overdue)?.date;
  return [
    t('record:period.renews', { count: period.tacitMonths }),
    renewals > 0 && end !== null ? t('record:period.renewed', { end: formatPartialDate(end, language) }) : '',
    period.noticeOn !== null ? t('record:period.noticed', { day: formatPartialDate(period.noticeOn, language) }) : '',
    period.noticeOn === null && renews && notice ? t('record:period.noticeBy', { day: formatPartialDate(notice, language) }) : '',
  ].filter((part) => part !== '').join('; ');
}
