import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PeriodOut } from '../../../../../shared/contract/engagement.ts';
import { formatPartialDate, parsePartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { RowDialog, useDialogForm } from '../../../../records/dialogs/row-dialog.tsx';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { followerNames } from '../../../../records/moved-end/follower-names.ts';
import { type Client, client, rpc } from '../../../../window/core/core.ts';
import { useChange } from '../../../../window/edit.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { noDecision, OptionalDecision, typedDecision } from '../decisions/optional-decision.tsx';
import { endWords } from './end-words.ts';

const extendPeriod = (input: Parameters<Client['period']['extend']>[0]) => client.period.extend(input);

/** Moves the end of a period, and of who ends with it where that is wanted; the end as first agreed stays in the records. */
export function ExtendDialog({ period, onClose }: { period: PeriodOut; onClose: () => void }) {
  const t = useTexts();
  const { view, language } = useView();
  const extend = useChange(extendPeriod);
  const draft = `extend/${period.id}`;
  const [together, setTogether] = useKept(draft, 'together', true);
  const first = period.originalEnd ?? period.end;
  return (
    <RowDialog
      draft={draft} title={t('record:extend.title', { dates: formatSpan(period, language) })} onClose={onClose}
      {...(first !== null && { text: t('record:extend.text', { end: formatPartialDate(first, language) }) })}
      rows={[[{ field: 'end', label: t('record:extend.end'), as: 'date' }]]} initial={{ end: '', ...noDecision }}
      action={(typed) => (typed.end.trim() === '' ? t('record:extend.do') : endWords(t, 'extend', typed.end, language))}
      after={(
        <>
          <Together period={period} checked={together} onChange={setTogether} />
          <OptionalDecision />
        </>
      )}
      save={(typed) => extend({ ...view, id: period.id, end: typed.end, together, ...typedDecision(typed) })}
    />
  );
}

interface TogetherProps {
  period: PeriodOut;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Who ends with the period and can move along to the end as it is typed. */
function Together({ period, checked, onChange }: TogetherProps) {
  const t = useTexts();
  const { view } = useView();
  const end = parsePartialDate(useDialogForm().typed['end'] ?? '');
  const found = useQuery({ ...rpc.period.followers.queryOptions({ input: { ...view, id: period.id, end } }), placeholderData: keepPreviousData }).data;
  const names = found ? followerNames(t, found) : '';
  if (names === '') return null;
  return (
    <Checkbox
      label={t('record:extend.people')} description={names} checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
