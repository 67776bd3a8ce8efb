import { createHash } from 'node:crypto';
import { portfolioText } from '../../src/core/features/exchange/format.ts';
import { defaults, type RowInput, tableFields, type TableName, tableNames } from '../../src/shared/contract/tables.ts';
import type { AssignmentRole, EngagementKind } from '../../src/shared/domain/engagement.ts';
import type { Language } from '../../src/shared/domain/language.ts';

/** A text in Finnish, Swedish and English. */
export interface Three {
  fi: string;
  sv: string;
  en: string;
}

export const three = (fi: string, sv: string, en: string): Three => ({ fi, sv, en });
/** A name that is the same in all three languages. */
export const same = (name: string): Three => three(name, name, name);

type Party = [organisationId: string, role?: RowInput<'party'>['role'], note?: string];
type Term = [start: string | null, end: string | null, label?: Three];

interface EngagementFacts {
  names: Three;
  otherNames?: string;
  purpose?: Three;
  placeId?: string;
  parties?: Party[];
  /** Its terms; left out: one that began on an unknown day and has no end, for what the sources only call existing. */
  terms?: Term[];
}

const firstMoment = Date.UTC(2026, 0, 1);

/** The rows of one sample, written down record by record. Ids follow the order of writing, so they never vary. */
export class Sample {
  readonly name: string;
  readonly language: Language;
  private readonly tables = new Map<TableName, object[]>(tableNames.map((table) => [table, []]));
  private count = 0;

  constructor(name: string, language: Language) {
    this.name = name;
    this.language = language;
  }

  private nextId(): string {
    const moment = (firstMoment + this.count).toString(16).padStart(12, '0');
    const hash = createHash('sha256').update(`${this.name}/${this.count}`).digest('hex');
    this.count += 1;
    const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4] ?? '8';
    const random = [`7${hash.slice(0, 3)}`, variant + hash.slice(4, 7), hash.slice(7, 19)];
    return [moment.slice(0, 8), moment.slice(8), ...random].join('-');
  }

  /** One row with every field of its table. @returns its id */
  add<T extends TableName>(table: T, values: RowInput<T>, id: string = this.nextId()): string {
    const given = { ...defaults[table], ...values } as Record<string, unknown>;
    const fields = Object.keys(tableFields[table]).map((field) => [field, given[field] ?? null]);
    this.tables.get(table)?.push({ id, ...Object.fromEntries(fields) });
    return id;
  }

  place(names: Three, country: string | null = null): string {
    return this.add('place', { ...named('name', names), country });
  }

  organisation(names: Three, values: RowInput<'organisation'>): string {
    return this.add('organisation', { ...named('name', names), ...values });
  }

  person(name: string, title: Three, values: RowInput<'person'>): string {
    return this.add('person', { name, ...named('title', title), type: 'staff', ...values });
  }

  theme(names: Three, values: RowInput<'theme'> = {}): string {
    return this.add('theme', { ...named('name', names), ...values });
  }

  private engagement(kind: EngagementKind, facts: EngagementFacts): string {
    const { names, otherNames, purpose, placeId, parties = [], terms = [[null, null]] } = facts;
    const values = { kind, ...named('name', names), ...(purpose ? named('purpose', purpose) : {}) };
    const id = this.add('engagement', {
      ...values, ...(otherNames === undefined ? {} : { otherNames }), ...(placeId === undefined ? {} : { placeId }),
    });
    for (const [organisationId, role = 'party', note = null] of parties) {
      this.add('party', { engagementId: id, organisationId, role, note });
    }
    for (const [start, end, label] of terms) {
      this.add('period', { engagementId: id, start, end, ...(label ? named('label', label) : {}) });
    }
    return id;
  }

  membership(facts: EngagementFacts, viaId: string | null = null): string {
    const id = this.engagement('membership', facts);
    return this.add('membership', { viaId }, id);
  }

  agreement(facts: EngagementFacts, type: RowInput<'agreement'>['type']): string {
    return this.add('agreement', { type }, this.engagement('agreement', facts));
  }

  project(facts: EngagementFacts, acronym: string | null = null): string {
    return this.add('project', { acronym }, this.engagement('project', facts));
  }

  event(facts: EngagementFacts): string {
    return this.add('event', { recurring: true }, this.engagement('event', facts));
  }

  /** An event that is held once, in one year. */
  edition(facts: Omit<EngagementFacts, 'terms'>, year: string): string {
    const id = this.engagement('event', { ...facts, terms: [] });
    this.add('event', { recurring: false }, id);
    this.add('period', { engagementId: id, type: 'edition', start: year, end: year });
    return id;
  }

  service(facts: EngagementFacts, type: RowInput<'service'>['type']): string {
    return this.add('service', { type }, this.engagement('service', facts));
  }

  phase(engagementId: string, label: Three, start: string, end: string): string {
    const term = (this.tables.get('period') as { id: string; engagementId: string }[])
      .find((period) => period.engagementId === engagementId);
    const termId = term?.id ?? null;
    return this.add('period', { engagementId, type: 'phase', ...named('label', label), start, end, termId });
  }

  assign(engagementId: string, role: AssignmentRole, holder: { personId: string } | { organisationId: string }): void {
    this.add('assignment', { engagementId, role, ...holder });
  }

  link(themeIds: readonly string[], target: { engagementId: string } | { periodId: string }): void {
    for (const themeId of themeIds) this.add('themeLink', { themeId, ...target });
  }

  activity(names: Three, values: RowInput<'activity'>, engagementIds: readonly string[], outcome?: Three): string {
    const outcomes = outcome ? named('outcome', outcome) : {};
    const activityId = this.add('activity', { ...named('name', names), ...outcomes, ...values });
    for (const engagementId of engagementIds) this.add('activityEngagement', { activityId, engagementId });
    return activityId;
  }

  note(text: string, target: Omit<RowInput<'note'>, 'text'>): void {
    this.add('note', { text, ...target });
  }

  /** What is told of an engagement for a year. */
  yearNote(engagementId: string, year: number, text: Three): void {
    this.add('yearNote', { engagementId, year, ...named('text', text) });
  }

  /** A decision that approves the only term of an engagement. */
  approve(engagementId: string, text: string, date: string | null = null): void {
    const term = (this.tables.get('period') as { id: string; engagementId: string }[])
      .find((period) => period.engagementId === engagementId);
    if (!term) throw new Error(`The engagement ${engagementId} has no term.`);
    this.add('decision', { periodId: term.id, text, date, settles: 'approves' });
  }

  /** The sample as a portfolio file in JSON (docs/portfolio-format.md). */
  toJson(): string {
    const rows = (table: TableName) =>
      ((this.tables.get(table) ?? []) as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return [...portfolioText(this.language, rows, [])].join('');
  }
}

type Named<Field extends string> = { [F in `${Field}Fi` | `${Field}Sv` | `${Field}En`]: string };

function named<Field extends string>(field: Field, text: Three): Named<Field> {
  return { [`${field}Fi`]: text.fi, [`${field}Sv`]: text.sv, [`${field}En`]: text.en } as Named<Field>;
}
