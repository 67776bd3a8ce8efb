import type { IssueExample } from '../../../shared/contract/report.ts';
import { languages, type Names } from '../../../shared/domain/language.ts';
import type { Context } from './context.ts';

type Field = NonNullable<IssueExample['field']>;
type Table = NonNullable<IssueExample['record']>['table'];

/** The texts that the report shows in another language because its own is not filled, record by record. */
export function untranslated(ctx: Context): IssueExample[] {
  const lacks = (names: Names) => names[ctx.language] === null && languages.some((language) => names[language] !== null);
  const of = (table: Table, { id, name }: { id: string; name: string }, texts: [Field, Names][]): IssueExample[] =>
    texts.filter(([, names]) => lacks(names)).map(([field]) => ({ text: name, record: { table, id }, field }));
  const carried = new Set(ctx.engagements.flatMap((record) => [record, ...record.periods].flatMap((each) => each.themes.map((theme) => theme.themeId))));
  return [
    ...ctx.engagements.flatMap((record) => of('engagement', record, [
      ['name', record.names], ['purpose', record.purposes], ...record.periods.map((period): [Field, Names] => ['label', period.labels]),
    ])),
    ...ctx.activities.flatMap((activity) => of('activity', activity, [['name', activity.names], ['outcome', activity.outcomes]])),
    ...ctx.people.flatMap((person) => of('person', person, [['title', person.titles]])),
    ...ctx.themes.flatMap((theme) => (theme.type === 'goal' ? of('theme', theme, [['name', theme.names], ['quote', theme.quotes]])
      : carried.has(theme.id) ? of('theme', theme, [['name', theme.names]]) : [])),
  ];
}
