import type { PeriodOut } from '../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { newId, useApply } from '../../../app/edit.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { RowDialog } from './row-dialog.tsx';

export type Decision = PeriodOut['decisions'][number];

interface DecisionDialogProps {
  periodId: string;
  /** Null: a new one. */
  decision: Decision | null;
  onClose: () => void;
}

/** Records a decision on a period, or changes one. */
export function DecisionDialog({ periodId, decision, onClose }: DecisionDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  return (
    <RowDialog
      title={t('record:decision.add')} onClose={onClose}
      action={t(decision ? 'record:action.save' : 'record:decision.save')}
      rows={[
        [{ field: 'text', label: t('record:decision.text'), as: 'area' }],
        [
          { field: 'body', label: t('record:decision.body') },
          { field: 'date', label: t('record:decision.date'), as: 'date' },
        ],
        [
          { field: 'section', label: t('record:decision.section') },
          { field: 'caseNumber', label: t('record:decision.caseNumber') },
        ],
        [{ field: 'url', label: t('record:decision.url'), placeholder: 'https://' }],
      ]}
      initial={{
        text: decision?.text ?? '', body: decision?.body ?? '', section: decision?.section ?? '',
        caseNumber: decision?.caseNumber ?? '', url: decision?.url ?? '',
        date: decision?.date ? formatPartialDate(decision.date, language) : '',
      }}
      save={(typed) => {
        const values = { ...typed, url: typed['url']?.trim() === '' ? null : typed['url'] };
        return apply([decision
          ? { op: 'update', table: 'decision', id: decision.id, values }
          : { op: 'add', table: 'decision', id: newId(), values: { periodId, ...values } }]);
      }}
    />
  );
}
