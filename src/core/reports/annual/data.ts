import type { Language } from '../../../shared/domain/language.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import type { Status } from '../../../shared/domain/status.ts';

/*
 * What the Typst template of the annual report takes, as JSON. Every text in it is finished: in the report's language,
 * worded, formatted and cleaned. The template decides only where things stand and how they look.
 */

/** A text of the records; `lang` is its own language where that differs from the report's, for screen readers. */
export interface Phrase {
  text: string;
  lang: Language | null;
}

/** A key figure. The tone is a kind's colour, or `attention` for what asks for action. */
export interface Figure {
  tone: Mark | 'attention';
  value: string;
  label: string;
  note: string;
}

export interface StatusWord {
  status: Status;
  word: string;
}

export interface EndingRow {
  mark: Mark;
  name: Phrase;
  /** The kind in one word, so that the mark is never the only cue. */
  kind: string;
  ends: string;
  left: string;
  responsible: string | null;
}

export interface EndingGroup {
  tone: 'undecided' | 'soon' | 'later';
  title: string;
  rows: EndingRow[];
}

/** Something that changed in the year: to what, what it was, and when. */
export interface ChangeRow {
  mark: Mark;
  name: Phrase;
  detail: string;
  when: string;
}

export interface ChangeGroup {
  title: string;
  rows: ChangeRow[];
}

/** A row of the tables of agreements, memberships and projects. */
export interface EngagementLine {
  mark: Mark;
  name: Phrase;
  /** The second line under the name: type, programme, or the membership through which it is held. */
  detail: string | null;
  /** What it is for and its themes, in small type below. */
  content: Phrase | null;
  themes: string | null;
  parties: string;
  period: string;
  status: StatusWord;
  /** Since when and why it is suspended or quiet. */
  standing: string | null;
  responsible: string | null;
}

export interface TwinTownLine {
  name: Phrase;
  country: string;
  since: string | null;
  content: Phrase | null;
  status: StatusWord;
  /** Since when and why it is suspended or quiet. */
  standing: string | null;
}

export interface EventLine {
  mark: Mark;
  name: Phrase;
  kind: string;
  period: string;
  content: Phrase | null;
  status: StatusWord;
  /** Since when and why it is suspended or quiet. */
  standing: string | null;
}

/** A bar of the timeline. Days are years with a fraction: 2024.5 is the middle of 2024. */
export interface Bar {
  /** Null: the start is unknown. */
  from: number | null;
  /** Null: until further notice. */
  to: number | null;
  /** Its days by status, one after the other; the first and the last reach as far as the bar. */
  stretches: { from: number | null; to: number | null; status: Status }[];
  label: string;
}

export interface TimelineLine {
  name: Phrase;
  responsible: string | null;
  /** Terms and editions first, then phases; each list is drawn in lanes of its own. */
  lanes: Bar[][];
  /** Times between two periods that no period covers. */
  gaps: { from: number; to: number }[];
  /** The row's bars in words. */
  alt: string;
}

export interface TimelineGroup {
  mark: Mark;
  title: string;
  rows: TimelineLine[];
}

export interface ActivityLine {
  date: string;
  name: Phrase;
  /** Type and place. */
  detail: string;
  engagements: string;
  outcome: Phrase | null;
}

export interface PersonCard {
  name: string;
  title: string | null;
  unit: string | null;
  items: { mark: Mark; name: Phrase; role: string | null }[];
}

/** A section's heading and the sentence that stands where it has nothing to show. */
interface Section {
  title: string;
  empty: string;
}

/** A section that is one table. `columns` are its head cells, in order. */
interface TableSection<Row> extends Section {
  columns: string[];
  rows: Row[];
}

export interface AnnualReportData {
  language: Language;
  region: string;
  document: { title: string; author: string; description: string; keywords: string[]; date: [number, number, number] };
  organisation: string;
  /** The organisation's name as the head of every page takes it. */
  runningHead: string;
  /** Between page number and page count. */
  pageOf: string;
  /** Stands for `nobody is responsible` in a table. */
  noResponsible: string;
  /** `art`: the picture, as SVG. */
  cover: { kicker: string; title: string; subtitle: string; asOf: string; art: string };
  contents: { title: string };
  summary: {
    title: string;
    lead: string;
    figures: Figure[];
    decide: { title: string; empty: string; items: { title: Phrase; text: string }[]; more: string | null };
    kinds: { title: string; alt: string; rows: { mark: Mark; name: string; count: number }[] };
    /** `quote`: the words of the strategy, where they are recorded. */
    goals: { title: string; rows: { name: Phrase; quote: Phrase | null; source: string }[] };
  };
  endingSoon: Section & { columns: string[]; groups: EndingGroup[] };
  changes: Section & { columns: string[]; groups: ChangeGroup[] };
  agreements: TableSection<EngagementLine>;
  timeline: Section & {
    intro: string;
    column: string;
    legendTitle: string;
    /** Only what the timeline shows. */
    legend: ({ status: Status; word: string } | { status: 'unknownStart' | 'gap'; word: string })[];
    from: number;
    to: number;
    axisAlt: string;
    now: number;
    nowLabel: string;
    highlightYear: number;
    groups: TimelineGroup[];
  };
  memberships: TableSection<EngagementLine>;
  projects: TableSection<EngagementLine>;
  twinTowns: TableSection<TwinTownLine>;
  events: TableSection<EventLine>;
  activities: TableSection<ActivityLine> & { others: { title: string; rows: ActivityLine[] } };
  people: Section & {
    holds: string;
    cards: PersonCard[];
    /** Engagements that have not ended and for which nobody answers; null where there are no engagements. */
    without: { title: string; empty: string; items: { mark: Mark; name: Phrase }[] } | null;
  };
  about: { title: string; paragraphs: string[]; facts: { term: string; value: string }[] };
}
