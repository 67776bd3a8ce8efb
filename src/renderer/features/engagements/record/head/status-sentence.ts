import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { type Day, formatPartialDate, spanBetween } from '../../../../../shared/domain/partial-date.ts';
import { covers, formatSpan, type Span } from '../../../../../shared/domain/period.ts';
import { standingOn } from '../../../../../shared/domain/standing.ts';
import type { Status } from '../../../../../shared/domain/status.ts';
import { effectiveSpan } from '../../../../../shared/domain/tacit.ts';
import { formatDistance } from '../../../../../shared/i18n/format-distance.ts';
import { formatStanding } from '../../../../../shared/i18n/format-standing.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';

type Facts = Pick<EngagementRecord, 'status' | 'periodId' | 'periods' | 'standings'>;

/** A span between two days as people count it: years and months, or months and days where it is less than a year. */
export function formatRoughLength(t: Texts, from: Day, to: Day): string {
  const { years, months, days } = spanBetween(from, to);
  const parts = [
    years > 0 ? t('record:span.years', { count: years }) : '',
    months > 0 ? t('record:span.months', { count: months }) : '',
    years === 0 && days > 0 ? t('record:span.days', { count: days }) : '',
  ].filter((part) => part !== '');
  return parts.join(' ') || t('record:span.days', { count: 0 });
}

/** Why the engagement has its status on the day, as one sentence in lower case that follows the status word. */
export function statusSentence(t: Texts, record: Facts, asOf: Day, language: Language): string {
  if (record.status === 'suspended' || record.status === 'quiet') return standingSentence(t, record, asOf, language);
  const written = record.periods.find((each) => each.id === record.periodId);
  if (!written) return t('record:why.unknown');
  // A period that renewed itself covers the day with the end that it has reached.
  const period = effectiveSpan(written, record.periods, asOf);
  const day = formatPartialDate(asOf, language);
  const words = { period: formatSpan(period, language), day, ...endWords(t, period, asOf, language) };
  switch (record.status) {
    case 'planned': return plannedSentence(t, period, words, asOf, language);
    case 'ended': return t('record:why.ended', words);
    case 'endedUndecided': return t('record:why.endedUndecided', words);
    case 'endingSoon': return t('record:why.endingSoon', words);
    default: return period.renews ? t('record:why.renews', words) : inForceSentence(t, written.label, period, words, language);
  }
}

type Words = { period: string; day: string; end: string; distance: string };

/** The end as it is known: one that is known as a year is told as a year, and so is how far it is. */
function endWords(t: Texts, { end }: Span, asOf: Day, language: Language): { end: string; distance: string } {
  return end === null ? { end: '', distance: '' } : { end: formatPartialDate(end, language), distance: formatDistance(t, end, asOf) };
}

function inForceSentence(t: Texts, label: string | null, period: Span, words: Words, language: Language): string {
  if (period.end !== null) return t('record:why.inForce', words);
  if (period.start === null) return t('record:why.inForceUnknownStart');
  // What began is what the period is called: the funding of an alliance, and not the alliance.
  const began = t('record:why.inForceOpen', { ...words, start: formatPartialDate(period.start, language) });
  return label === null ? began : `${label}: ${began}`;
}

function plannedSentence(t: Texts, period: Span, words: Words, asOf: Day, language: Language): string {
  const start = period.start ?? asOf;
  return t('record:why.planned', { ...words, start: formatPartialDate(start, language), distance: formatDistance(t, start, asOf) });
}

function standingSentence(t: Texts, record: Facts, asOf: Day, language: Language): string {
  const standing = standingOn(record.standings, asOf);
  if (!standing) return '';
  const before = statusBefore(record, asOf);
  return formatStanding(t, standing, language, before === null ? '' : t('record:why.before', { status: t(`terms:status.${before}`) }));
}

/** How the engagement stood in the same period before the standing of the day began; null where it did not, or nobody knows. */
function statusBefore({ periods, periodId }: Facts, asOf: Day): Status | null {
  const stretches = periods.find((each) => each.id === periodId)?.stretches ?? [];
  const now = stretches.findIndex(({ from, to }) => covers({ start: from, end: to }, asOf));
  return stretches[now - 1]?.status ?? null;
}
