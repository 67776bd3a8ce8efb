import { Checkbox, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EngagementRecord, PeriodOut } from '../../../../../shared/contract/engagement.ts';
import type { Renewal } from '../../../../../shared/contract/period.ts';
import { formatCents } from '../../../../../shared/domain/money.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { formatError } from '../../../../../shared/i18n/format-error.ts';
import { Explain, RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { type Client, client, rpc } from '../../../../window/core/core.ts';
import { useChange } from '../../../../window/edit.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { noDecision, OptionalDecision, typedDecision } from '../decisions/optional-decision.tsx';
import row from '../rows.module.css';
import { endWords } from './end-words.ts';

const renewPeriod = (input: Parameters<Client['period']['renew']>[0]) => client.period.renew(input);

interface RenewDialogProps {
  record: EngagementRecord;
  /** The period that is continued; left out: the last one of the chain. */
  periodId?: string | undefined;
  onClose: () => void;
}

/** Proposes the next period as the last one's rule makes it, and makes it at its button. */
export function RenewDialog({ record, periodId, onClose }: RenewDialogProps) {
  const { view } = useView();
  const t = useTexts();
  const proposal = useQuery(rpc.period.renewal.queryOptions({ input: { ...view, id: periodId ?? record.id }, gcTime: 0 }));
  if (proposal.data) return <Renew record={record} renewal={proposal.data} onClose={onClose} />;
  return (
    <RowDialog
      title={t('record:renew.title', { name: record.name })} action={t('record:renew.do')} rows={[]} initial={{}} waiting
      draft={`renew.waiting/${record.id}`}
      save={() => Promise.resolve()} onClose={onClose}
    >
      {() => (proposal.isError
        ? <p role="alert" className={row.failure}>{formatError(t, proposal.error)}</p>
        : <Loader size="sm" aria-label={t('record:loading')} />)}
    </RowDialog>
  );
}

function Renew({ record, renewal, onClose }: { record: EngagementRecord; renewal: Renewal; onClose: () => void }) {
  const t = useTexts();
  const { view, language } = useView();
  const renew = useChange(renewPeriod);
  const draft = `renew/${renewal.previousId}`;
  const [people, setPeople] = useKept(draft, 'people', true);
  const [fee, setFee] = useKept(draft, 'fee', true);
  const previous = record.periods.find((each) => each.id === renewal.previousId);
  return (
    <RowDialog
      draft={draft} title={t('record:renew.title', { name: record.name })} onClose={onClose}
      {...(previous && { text: t('record:renew.text', { dates: formatSpan(previous, language) }) })}
      rows={[[
        { field: 'start', label: t('record:period.start'), as: 'date' },
        { field: 'end', label: t('record:period.end'), as: 'date' },
      ]]}
      initial={{ start: typedDate(renewal.start, language), end: typedDate(renewal.end, language), ...noDecision }}
      action={(typed) => endWords(t, 'renew', typed.end, language)}
      after={(
        <>
          <GoesOn renewal={renewal} previous={previous} people={people} onPeople={setPeople} fee={fee} onFee={setFee} />
          <OptionalDecision />
        </>
      )}
      save={(typed) => renew({
        ...view, id: renewal.previousId, start: typed.start, end: typed.end, people, fee, ...typedDecision(typed),
      })}
    />
  );
}

interface GoesOnProps {
  renewal: Renewal;
  previous: PeriodOut | undefined;
  people: boolean;
  onPeople: (goOn: boolean) => void;
  fee: boolean;
  onFee: (goOn: boolean) => void;
}

/** What else the next period takes along from the last one, each to be left out. */
function GoesOn({ renewal, previous, people, onPeople, fee, onFee }: GoesOnProps) {
  const t = useTexts();
  const { language } = useView();
  const names = renewal.assignments.map(({ name, role }) => `${name} (${t(`terms:assignmentRole.${role}`)})`).join(', ');
  const parties = renewal.parties.map((each) => each.name).join(', ');
  return (
    <>
      {previous?.end === null && (
        <Explain>{t('record:renew.closes', { dates: formatSpan(previous, language) })}</Explain>
      )}
      {renewal.tacitMonths !== null && (
        <Explain>{t('record:renew.tacit', { count: renewal.tacitMonths })}</Explain>
      )}
      {parties !== '' && <Explain>{t('record:renew.parties', { names: parties })}</Explain>}
      {names !== '' && (
        <Checkbox
          label={t('record:renew.people')} description={names} checked={people}
          onChange={(event) => onPeople(event.currentTarget.checked)}
        />
      )}
      {renewal.fee && (
        <Checkbox
          label={t('record:renew.fee', {
            amount: formatCents(renewal.fee.budgetCents, renewal.fee.currency, language), year: renewal.fee.year,
          })}
          checked={fee} onChange={(event) => onFee(event.currentTarget.checked)}
        />
      )}
    </>
  );
}
