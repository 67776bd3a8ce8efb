import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import { brief, type Context, isCurrent, nameOf } from './context.ts';
import type { AnnualReportData, PersonCard } from './data.ts';

/** What each person and each unit holds on the day, and the engagements for which nobody answers. */
export function peopleSection(ctx: Context): AnnualReportData['people'] {
  const { t } = ctx;
  const held = ctx.engagements.flatMap((record) =>
    record.assignments.filter((assignment) => assignment.held).map((assignment) => ({ record, assignment })));
  const byPerson = Map.groupBy(held, ({ assignment }) => assignment.personId);
  const items = (holdings: typeof held): PersonCard['items'] => {
    const byRecord = Map.groupBy(holdings, ({ record }) => record);
    return [...byRecord].map(([record, roles]) => ({
      mark: record.mark,
      name: nameOf(record, ctx),
      role: [...new Set(roles.map(({ assignment }) => t(`terms:assignmentRole.${assignment.role}`))), ...endedWord(record, ctx)].join(' · '),
    }));
  };
  const people = ctx.people.map((person): PersonCard => ({
    name: brief(person.name, person.name, ctx),
    title: person.title && brief(person.title, person.name, ctx),
    unit: brief([person.unit, person.organisation].filter(Boolean).join(', '), person.name, ctx) || null,
    items: items(byPerson.get(person.id) ?? []),
  }));
  const byUnit = Map.groupBy(held.filter(({ assignment }) => assignment.organisationId !== null), ({ assignment }) => assignment.organisationId);
  const units = [...byUnit.values()].map((holdings): PersonCard => ({
    name: brief(holdings[0]?.assignment.name ?? '', '', ctx), title: null, unit: null, items: items(holdings),
  })).toSorted((a, b) => ctx.compare(a.name, b.name));
  const current = ctx.engagements.filter(isCurrent);
  return {
    title: t('document:section.people'),
    empty: t('document:empty.people'),
    holds: t('document:people.holds'),
    cards: [...people.filter((card) => card.items.length > 0), ...units, ...people.filter((card) => card.items.length === 0)],
    without: current.length === 0 ? null : {
      title: t('document:people.without'),
      empty: t('document:empty.withoutResponsible'),
      items: current.filter((record) => record.responsible === null)
        .map((record) => ({ mark: record.mark, name: nameOf(record, ctx) })),
    },
  };
}

function endedWord(record: EngagementRecord, { t }: Context): string[] {
  return isCurrent(record) ? [] : [t(`terms:status.${record.status}`)];
}
