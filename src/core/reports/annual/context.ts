import type { ActivityRow } from '../../../shared/contract/activity.ts';
import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import type { Between } from '../../../shared/contract/period.ts';
import type { PersonRow } from '../../../shared/contract/person.ts';
import type { ThemeRow } from '../../../shared/contract/theme.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { type Language, type Names, shownLanguage, shownName } from '../../../shared/domain/language.ts';
import { type Day, firstDay, formatPartialDate, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import { compareSpans, formatSpan, type Span } from '../../../shared/domain/period.ts';
import type { Status } from '../../../shared/domain/status.ts';
import { formatStanding } from '../../../shared/i18n/format-standing.ts';
import { type Texts, textsIn } from '../../../shared/i18n/texts.ts';
import type { KnownPlace } from '../cover/cover-places.ts';
import type { Phrase, StatusWord } from './data.ts';

/** What the annual report is made from: read models, as of one day, in the report's language. */
export interface AnnualReportInput {
  /** The name of the own organisation, in the report's language. */
  organisation: string;
  /** Where it is, and where its partners are; null where that is not known. */
  cover: { home: KnownPlace | null; partners: readonly KnownPlace[] };
  language: Language;
  /** The year on the cover, whose activities are listed. */
  year: number;
  /** The day that statuses are seen as of. */
  asOf: Day;
  /** The portfolio's file, without its folder. */
  fileName: string;
  engagements: readonly EngagementRecord[];
  people: readonly PersonRow[];
  themes: readonly ThemeRow[];
  activities: readonly ActivityRow[];
  /** How organisations and places are called in each language, by id. */
  organisations: ReadonlyMap<string, Names>;
  places: ReadonlyMap<string, Names>;
  /** What changed in the year, up to the day; null where the day is before it. */
  between: Between | null;
}

/** The input with what every section needs beside it. */
export interface Context extends AnnualReportInput {
  t: Texts;
  compare: (a: string, b: string) => number;
  /** The day of the report as the language writes it. */
  dayText: string;
  /** Notes a text that the report shows only in part. */
  shortened: (name: string) => void;
}

export function contextOf(input: AnnualReportInput, shortened: (name: string) => void): Context {
  const compare = compareText(input.language);
  const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
  return {
    ...input,
    engagements: input.engagements.toSorted(byName),
    people: input.people.toSorted(byName),
    activities: input.activities.filter((activity) => hasHappened(activity, input)),
    t: textsIn(input.language),
    compare,
    dayText: formatPartialDate(input.asOf, input.language, 'full'),
    shortened,
  };
}

/** Characters that a list of names, a name, and what stands in small type below it may take. */
const listMax = 320;
const nameMax = 240;
const detailMax = 240;
/** The name of a period stands in a narrow column. */
const labelMax = 60;

/**
 * Whether an activity had begun by the day of the report and in its year: what came after either is not told. Of one
 * whose beginning is not known, its end says; one without dates is told.
 */
function hasHappened({ start, end }: Span, { asOf, year }: AnnualReportInput): boolean {
  const date = start ?? end;
  return date === null || (firstDay(date) <= asOf && firstDay(date) <= `${year}-12-31`);
}

/** What has not ended, as far as is known: someone should answer for it. */
export const isCurrent = (record: { status: Status }) => record.status !== 'ended';

/** A name in the report's language or the next best, with its own language noted where it differs. */
export function phrase(names: Names, language: Language): Phrase {
  const own = shownLanguage(names, language);
  return { text: shownName(names, language), lang: own === language ? null : own };
}

/** A record without any name is named as one, for a heading must not be empty. */
export function nameOf(record: { name: string; names: Names }, ctx: Context): Phrase {
  const { text, lang } = phrase(record.names, ctx.language);
  return excerpt({ text: text || record.name, lang }, nameMax, record.name, ctx);
}

/** A short text of the records in the report's language. */
export const brief = (text: string, owner: string, ctx: Context) => excerpt({ text, lang: null }, detailMax, owner, ctx).text;

/** A status in words, in the form that goes with what stands so: in Swedish a vänort is avbruten, an avtal avbrutet. */
export function statusWord(status: Status, mark: Mark, { t }: Context): string {
  if (status !== 'suspended' && status !== 'quiet') return t(`terms:status.${status}`);
  return t(`document:standing.${mark === 'twin' || mark === 'service' ? 'common' : 'neuter'}.${status}`);
}

export const statusOf = (record: { status: Status; mark: Mark }, ctx: Context): StatusWord => ({
  status: record.status, word: statusWord(record.status, record.mark, ctx),
});

/** Since when and why a record is suspended or quiet: `Suspended since 24 February 2022: no contact`; null where it is not. */
export function standingText({ standing, mark, name }: EngagementRecord, ctx: Context): string | null {
  if (!standing) return null;
  const why = formatStanding(ctx.t, standing, ctx.language, '', 'full');
  const text = `${statusWord(standing.state, mark, ctx)}${standing.start === null ? ':' : ''} ${why}`;
  return brief(text.charAt(0).toUpperCase() + text.slice(1), name, ctx);
}

export const dateText = (date: PartialDate, ctx: Context) => formatPartialDate(date, ctx.language, 'full');
export const datesText = (span: Span, ctx: Context) => formatSpan(span, ctx.language, 'full');

/** Terms and editions in order of time; phases lie inside them. */
export const chainOf = (record: EngagementRecord) => record.periods.filter((period) => period.type !== 'phase')
  .map((period) => ({ ...period, end: period.effectiveEnd })).toSorted(compareSpans);

/** A span in words: an unknown start without an end is said, not drawn as `…–`. */
export function spanText(span: Span, ctx: Context): string {
  if (span.start === null && span.end === null) return ctx.t('terms:unknownStart');
  return datesText(span, ctx);
}

/** A period by its name with its dates, unless the name says them; a number at its end does not run into them. */
export function named(label: string, dates: string): string {
  if (label.includes(dates)) return label;
  return /\d$/.test(label) ? `${label}, ${dates}` : `${label} ${dates}`;
}

/** The period that decides a record's status, in words; of a standing set by hand, the whole chain. */
export function periodText(record: EngagementRecord, ctx: Context): string {
  const name = record.periods.find((period) => period.id === record.periodId)?.label;
  const label = name && excerpt({ text: name, lang: null }, labelMax, record.name, ctx).text;
  if (record.periodId !== null) {
    const span = spanText(record, ctx);
    return label ? named(label, span) : span;
  }
  const chain = chainOf(record);
  const first = chain[0];
  if (!first) return ctx.t('terms:noValue');
  return spanText({ start: first.start, end: chain.at(-1)?.end ?? null }, ctx);
}

/** Names in a row, as long as a table's cell takes. */
export function listed(names: readonly string[], owner: string, ctx: Context): string {
  return excerpt({ text: [...new Set(names)].join(', '), lang: null }, listMax, owner, ctx).text;
}

/** The parties other than the own organisation; a network that is named as its membership is not repeated. */
export function shownParties(record: EngagementRecord): EngagementRecord['parties'] {
  return record.parties.filter((party) => party.held && !party.own && party.name !== record.name);
}

/**
 * The beginning of a long text of the records, cut at a sentence where one ends late enough, else at a word, and with
 * an ellipsis; what was cut is noted under `name`.
 */
export function excerpt(text: Phrase, max: number, name: string, ctx: Context): Phrase {
  const whole = text.text.replace(/\s+/g, ' ').trim();
  if (whole.length <= max) return { ...text, text: whole };
  ctx.shortened(name);
  const head = whole.slice(0, max);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  if (sentence > max * 0.5) return { ...text, text: `${head.slice(0, sentence + 1)} …` };
  const word = head.lastIndexOf(' ');
  return { ...text, text: `${(word > max * 0.5 ? head.slice(0, word) : head).toWellFormed()}…` };
}

/** A longer text of a record in the report's language or the next best; null where nothing is recorded. */
export function told(texts: Names, max: number, name: string, ctx: Context): Phrase | null {
  const text = phrase(texts, ctx.language);
  return text.text.trim() === '' ? null : excerpt(text, max, name, ctx);
}

/** What an engagement is for, as the report shows it. */
export const purposeOf = (record: EngagementRecord, max: number, ctx: Context) => told(record.purposes, max, record.name, ctx);

/** A day as a year with a fraction, for drawing: 2024-07-02 is close to 2024.5. */
export function yearFraction(day: Day): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return Number((year + (Date.parse(`${day}T00:00:00Z`) - start) / length).toFixed(4));
}

/** Whether something that was done lies in the year, as far as is known: one date alone stands for both. */
export function touchesYear({ start, end }: Span, year: number): boolean {
  const [first, last] = [start ?? end, end ?? start];
  return first !== null && last !== null && firstDay(first) <= `${year}-12-31` && lastDay(last) >= `${year}-01-01`;
}
