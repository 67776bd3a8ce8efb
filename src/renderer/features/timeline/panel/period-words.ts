import type { TimelineBar, TimelineRow } from '../../../../shared/contract/timeline.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { type Day, daysBetween, formatPartialDate, spanBetween } from '../../../../shared/domain/partial-date.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { spokenDates, standingReason } from '../words.ts';

/** An end this near is told in days. */
const nearDays = 365;

/** Why a period has its status, as a part of a sentence: `period 2022–2029 covers 22 Nov 2026`. */
export function reasonOf(
  t: Texts, row: TimelineRow, bar: TimelineBar | null, asOf: Day, language: Language,
): string {
  if (!bar) return t('timeline:reason.none');
  const { dates, status } = bar;
  const day = (value: Day) => formatPartialDate(value, language);
  const standing = standingReason(t, row, bar, language);
  if (standing !== null) return standing;
  if (status === 'planned' && bar.from) return t('timeline:reason.begins', { dates, day: day(bar.from) });
  if (status === 'ended' && bar.to) return t('timeline:reason.ended', { dates, day: day(bar.to) });
  if (status === 'endedUndecided' && bar.type === 'phase') return t('timeline:reason.phaseEnded', { dates });
  if (status === 'endedUndecided' && bar.to) return t('timeline:reason.endedUndecided', { dates, day: day(bar.to) });
  if (bar.from === null && bar.to === null) return spokenDates(t, dates);
  const left = bar.to === null ? Infinity : daysBetween(asOf, bar.to);
  if (left === 0) return t('timeline:reason.lastDay', { dates });
  if (left > 0 && left <= nearDays) return t('timeline:reason.endsIn', { dates, count: left });
  return t('timeline:reason.covers', { dates, day: day(asOf) });
}

/** A length of time as a person says it: years and months, or days where it is less than a month. */
function lengthOf(t: Texts, from: Day, to: Day): string {
  const { years, months, days } = spanBetween(from, to);
  if (years + months === 0) return t('timeline:panel.days', { count: days });
  return [
    ...(years > 0 ? [t('timeline:panel.years', { count: years })] : []),
    ...(months > 0 ? [t('timeline:panel.months', { count: months })] : []),
  ].join(' ');
}

/** When a period ends or ended, and how far that is from the as-of day; null where it has no end. */
export function endOf(t: Texts, bar: TimelineBar, asOf: Day, language: Language): { term: string; text: string } | null {
  if (bar.to === null) return null;
  const date = formatPartialDate(bar.to, language);
  return bar.to >= asOf
    ? { term: t('timeline:panel.ends'), text: t('timeline:panel.left', { date, time: lengthOf(t, asOf, bar.to) }) }
    : { term: t('timeline:panel.ended'), text: t('timeline:panel.ago', { date, time: lengthOf(t, bar.to, asOf) }) };
}

/** The period before and after one in its own chain: terms follow terms, phases follow phases. */
export function neighbours(row: TimelineRow, bar: TimelineBar): { previous: TimelineBar | null; next: TimelineBar | null } {
  const chain = row.bars.includes(bar) ? row.bars : row.phases;
  const at = chain.indexOf(bar);
  return { previous: chain[at - 1] ?? null, next: chain[at + 1] ?? null };
}
