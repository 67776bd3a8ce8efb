import { invalid } from '../../shared/contract/errors.ts';
import type { LedgerRow, MoneySums } from '../../shared/contract/money.ts';
import { euro } from '../../shared/domain/ledger.ts';
import { formatCents } from '../../shared/domain/money.ts';
import { formatTable, print, printJson } from '../output.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';
import { identify } from '../set/look-up.ts';

interface MoneyOptions extends FileOptions {
  year?: string;
  engagement?: string;
  json?: boolean;
}

/** `money`: the entries of the ledger, and what they add up to. */
export async function money(options: MoneyOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const { year, engagement } = options;
    if (year !== undefined && !/^\d{4}$/.test(year)) throw invalid({ field: 'year', rule: 'number', value: year });
    const asked = {
      ...view,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(engagement === undefined ? {} : { engagementId: await identify(session, 'engagementId', ['engagement'], engagement) }),
    };
    const [entries, sums] = [await client.money.list(asked), await client.money.sums(asked)];
    if (options.json) return printJson({ entries, sums });
    if (entries.length === 0) return print(t('money:none'));
    for (const [title, table] of tables(session, entries, sums)) print(`${title}\n${table}\n`);
    if (sums.themes.length > 1) print(t('money:themesOverlap'));
    for (const { currency, budgetCents, actualCents, entries: count } of sums.withoutRate) {
      print(t('money:withoutRate', {
        count, currency, budget: formatCents(budgetCents, currency, view.language), actual: formatCents(actualCents, currency, view.language),
      }));
    }
  });
}

type Table = [title: string, table: string];

function tables(session: Session, entries: readonly LedgerRow[], sums: MoneySums): Table[] {
  const { t } = session;
  const split = (title: string, heading: string, rows: readonly { name: string; split: MoneySums['total'] }[]): Table => [
    title, splitTable(session, heading, [...rows, { name: t('money:total'), split: sums.total }]),
  ];
  const found: Table[] = [
    [t('money:heading.entries'), entryTable(session, entries)],
    split(t('money:heading.years'), t('fields:year'), sums.years.map((each) => ({ name: String(each.year), split: each }))),
    [t('money:heading.kinds'), kindTable(session, sums)],
    split(t('money:heading.engagements'), t('fields:engagementId'), sums.engagements.map((each) => ({ name: each.name, split: each }))),
  ];
  // Without any theme there is nothing to tell apart.
  if (sums.themes.every((each) => each.id === null)) return found;
  const themes = sums.themes.map((each) => ({ name: each.id === null ? t('money:withoutTheme') : each.name, split: each }));
  return [...found, [t('money:heading.themes'), splitTable(session, t('money:column.theme'), themes)]];
}

function entryTable({ t, view: { language } }: Session, entries: readonly LedgerRow[]): string {
  const none = t('terms:noValue');
  const cents = (value: number | null, currency: string) => (value === null ? none : formatCents(value, currency, language));
  const headings = [
    t('fields:year'), t('fields:engagementId'), t('fields:kind'), t('money:column.budget'), t('money:column.actual'),
    t('money:column.inEuros'), t('fields:id'),
  ];
  return formatTable(headings, entries.map((entry) => [
    String(entry.year),
    entry.engagement.name,
    t(`terms:ledgerKind.${entry.kind}`),
    cents(entry.budgetCents, entry.currency),
    cents(entry.actualCents, entry.currency),
    entry.currency === euro ? none
      : entry.rate === null ? t('money:noRate')
      : `${cents(entry.budgetEurCents, euro)} / ${cents(entry.actualEurCents, euro)}`,
    entry.id,
  ]));
}

function kindTable({ t, view: { language } }: Session, { kinds }: MoneySums): string {
  const headings = [t('fields:kind'), t('money:column.budget'), t('money:column.actual'), t('money:column.entries')];
  return formatTable(headings, kinds.map((each) => [
    t(`terms:ledgerKind.${each.kind}`),
    formatCents(each.budgetEurCents, euro, language),
    formatCents(each.actualEurCents, euro, language),
    String(each.entries),
  ]));
}

function splitTable(
  { t, view: { language } }: Session, heading: string, rows: readonly { name: string; split: Pick<MoneySums['total'], 'costs' | 'funding'> }[],
): string {
  const headings = [
    heading, t('money:column.costsBudget'), t('money:column.costsActual'), t('money:column.fundingBudget'), t('money:column.fundingActual'),
  ];
  return formatTable(headings, rows.map(({ name, split: { costs, funding } }) => [
    name, ...[costs.budgetEurCents, costs.actualEurCents, funding.budgetEurCents, funding.actualEurCents]
      .map((value) => formatCents(value, euro, language)),
  ]));
}
