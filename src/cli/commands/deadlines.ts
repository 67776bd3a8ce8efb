import type { DeadlineRow, RuleRow } from '../../shared/contract/deadline.ts';
import { formatPartialDate } from '../../shared/domain/partial-date.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { formatArithmetic, formatRule } from '../../shared/i18n/format-deadline.ts';
import { formatTable, print, printJson } from '../output.ts';
import { readBound } from '../range.ts';
import { type FileOptions, readPath, type Session, withPortfolio } from '../session.ts';

interface DeadlinesOptions extends FileOptions {
  from?: string;
  to?: string;
  engagement?: string;
  /** Those that are done or dropped as well, past ones too. */
  all?: boolean;
  rules?: boolean;
  ics?: string;
  json?: boolean;
}

const firstOfAll = '1000-01-01';

/** `deadlines`: what falls due, or the rules by which it does, to read or as a calendar. */
export async function deadlines(options: DeadlinesOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const engagementId = options.engagement?.trim().toLowerCase();
    const range = {
      ...view,
      ...(engagementId === undefined ? {} : { engagementId }),
      ...(options.from === undefined ? {} : { from: readBound(options.from, 'from') }),
      ...(options.to === undefined ? {} : { to: readBound(options.to, 'to') }),
    };
    if (options.rules) {
      const rules = await client.deadline.rules({ ...view, ...(engagementId === undefined ? {} : { engagementId }) });
      return options.json ? printJson(rules) : print(ruleTable(session, rules));
    }
    if (options.ics !== undefined) {
      const written = await client.deadline.exportIcs({ ...range, path: readPath(options.ics) });
      return options.json ? printJson(written) : print(t('deadlines:written', written));
    }
    const asked = options.all
      ? { from: firstOfAll, ...range, state: 'all' as const }
      : { ...range, state: 'open' as const };
    const rows = await client.deadline.list(asked);
    if (options.json) printJson(rows);
    else {
      print(rows.length === 0 ? t('cli:nothingToList') : deadlineTable(session, rows));
      if (engagementId !== undefined) await tellRulesWithoutDay(session, engagementId);
    }
  });
}

/** The rules of an engagement's own that give it no day to come, with why. */
async function tellRulesWithoutDay({ client, t, view }: Session, engagementId: string): Promise<void> {
  for (const { origin, type, noDay } of await client.deadline.rules({ ...view, engagementId })) {
    if (noDay !== null && origin === 'engagement') print(`${t(`deadlines:type.${type}`)}: ${t(`deadlines:noDay.${noDay}`)}`);
  }
}

function deadlineTable({ t, view: { language } }: Session, rows: DeadlineRow[]): string {
  const none = t('terms:noValue');
  const date = (day: string) => formatPartialDate(day, language);
  const headings = [
    t('fields:date'), t('fields:key'), t('fields:engagementId'), t('fields:state'), t('deadlines:reckoned'),
    t('fields:responsible'), t('deadlines:keyHeading'),
  ];
  const stateOf = ({ state, stateOn, overdue, moved }: DeadlineRow) => {
    const word = t(`terms:deadlineState.${state}`);
    if (state !== 'open') return stateOn === null ? word : `${word} ${date(stateOn)}`;
    const more = [overdue ? t('deadlines:overdue') : null, moved ? t('deadlines:moved') : null].filter(Boolean);
    return more.length === 0 ? word : more.join(', ');
  };
  return formatTable(headings, rows.map((row) => [
    row.date === null ? none : date(row.date),
    row.title ?? t(`terms:deadlineType.${row.type}`),
    row.engagement.name,
    stateOf(row),
    row.arithmetic === null ? none : formatArithmetic(t, row.arithmetic, language),
    row.responsible ?? none,
    row.key,
  ]));
}

function ruleTable({ t, view: { language } }: Session, rules: RuleRow[]): string {
  const headings = [
    t('fields:kind'), t('fields:key'), t('deadlines:reckoned'), t('deadlines:originHeading'), t('fields:id'),
  ];
  return formatTable(headings, rules.map((rule) => [
    rule.kind === null ? t('terms:noValue') : t(`terms:mark.${rule.kind}`),
    t(`terms:deadlineType.${rule.type}`),
    rule.active ? [formatRule(t, rule, language), rule.noDay && t(`deadlines:noDay.${rule.noDay}`)].filter(Boolean).join('; ') : t('deadlines:takenAway'),
    t(`deadlines:origin.${rule.origin}`),
    rule.id ?? t('terms:noValue'),
  ]));
}

interface DeadlineOptions extends FileOptions {
  done?: boolean;
  dropped?: boolean;
  open?: boolean;
  on?: string;
  /** The new day; empty: back to the day of the rule. */
  move?: string;
  reason?: string;
  json?: boolean;
}

/** `deadline`: what became of one deadline, as one change set. */
export async function deadline(key: string, options: DeadlineOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const { done, dropped, open, on, move, reason } = options;
    const state = done ? 'done' as const : dropped ? 'dropped' as const : open ? 'open' as const : undefined;
    const applied = await client.deadline.edit({
      ...view,
      key: key.trim(),
      ...(state === undefined ? {} : { state }),
      ...(on === undefined ? {} : { stateOn: on }),
      ...(move === undefined ? {} : { date: move }),
      ...(reason === undefined ? {} : { reason }),
    });
    const { label } = applied;
    if (options.json) printJson(applied);
    else print(label.rows === 0 ? t('cli:unchanged') : t('cli:changed', { change: formatChange(t, label) }));
  });
}
