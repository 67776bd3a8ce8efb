import type { IssueExample } from '../../../shared/contract/report.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { languages, type Names, shownName } from '../../../shared/domain/language.ts';
import { type Context, shownParties } from './context.ts';

type Field = NonNullable<IssueExample['field']>;
type Table = NonNullable<IssueExample['record']>['table'];

/** The kinds whose tables name the parties. */
const withParties: ReadonlySet<Mark> = new Set(['agreement', 'membership', 'project']);

/** The organisations that the report names: the own one, parties, whoever holds a role or came and left, and where people work. */
function namedOrganisations({ engagements, people, between }: Context): Set<string | null> {
  const told = new Set([...(between?.joined ?? []), ...(between?.left ?? [])].map(({ id }) => id));
  return new Set([
    ...engagements.flatMap((record) => (withParties.has(record.mark) ? shownParties(record) : [])),
    ...engagements.flatMap((record) => record.parties.filter((party) => party.own || told.has(party.id))),
    ...engagements.flatMap((record) => record.assignments.filter((each) => each.held || told.has(each.id))),
    ...people,
  ].map((each) => each.organisationId));
}

/** The texts that the report shows in another language because its own is not filled, record by record. */
export function untranslated(ctx: Context): IssueExample[] {
  const lacks = (names: Names) => names[ctx.language] === null && languages.some((language) => names[language] !== null);
  const of = (table: Table, { id, name }: { id: string; name: string }, texts: [Field, Names][]): IssueExample[] =>
    texts.filter(([, names]) => lacks(names)).map(([field]) => ({ text: name, record: { table, id }, field }));
  const carried = new Set(ctx.engagements.flatMap((record) => [record, ...record.periods].flatMap((each) => each.themes.map((theme) => theme.themeId))));
  const named = namedOrganisations(ctx);
  const organisations = [...ctx.organisations].filter(([id]) => named.has(id))
    .map(([id, names]) => ({ id, names, name: shownName(names, ctx.language) })).toSorted((a, b) => ctx.compare(a.name, b.name));
  // A place has no page of its own: it is mended where something was done there.
  const places = new Map(ctx.activities.toReversed().map(({ id, placeId }) => [placeId ?? '', id]));
  return [
    ...ctx.engagements.flatMap((record) => of('engagement', record, [
      ['name', record.names], ['purpose', record.purposes], ...record.periods.map((period): [Field, Names] => ['label', period.labels]),
    ])),
    ...ctx.activities.flatMap((activity) => of('activity', activity, [['name', activity.names], ['outcome', activity.outcomes]])),
    ...ctx.people.flatMap((person) => of('person', person, [['title', person.titles]])),
    ...ctx.themes.flatMap((theme) => (theme.type === 'goal' ? of('theme', theme, [['name', theme.names], ['quote', theme.quotes]])
      : carried.has(theme.id) ? of('theme', theme, [['name', theme.names]]) : [])),
    ...organisations.flatMap((each) => of('organisation', each, [['name', each.names]])),
    ...[...places].flatMap(([placeId, id]) => {
      const names = ctx.places.get(placeId);
      return names ? of('activity', { id, name: shownName(names, ctx.language) }, [['place', names]]) : [];
    }),
  ];
}
