import type { Between } from '../../shared/contract/period.ts';
import { type Day, formatPartialDate } from '../../shared/domain/partial-date.ts';
import { formatSpan } from '../../shared/domain/period.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import { print, printJson } from '../output.ts';
import { readBound } from '../range.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

interface ChangesOptions extends Omit<FileOptions, 'asOf'> {
  from: string;
  to: string;
  json?: boolean;
}

/** `changes`: what changed between two days, both included. */
export async function changes(options: ChangesOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const asked = { from: readBound(options.from, 'from'), to: readBound(options.to, 'to'), language: view.language };
    const between = await client.period.between(asked);
    if (options.json) return printJson(between);
    const lines = linesOf(session, between);
    const [from, to] = [asked.from, asked.to].map((day) => formatPartialDate(day, view.language));
    print(lines.length === 0 ? t('periods:between.nothing', { from, to }) : lines.join('\n'));
  });
}

/** Each list under its heading, a line to each thing that happened; lists without any are left out. */
function linesOf({ t, view: { language } }: Session, between: Between): string[] {
  const date = (day: string) => formatPartialDate(day, language);
  const until = (end: string | null) => (end === null ? t('terms:untilFurtherNotice') : t('periods:between.until', { end: date(end) }));
  const told = <T extends { day: Day; engagement: { id: string; name: string } }>(
    list: keyof typeof titles, each: readonly T[], details: (one: T) => (string | null)[],
  ) => each.length === 0 ? [] : [
    '', t(titles[list]),
    ...each.map((one) => `  ${[date(one.day), ...details(one)].filter(Boolean).join(' · ')}  [${one.engagement.id}]`),
  ];
  const who = ({ name, engagement, ...part }: Between['joined'][number]) => [
    name, part.kind === 'assignment' ? t(`terms:assignmentRole.${part.as}`) : t(`terms:partyRole.${part.as}`), engagement.name,
  ];
  return [
    ...told('started', between.started, ({ engagement }) => [engagement.name]),
    ...told('ended', between.ended, ({ engagement, undecided }) => [engagement.name, undecided ? t('periods:between.undecided') : null]),
    ...told('renewed', between.renewed, ({ engagement, end, tacit }) => (
      [engagement.name, until(end), tacit ? t('periods:between.tacit') : null]
    )),
    ...told('agreed', between.agreed, ({ engagement, start, end }) => [engagement.name, formatSpan({ start, end }, language)]),
    ...told('paused', between.paused, ({ engagement, state, reason }) => [engagement.name, t(`terms:status.${state}`), reason]),
    ...told('resumed', between.resumed, ({ engagement, state }) => [engagement.name, t(`periods:between.was.${state}`)]),
    ...told('moved', between.moved, ({ engagement, field, was, is }) => {
      const none = t(field === 'end' ? 'terms:untilFurtherNotice' : 'terms:unknownStart');
      const shown = (value: string | null) => (value === null ? none : date(value));
      return [engagement.name, t('periods:between.move', { field: formatField(t, field), was: shown(was), is: shown(is) })];
    }),
    ...told('joined', between.joined, who),
    ...told('left', between.left, who),
  ].slice(1);
}

const titles = {
  started: 'periods:between.started', ended: 'periods:between.ended', renewed: 'periods:between.renewed',
  agreed: 'periods:between.agreed', paused: 'periods:between.paused', resumed: 'periods:between.resumed',
  moved: 'periods:between.moved', joined: 'periods:between.joined', left: 'periods:between.left',
} as const;
