import type { ChangeSet } from '../../shared/contract/change.ts';
import { invalid } from '../../shared/contract/errors.ts';
import type { ChangeDetail } from '../../shared/contract/history.ts';
import type { Language } from '../../shared/domain/language.ts';
import { formatMoment } from '../../shared/domain/partial-date.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { formatChangedRow } from '../../shared/i18n/format-changed-row.ts';
import type { Texts } from '../../shared/i18n/texts.ts';
import { formatTable, print, printJson } from '../output.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

const usualLimit = '100';

interface HistoryOptions extends FileOptions {
  limit?: string;
  change?: string;
  json?: boolean;
}

const typedId = (id: string) => id.trim().toLowerCase();

/** A change set on one line: `undone: Period added: ICLEI`. */
function lineOf(t: Texts, { kind, label, undone }: ChangeSet): string {
  const said = kind === 'undo' || kind === 'redo' ? `${t(`cli:historyKind.${kind}`)}: ` : '';
  return `${said}${formatChange(t, label)}${undone ? ` (${t('cli:isUndone')})` : ''}`;
}

/** `history`: of the file, of one record, or one change with its rows. */
export async function history(recordId: string | undefined, options: HistoryOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { limit = usualLimit } = options;
    if (!/^[1-9]\d{0,2}$|^1000$/.test(limit)) throw invalid({ field: 'limit', rule: 'number', value: limit });
    if (options.change === undefined) await list(session, recordId, Number(limit), options.json);
    else await detail(session, typedId(options.change), Number(limit), options.json);
  });
}

async function list({ client, t, view }: Session, typed: string | undefined, limit: number, json?: boolean): Promise<void> {
  const recordId = typed === undefined ? undefined : typedId(typed);
  const changes = await client.history.list({ limit, ...(recordId === undefined ? {} : { recordId }) });
  // A record that never was has no history; one that is gone has.
  if (recordId !== undefined && changes.length === 0) await client.record.find({ id: recordId, language: view.language });
  if (json) return printJson(changes);
  if (changes.length === 0) return print(t('cli:nothingToList'));
  const headings = [t('cli:column.when'), t('cli:column.who'), t('cli:column.change'), t('fields:id')];
  print(formatTable(headings, changes.map((each) => [formatMoment(each.at, view.language), each.who, lineOf(t, each), each.id])));
}

async function detail({ client, t, view: { language } }: Session, id: string, limit: number, json?: boolean): Promise<void> {
  const change = await client.history.get({ id, language, limit });
  if (json) return printJson(change);
  print(detailPage(t, change, language));
}

function detailPage(t: Texts, change: ChangeDetail, language: Language): string {
  const rows = change.rows.flatMap((row) => {
    const { title, lines } = formatChangedRow(t, row, change.names, language);
    return [`  ${title}  [${row.id}]`, ...lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}`)];
  });
  const more = change.total - change.rows.length;
  const made = [formatMoment(change.at, language), change.who].filter((each) => each !== '').join(' · ');
  const head = [lineOf(t, change), `  ${change.id}`, `  ${made}`];
  return [...head, ...(rows.length > 0 ? ['', ...rows] : []), ...(more > 0 ? [`  ${t('history:moreRows', { count: more })}`] : [])].join('\n');
}

type TurnOptions = FileOptions & { json?: boolean };

/** `undo` */
export async function undo(id: string | undefined, options: TurnOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const done = await client.history.undo(id === undefined ? undefined : { id: typedId(id) });
    say(t, done, options.json);
  });
}

/** `redo` */
export async function redo(id: string | undefined, options: TurnOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const done = await client.history.redo(id === undefined ? undefined : { id: typedId(id) });
    say(t, done, options.json);
  });
}

/** An undo that is undone was a redo: what was done is said, not what was asked. */
function say(t: Texts, done: ChangeSet, json?: boolean): void {
  if (json) return printJson(done);
  print(t(done.kind === 'undo' ? 'cli:undone' : 'cli:redone', { change: formatChange(t, done.label) }));
}
