import { invalid } from '../../shared/contract/errors.ts';
import { formatMoment } from '../../shared/domain/partial-date.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { formatTable, print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

const usualLimit = '100';

/** `history` */
export async function history(options: FileOptions & { limit?: string; json?: boolean }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const { limit = usualLimit } = options;
    if (!/^[1-9]\d{0,2}$|^1000$/.test(limit)) throw invalid({ field: 'limit', rule: 'number', value: limit });
    const changes = await client.history.list({ limit: Number(limit) });
    if (options.json) return printJson(changes);
    const headings = [t('cli:column.when'), t('cli:column.who'), t('cli:column.change')];
    print(formatTable(headings, changes.map((change) => [
      formatMoment(change.at, view.language),
      change.who,
      `${change.kind === 'do' || change.kind === 'erase' ? '' : `${t(`cli:historyKind.${change.kind}`)}: `}${formatChange(t, change.label)}`
        + (change.undone ? ` (${t('cli:isUndone')})` : ''),
    ])));
  });
}

/** `undo` */
export async function undo(options: FileOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const { label } = await client.history.undo();
    print(t('cli:undone', { change: formatChange(t, label) }));
  });
}

/** `redo` */
export async function redo(options: FileOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const { label } = await client.history.redo();
    print(t('cli:redone', { change: formatChange(t, label) }));
  });
}
