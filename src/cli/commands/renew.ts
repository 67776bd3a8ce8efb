import { formatSpan } from '../../shared/domain/period.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

interface RenewOptions extends FileOptions {
  start?: string;
  end?: string;
  withoutPeople?: boolean;
  withoutFee?: boolean;
  decision?: string;
  json?: boolean;
}

/** `renew`: the next period of a chain, as one change set. */
export async function renew(id: string, options: RenewOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const { start, end, decision, withoutPeople, withoutFee } = options;
    const asked = { id: id.trim().toLowerCase(), ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
    const made = await client.period.renew({
      ...view, ...asked, people: !withoutPeople, fee: !withoutFee,
      ...(decision === undefined ? {} : { decision: { text: decision } }),
    });
    const { row } = await client.record.find({ id: made.periodId, language: view.language });
    const period = { start: row['start'] as string | null, end: row['end'] as string | null };
    if (options.json) return printJson({ ...made, ...period });
    print(t('cli:changed', { change: formatChange(t, made.label) }));
    print(`${t('periods:made', { dates: formatSpan(period, view.language) })}  [${made.periodId}]`);
  });
}
