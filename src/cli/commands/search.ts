import { invalid } from '../../shared/contract/errors.ts';
import { formatTable, print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

const usualLimit = '20';

/** `search` */
export async function search(text: string, options: FileOptions & { limit?: string; json?: boolean }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const { limit = usualLimit } = options;
    if (!/^[1-9]\d?$|^100$/.test(limit)) throw invalid({ field: 'limit', rule: 'number', value: limit });
    const hits = await client.search.find({ ...view, text, limit: Number(limit) });
    if (options.json) return printJson(hits);
    if (hits.length === 0) return print(t('cli:nothingFound', { text: text.slice(0, 80) }));
    const headings = [t('fields:name'), t('cli:column.matched'), t('fields:kind'), t('fields:id')];
    print(formatTable(headings, hits.map((hit) => [
      hit.name,
      hit.matched ?? '',
      hit.mark === null ? t(`terms:table.${hit.table}`) : t(`terms:mark.${hit.mark}`),
      hit.id,
    ])));
  });
}
