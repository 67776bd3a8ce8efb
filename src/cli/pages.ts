import type * as z from 'zod';
import type { ActivityRecord } from '../shared/contract/activity.ts';
import type { Holding } from '../shared/contract/engagement.ts';
import type { EngagementRecord, PeriodOut } from '../shared/contract/engagement.ts';
import type { View } from '../shared/contract/fields.ts';
import type { DecisionOut, LedgerRow } from '../shared/contract/money.ts';
import type { OrganisationRecord } from '../shared/contract/organisation.ts';
import type { PersonRecord } from '../shared/contract/person.ts';
import type { AssignmentRole } from '../shared/domain/engagement.ts';
import { type Language, languages, type Names } from '../shared/domain/language.ts';
import { formatCents } from '../shared/domain/money.ts';
import { formatPartialDate } from '../shared/domain/partial-date.ts';
import { formatSpan, type Span } from '../shared/domain/period.ts';
import { formatNotHeld } from '../shared/i18n/format-not-held.ts';
import { formatPeriodStatus } from '../shared/i18n/format-period-status.ts';
import { formatStanding } from '../shared/i18n/format-standing.ts';
import type { Texts } from '../shared/i18n/texts.ts';
import type { Session } from './session.ts';

/*
 * Records as text to read in a terminal. What hangs on a record is told with its identifier, because `set` and `show`
 * take any of them.
 */

type Fact = [label: string, value: string | null | undefined];
type Listed = { text: string | null | undefined; id?: string };

class Page {
  private readonly lines: string[] = [];

  constructor(title: string, id: string) {
    this.lines.push(title, `  ${id}`);
  }

  facts(facts: readonly Fact[]): this {
    for (const [label, value] of facts) if (value) this.lines.push(`  ${label}: ${value}`);
    return this;
  }

  section(title: string, listed: readonly Listed[]): this {
    const filled = listed.filter((each) => each.text);
    if (filled.length === 0) return this;
    this.lines.push('', title);
    for (const { text, id } of filled) {
      this.lines.push(`  ${(text ?? '').replaceAll('\n', '\n  ')}${id === undefined ? '' : `  [${id}]`}`);
    }
    return this;
  }

  toString(): string {
    return this.lines.join('\n');
  }
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
const named = (t: Texts, names: Names): Listed[] =>
  languages.map((language) => ({ text: names[language] && `${t(`terms:language.${language}`)}: ${names[language]}` }));
/** Dates as text; null where there is none. */
const span = (dates: Span, language: Language) =>
  (dates.start === null && dates.end === null ? null : formatSpan(dates, language));
/** When an activity was; a single date has no end of its own. Null where nothing is known. */
export const dated = ({ start, end }: Span, language: Language) => span({ start, end: end ?? start }, language);

interface Attached {
  notes: readonly { id: string; text: string }[];
  links: readonly { id: string; url: string; title: string | null }[];
}

function attach(page: Page, t: Texts, { notes, links }: Attached): Page {
  return page
    .section(t('cli:section.notes'), notes)
    .section(t('cli:section.links'), links.map(({ id, url, title }) => ({ id, text: joined(title, url) })));
}

interface Role extends Span {
  role: AssignmentRole;
  held: boolean;
  councilTerm: string | null;
  beyondTerm: boolean;
  principal?: string | null;
}

/** In which role and beside whom, from when to when, with which council term it ends, and whether it is over. */
function roleText(t: Texts, assignment: Role, { asOf, language }: View): string {
  const { role, councilTerm: term, beyondTerm, principal } = assignment;
  return joined(
    t(`terms:assignmentRole.${role}`),
    principal && t('seats:beside', { name: principal }),
    span(assignment, language),
    term && t('seats:withTerm', { term }),
    beyondTerm ? t('seats:beyondTerm') : null,
    formatNotHeld(t, assignment, asOf),
  );
}

/** A decision on one line, with what it settles where it is about a period. */
export function decisionText(t: Texts, { settles, ...decision }: DecisionOut): string {
  const settled = settles === null ? null : t(`terms:settlement.${settles}`);
  return joined(decision.date, decision.body, decision.section, decision.caseNumber, decision.text, settled, decision.reason);
}

/** Money on one line: what it is for, and what was planned and what became of it. */
function entryText(t: Texts, entry: LedgerRow, language: Language): string {
  const cents = (label: string, value: number | null) => (value === null ? null : `${label} ${formatCents(value, entry.currency, language)}`);
  return joined(
    String(entry.year), t(`terms:ledgerKind.${entry.kind}`), cents(t('money:column.budget'), entry.budgetCents),
    cents(t('money:column.actual'), entry.actualCents), entry.note,
  );
}

function holdings(t: Texts, held: readonly Holding[], view: View): Listed[] {
  return held.map((each) => ({ id: each.assignmentId, text: joined(each.engagement.name, roleText(t, each, view)) }));
}

function activities(listed: readonly (Span & { id: string; name: string })[], language: Language): Listed[] {
  return listed.map((each) => ({ id: each.id, text: joined(dated(each, language), each.name) }));
}

/** An engagement with all that hangs on it, and its money. */
export function engagementPage({ t, view }: Session, record: EngagementRecord, ledger: readonly LedgerRow[]): string {
  const { language } = view;
  const { agreement, project, service, responsibleRole: role } = record;
  // A twin town's mark says its type already.
  const agreementType = agreement && record.mark === 'agreement' ? t(`terms:agreementType.${agreement.type}`) : null;
  const period = record.periodId === null ? null : formatSpan(record, language);
  const page = new Page(record.name, record.id).facts([
    [t('fields:kind'), joined(t(`terms:mark.${record.mark}`), agreementType)],
    [t('fields:status'), joined(t(`terms:status.${record.status}`), record.standing && formatStanding(t, record.standing, language))],
    [t('fields:period'), period],
    [t('fields:responsible'), joined(record.responsible, role && t(`terms:assignmentRole.${role}`))],
    [t('fields:partners'), record.partners.join(', ')],
    [t('fields:via'), record.via],
    [t('fields:place'), record.place],
    [t('fields:acronym'), project?.acronym],
    [t('fields:programme'), project?.programme],
    [t('fields:role'), project?.role && t(`terms:projectRole.${project.role}`)],
    [t('fields:type'), service && t(`terms:serviceType.${service.type}`)],
    [t('fields:otherNames'), record.otherNames?.replaceAll('\n', ', ')],
    [t('fields:purpose'), record.purpose],
  ]).section(t('cli:section.names'), named(t, record.names));
  addPeriods(page, t, language, record, ledger);
  page
    .section(t('cli:section.parties'), record.parties.map((each) => ({
      id: each.id,
      text: joined(each.name, t(`terms:partyRole.${each.role}`), span(each, language), each.note, formatNotHeld(t, each, view.asOf)),
    })))
    .section(t('cli:section.assignments'), record.assignments.map((each) => ({
      id: each.id, text: joined(each.name, each.title, roleText(t, each, view)),
    })))
    .section(t('cli:section.themes'), record.themes.map((each) => ({ id: each.themeId, text: each.name })))
    .section(t('cli:section.activities'), activities(record.activities, language))
    .section(t('cli:section.heldThrough'), record.heldThrough.map(({ id, name }) => ({ id, text: name })));
  return attach(page, t, record).toString();
}

/** How a period has renewed itself, and whether it goes on doing so; null where it does not. */
function tacitText(t: Texts, { tacitMonths, renewals, renews, effectiveEnd }: PeriodOut, language: Language): string | null {
  if (tacitMonths === null || effectiveEnd === null) return null;
  const end = formatPartialDate(effectiveEnd, language);
  return joined(
    renewals === 0 ? null : t('periods:tacit.renewed', { end }), renews ? t('periods:tacit.renews', { count: tacitMonths }) : null,
  );
}

function addPeriods(page: Page, t: Texts, language: Language, record: EngagementRecord, ledger: readonly LedgerRow[]): void {
  page
    .section(t('cli:section.periods'), record.periods.map((each) => ({
      id: each.id,
      text: joined(
        formatSpan(each, language), t(`terms:periodType.${each.type}`), each.label, formatPeriodStatus(t, each),
        tacitText(t, each, language), each.themes.map((theme) => theme.name).join(', '),
      ),
    })))
    .section(t('periods:section.seams'), record.seams.map(({ kind, from, to }) => ({
      text: joined(formatSpan({ start: from, end: to }, language), t(`periods:seam.${kind}`)),
    })))
    .section(t('money:heading.entries'), ledger.map((each) => ({ id: each.id, text: entryText(t, each, language) })))
    .section(
      t('cli:section.decisions'),
      [...record.periods, ...record.assignments, ...ledger].flatMap((each) => each.decisions)
        .map((each) => ({ id: each.id, text: decisionText(t, each) })),
    )
    .section(t('cli:section.standings'), record.standings.map((each) => ({
      id: each.id, text: joined(t(`terms:status.${each.state}`), formatSpan(each, language), each.reason),
    })));
}

/** A person with what they hold. */
export function personPage({ t, view }: Session, record: PersonRecord): string {
  const { language } = view;
  const page = new Page(record.name, record.id).facts([
    [t('fields:title'), record.title],
    [t('fields:type'), t(`terms:personType.${record.type}`)],
    [t('fields:organisation'), joined(record.organisation, record.unit)],
    [t('fields:email'), record.email],
    [t('fields:phone'), record.phone],
    [t('fields:language'), record.language && t(`terms:language.${record.language}`)],
  ])
    .section(t('cli:section.holdings'), holdings(t, record.holdings, view))
    .section(t('cli:section.activities'), activities(record.activities, language));
  return attach(page, t, record).toString();
}

/** An organisation with its people, units and engagements. */
export function organisationPage({ t, view }: Session, record: OrganisationRecord): string {
  const { language } = view;
  const page = new Page(record.own ? `${record.name} (${t('cli:own')})` : record.name, record.id).facts([
    [t('fields:type'), t(`terms:organisationType.${record.type}`)],
    [t('fields:parentOrganisation'), record.parent],
    [t('fields:place'), record.place],
    [t('fields:country'), record.countryName],
    [t('fields:website'), record.website],
    [t('fields:otherNames'), record.otherNames?.replaceAll('\n', ', ')],
  ])
    .section(t('cli:section.names'), named(t, record.names))
    .section(t('cli:section.people'), record.people.map(({ id, name, title }) => ({ id, text: joined(name, title) })))
    .section(t('cli:section.units'), record.units.map(({ id, name }) => ({ id, text: name })))
    .section(t('cli:section.engagements'), record.engagements.map((each) => ({
      id: each.id,
      text: joined(
        each.name, t(`terms:partyRole.${each.role}`), span(each, language), t(`terms:status.${each.status}`),
        formatNotHeld(t, each, view.asOf),
      ),
    })))
    .section(t('cli:section.holdings'), holdings(t, record.holdings, view));
  return attach(page, t, record).toString();
}

/** An activity with who and what it is about. */
export function activityPage({ t, view: { language } }: Session, record: z.infer<typeof ActivityRecord>): string {
  const page = new Page(record.name, record.id).facts([
    [t('fields:type'), t(`terms:activityType.${record.type}`)],
    [t('fields:date'), dated(record, language)],
    [t('fields:place'), record.place],
    [t('fields:outcome'), record.outcome],
  ])
    .section(t('cli:section.names'), named(t, record.names))
    .section(t('cli:section.engagements'), record.engagements.map(({ id, name }) => ({ id, text: name })))
    .section(t('cli:section.people'), record.people.map(({ id, name }) => ({ id, text: name })))
    .section(t('cli:section.themes'), record.themes.map((each) => ({ id: each.themeId, text: each.name })));
  return attach(page, t, record).toString();
}
