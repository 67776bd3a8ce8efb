import type { TimelineBar, TimelineRow } from '../../../shared/contract/timeline.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { formatCourse } from '../../../shared/i18n/format-course.ts';
import { formatPeriodStatus } from '../../../shared/i18n/format-period-status.ts';
import { formatStanding } from '../../../shared/i18n/format-standing.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import type { GroupSubject, Item, PeriodItem, RowLine } from './layout/lines.ts';

/* What stands on the bars, and what a screen reader says of them. */

/** The start and end of dates as they are shown (`2022–2029`, `…–2018`, `2005–`, `2024`); null: unknown, or no end. */
export function datesParts(dates: string): { start: string | null; end: string | null } {
  const [start = '', end] = dates.split('–').map((part) => part.trim());
  return { start: start === '…' ? null : start, end: end === undefined ? start : end === '' ? null : end };
}

/** The labels that a bar may carry, the fullest first; none for a relation of which neither start nor end is known. */
export function barLabels(t: Texts, bar: TimelineBar): string[] {
  const { start, end } = datesParts(bar.dates);
  if (start === null && end === null) return bar.label ? [bar.label] : [];
  const since = end === null && start !== null && /^\d{4}$/.test(start);
  const dates = since ? t('timeline:since', { year: start }) : bar.dates;
  if (!bar.label) return [dates];
  return bar.label.includes(bar.dates) ? [bar.label, dates] : [`${bar.label} ${dates}`, dates];
}

/** Dates in words: `…–` is `start unknown, until further notice`. */
export function spokenDates(t: Texts, dates: string): string {
  const { start, end } = datesParts(dates);
  if (start !== null && end !== null) return dates;
  const from = start ?? t('terms:unknownStart');
  return `${from}, ${end ?? t('terms:untilFurtherNotice')}`;
}

/** Dates for reading: as they are shown, but in words where nothing of them is known. */
export function readableDates(t: Texts, dates: string): string {
  const { start, end } = datesParts(dates);
  return start === null && end === null ? spokenDates(t, dates) : dates;
}

/** What a screen reader says when a bar, a diamond or an empty row gets the focus. */
export function spokenItem(t: Texts, row: TimelineRow, item: Item, language: Language): string {
  if (item.kind === 'empty') return [row.name, t('terms:status.unknown')].join(', ');
  if (item.kind === 'activity') {
    return [row.name, t(`terms:activityType.${item.point.type}`), item.point.name, item.point.dates].join(', ');
  }
  const { bar } = item;
  return [row.name, bar.label, spokenDates(t, bar.dates), formatPeriodStatus(t, bar), formatCourse(t, bar.stretches), standingReason(t, row, bar, language)]
    .filter(Boolean).join(', ');
}

/** Since when and why a period is suspended or quiet; null where it is not. */
export function standingReason(t: Texts, { standing }: TimelineRow, { status }: TimelineBar, language: Language): string | null {
  return standing?.state === status ? formatStanding(t, standing, language) : null;
}

/** What a group is called. */
export function groupName(t: Texts, subject: GroupSubject): string {
  if (subject.by === 'mark') return t(`terms:marks.${subject.mark}`);
  if (subject.by === 'status') return t(`terms:statusLong.${subject.status}`);
  return subject.name ?? t('timeline:noResponsible');
}

/** A function that words each item once: a frame has no time to look up texts. */
function once<Key extends object, Words>(words: (key: Key) => Words): (key: Key) => Words {
  const known = new WeakMap<Key, Words>();
  return (key) => {
    const found = known.get(key) ?? words(key);
    known.set(key, found);
    return found;
  };
}

/** `barLabels`, worded once for each period. */
export function labelsBy(t: Texts): (item: PeriodItem) => readonly string[] {
  return once(({ bar }: PeriodItem) => barLabels(t, bar));
}

/** `spokenItem`, worded once for each item. */
export function spokenBy(t: Texts, language: Language): (line: RowLine, item: Item) => string {
  const ofLine = once((line: RowLine) => once((item: Item) => spokenItem(t, line.row, item, language)));
  return (line, item) => ofLine(line)(item);
}
