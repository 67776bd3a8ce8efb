import type { LedgerRow } from '../../../../../shared/contract/money.ts';
import { ledgerKinds } from '../../../../../shared/domain/engagement.ts';
import { parseExchange, readAmount, typedCents } from '../../../../../shared/domain/money.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { typedExchange, wrongAmount, wrongExchange } from '../../../../ui/amount.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

interface LedgerDialogProps {
  engagementId: string;
  /** Null: a new one. */
  entry: LedgerRow | null;
  /** The newest entry: a new one begins with its kind, currency, rate and budget line. */
  last: LedgerRow | null;
  onClose: () => void;
}

const currencyOf = ({ currency }: { currency: string }) => currency.trim().toUpperCase() || 'EUR';
const inEuros = (typed: { currency: string }) => currencyOf(typed) === 'EUR';

/** Adds money of a year, or changes it. Amounts are typed as people type them. */
export function LedgerDialog({ engagementId, entry, last, onClose }: LedgerDialogProps) {
  const t = useTexts();
  const { asOf, language } = useView();
  const { apply } = useApply();
  const like = entry ?? last;
  const currency = like?.currency ?? 'EUR';
  const year = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? null : t('record:money.notYear', { value: typed }));
  const amount = (each: string, typed: { currency: string }) => wrongAmount(t, each, currencyOf(typed));
  return (
    <RowDialog
      draft={entry ? `ledger/${entry.id}` : `ledger.add/${engagementId}`}
      title={t(entry ? 'record:money.edit' : 'record:money.add')} action={t(entry ? 'record:action.save' : 'record:money.save')}
      onClose={onClose}
      rows={[
        [
          { field: 'year', label: t('record:money.yearField'), check: year },
          {
            field: 'kind', label: t('record:money.kind'), as: 'choice',
            choices: ledgerKinds.map((kind) => ({ value: kind, label: t(`terms:ledgerKind.${kind}`) })),
          },
        ],
        [
          { field: 'budgetCents', label: t('record:money.budget'), check: amount, placeholder: '1 250,50' },
          { field: 'actualCents', label: t('record:money.actual'), check: amount, placeholder: '1 250,50' },
        ],
        [
          { field: 'currency', label: t('record:details.currency'), placeholder: 'EUR' },
          {
            field: 'rate', label: t('record:money.rate'), check: (typed) => wrongExchange(t, typed), when: (typed) => !inEuros(typed),
          },
        ],
        [
          { field: 'budgetLine', label: t('record:money.budgetLine') },
          { field: 'dueOn', label: t('record:money.dueOn'), as: 'date' },
        ],
        [{ field: 'note', label: t('record:parties.note') }],
      ]}
      initial={{
        year: String(entry?.year ?? asOf.slice(0, 4)), kind: like?.kind ?? 'fee', budgetCents: typedCents(entry?.budgetCents ?? null, currency, language),
        actualCents: typedCents(entry?.actualCents ?? null, currency, language), currency, rate: typedExchange(like?.rate ?? null, language),
        budgetLine: like?.budgetLine ?? '', dueOn: typedDate(entry?.dueOn ?? null, language), note: entry?.note ?? '',
      }}
      save={(typed) => {
        const centsOf = (amountTyped: string) => readAmount(amountTyped, currencyOf(typed), language).cents;
        const values = {
          year: Number(typed.year), kind: typed.kind, currency: currencyOf(typed),
          budgetCents: centsOf(typed.budgetCents), actualCents: centsOf(typed.actualCents),
          rate: inEuros(typed) ? null : parseExchange(typed.rate), budgetLine: typed.budgetLine, dueOn: typed.dueOn,
          note: typed.note,
        };
        return apply([entry
          ? updateRow('ledgerEntry', entry.id, values)
          : addRow('ledgerEntry', { engagementId, ...values })]);
      }}
    />
  );
}
