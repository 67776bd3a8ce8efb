import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { LedgerRow } from '../../../../../shared/contract/money.ts';
import { localeOf } from '../../../../../shared/domain/collate.ts';
import { comesIn } from '../../../../../shared/domain/ledger.ts';
import { formatCents } from '../../../../../shared/domain/money.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatError } from '../../../../../shared/i18n/format-error.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { Decisions } from '../decisions/decisions.tsx';
import row from '../rows.module.css';
import { LedgerDialog } from './ledger-dialog.tsx';
import classes from './money.module.css';

/** How many years stand open; the earlier ones are shown when they are asked for. */
const shownYears = 3;

/** Money by year, the newest first: budget and actual of each entry, and what the years add up to in euros. */
export function Money({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { view } = useView();
  const entries = useQuery({
    ...rpc.money.list.queryOptions({ input: { ...view, engagementId: record.id } }), placeholderData: (before) => before,
  });
  const [adding, setAdding] = useState(false);
  const rows = entries.data ?? [];
  const [all, setAll] = useState(false);
  const years = [...new Set(rows.map((each) => each.year))];
  const shown = all || years.length <= shownYears + 1 ? years : years.slice(0, shownYears);
  return (
    <section id="money">
      <SectionHeader
        title={t('record:section.money')} count={entries.data && rows.length} nothing={t('record:empty.money')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      {entries.isError && <p role="alert" className={row.failure}>{formatError(t, entries.error)}</p>}
      {rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('record:money.what')}</th>
              <th scope="col" className={classes.amount}>{t('record:money.budget')}</th>
              <th scope="col" className={classes.amount}>{t('record:money.actual')}</th>
              <td aria-hidden />
            </tr>
          </thead>
          {shown.map((year) => <Year key={year} year={year} entries={rows.filter((each) => each.year === year)} />)}
        </table>
      )}
      {shown.length < years.length && (
        <p className={row.unfold}>
          <LinkButton onClick={() => setAll(true)}>{t('record:money.earlier', { count: years.length - shown.length })}</LinkButton>
        </p>
      )}
      {adding && <LedgerDialog engagementId={record.id} entry={null} last={rows[0] ?? null} onClose={() => setAdding(false)} />}
    </section>
  );
}

type Amount = 'budget' | 'actual';

/** What goes out less what comes in, in euro cents; null where no euros are known. */
function netEuros(entries: readonly LedgerRow[], amount: Amount): number | null {
  const known = entries.flatMap((each) => {
    const cents = each[`${amount}EurCents`];
    return cents === null ? [] : [comesIn(each.kind) ? -cents : cents];
  });
  return known.length === 0 ? null : known.reduce((sum, cents) => sum + cents, 0);
}

function Year({ year, entries }: { year: number; entries: readonly LedgerRow[] }) {
  const t = useTexts();
  const { language } = useView();
  const unrated = entries.some((each) => each.currency !== 'EUR' && each.rate === null);
  const sum = (amount: Amount) => {
    const cents = netEuros(entries, amount);
    return cents === null ? t('terms:noValue') : formatCents(cents, 'EUR', language);
  };
  return (
    <tbody>
      <tr className={classes.year}>
        <th scope="rowgroup">{t(entries.some((each) => comesIn(each.kind)) ? 'record:money.yearNet' : 'record:money.year', { year: String(year) })}</th>
        <td className={classes.amount}>{sum('budget')}</td>
        <td className={classes.amount}>{sum('actual')}</td>
        <td aria-hidden />
      </tr>
      {unrated && <tr><td colSpan={4} className={classes.note}>{t('record:money.unrated')}</td></tr>}
      {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
    </tbody>
  );
}

type Dialog = 'edit' | 'decide' | 'remove';

function Entry({ entry }: { entry: LedgerRow }) {
  const t = useTexts();
  const { language } = useView();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const kind = capitalised(t(`terms:ledgerKind.${entry.kind}`), language);
  const name = `${kind} ${entry.year}`;
  const second = [
    entry.note, entry.budgetLine === null ? null : t('record:money.line', { line: entry.budgetLine }),
    entry.dueOn === null ? null : t('record:money.due', { day: formatPartialDate(entry.dueOn, language) }),
    entry.rate === null ? null : rateWords(entry.currency, entry.rate, language),
  ].filter((part) => part !== null).join(', ');
  return (
    <tr>
      <th scope="row">
        <span>{kind}{comesIn(entry.kind) && <span className={row.second}>{`, ${t('record:money.comesIn')}`}</span>}</span>
        {second !== '' && <span className={row.second}>{second}</span>}
        <Decisions target={{ ledgerEntryId: entry.id }} decisions={entry.decisions} />
        {dialog === 'edit' && <LedgerDialog engagementId={entry.engagement.id} entry={entry} last={null} onClose={close} />}
        {dialog === 'decide' && <DecisionDialog target={{ ledgerEntryId: entry.id }} decision={null} onClose={close} />}
        {dialog === 'remove' && <ConfirmRemove table="ledgerEntry" id={entry.id} name={name} onClose={close} />}
      </th>
      <td className={classes.amount}><Cents entry={entry} amount="budget" /></td>
      <td className={classes.amount}><Cents entry={entry} amount="actual" /></td>
      <td>
        <RowMenu
          of={name}
          actions={[
            { label: t('record:action.edit'), onClick: () => setDialog('edit') },
            { label: t('record:period.recordDecision'), onClick: () => setDialog('decide') },
            { label: t('record:action.remove'), onClick: () => setDialog('remove'), danger: true },
          ]}
        />
      </td>
    </tr>
  );
}

/** An amount in its own currency, with the euros below where that is another one. */
function Cents({ entry, amount }: { entry: LedgerRow; amount: Amount }) {
  const t = useTexts();
  const { language } = useView();
  const [cents, euros] = [entry[`${amount}Cents`], entry[`${amount}EurCents`]];
  if (cents === null) return <span className={row.second}>{t('terms:noValue')}</span>;
  return (
    <>
      {formatCents(cents, entry.currency, language)}
      {entry.currency !== 'EUR' && euros !== null && <span className={row.second}>{formatCents(euros, 'EUR', language)}</span>}
    </>
  );
}

/** `1 SEK = 0,087 €` */
function rateWords(currency: string, rate: number, language: Parameters<typeof formatCents>[2]): string {
  const euros = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR', maximumFractionDigits: 6, minimumFractionDigits: 0 });
  return `1 ${currency} = ${euros.format(rate / 1_000_000)}`;
}
