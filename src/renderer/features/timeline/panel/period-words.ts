import type { TimelineBar, TimelineRow } from '../../../../shared/contract/timeline.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { type Day, daysBetween, formatPartialDate, type PartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatDistance } from '../../../../shared/i18n/format-distance.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { spokenDates, standingReason } from '../words.ts';

/** An end this near is told, in days to its last. */
const nearDays = 365;

/** Why a period has its status, as a part of a sentence: `period 2022–2029 covers 22 Nov 2026`. */
export function reasonOf(
  t: Texts, row: TimelineRow, bar: TimelineBar | null, asOf: Day, language: Language,
): string {
  if (!bar) return t('timeline:reason.none');
  const { dates, status } = bar;
  const day = (value: PartialDate) => formatPartialDate(value, language);
  const standing = standingReason(t, row, bar, language);
  if (standing !== null) return standing;
  if (status === 'planned' && bar.start) return t('timeline:reason.begins', { dates, day: day(bar.start) });
  if (status === 'ended' && bar.end) return t('timeline:reason.ended', { dates, day: day(bar.end) });
  if (status === 'endedUndecided' && bar.type === 'phase') return t('timeline:reason.phaseEnded', { dates });
  if (status === 'endedUndecided' && bar.end) return t('timeline:reason.endedUndecided', { dates, day: day(bar.end) });
  if (bar.from === null && bar.to === null) return spokenDates(t, dates);
  if (bar.end !== null && bar.to !== null && bar.to >= asOf && daysBetween(asOf, bar.to) <= nearDays) {
    return t('timeline:reason.ends', { dates, distance: formatDistance(t, bar.end, asOf) });
  }
  return t('timeline:reason.covers', { dates, day: day(asOf) });
}

/** When a period ends or ended, and how far that is from the as-of day; null where it has no end. */
export function endOf(t: Texts, { end, to }: TimelineBar, asOf: Day, language: Language): { term: string; text: string } | null {
  if (end === null || to === null) return null;
  const text = t('timeline:panel.when', { date: formatPartialDate(end, language), distance: formatDistance(t, end, asOf) });
  return { term: t(to >= asOf ? 'timeline:panel.ends' : 'timeline:panel.ended'), text };
}

/** The period before and after one in its own chain: terms follow terms, phases follow phases. */
export function neighbours(row: TimelineRow, bar: TimelineBar): { previous: TimelineBar | null; next: TimelineBar | null } {
  const chain = row.bars.includes(bar) ? row.bars : row.phases;
  const at = chain.indexOf(bar);
  return { previous: chain[at - 1] ?? null, next: chain[at + 1] ?? null };
}
