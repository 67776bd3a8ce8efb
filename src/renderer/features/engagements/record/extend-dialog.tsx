import type { PeriodOut } from '../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { type Client, client } from '../../../app/core.ts';
import { useChange } from '../../../app/edit.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { endWords } from './end-words.ts';
import { noDecision, OptionalDecision, typedDecision } from './optional-decision.tsx';
import { RowDialog } from './row-dialog.tsx';

const extendPeriod = (input: Parameters<Client['period']['extend']>[0]) => client.period.extend(input);

/** Moves the end of a period; the end as first agreed stays in the records. */
export function ExtendDialog({ period, onClose }: { period: PeriodOut; onClose: () => void }) {
  const t = useTexts();
  const { view, language } = useView();
  const extend = useChange(extendPeriod);
  const first = period.originalEnd ?? period.end;
  return (
    <RowDialog
      draft={`extend/${period.id}`} title={t('record:extend.title', { dates: formatSpan(period, language) })} onClose={onClose}
      {...(first !== null && { text: t('record:extend.text', { end: formatPartialDate(first, language) }) })}
      rows={[[{ field: 'end', label: t('record:extend.end'), as: 'date' }]]} initial={{ end: '', ...noDecision }}
      action={(typed) => (typed['end']?.trim() === '' ? t('record:extend.do') : endWords(t, 'extend', typed['end'] ?? '', language))}
      after={<OptionalDecision />}
      save={(typed) => extend({ ...view, id: period.id, end: typed['end'] ?? '', ...typedDecision(typed) })}
    />
  );
}
