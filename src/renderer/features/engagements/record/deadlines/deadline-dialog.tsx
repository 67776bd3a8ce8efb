import type { DeadlineRow } from '../../../../../shared/contract/deadline.ts';
import { deadlineTypes } from '../../../../../shared/domain/engagement.ts';
import { formatIssue } from '../../../../../shared/i18n/format-error.ts';
import { type DialogField, RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { useDeadlineEdit } from './use-deadline-edit.ts';

export type DeadlineAction = 'done' | 'move' | 'drop';

interface DeadlineDialogProps {
  deadline: DeadlineRow;
  name: string;
  action: DeadlineAction;
  onClose: () => void;
}

type DoneForm = TypedRow<'deadline', 'reason' | 'date' | 'stateOn'>;

/** Asks when a deadline was done or dropped, or to which day it moves, and why. */
export function DeadlineDialog({ deadline, name, action, onClose }: DeadlineDialogProps) {
  const t = useTexts();
  const { asOf, language } = useView();
  const edit = useDeadlineEdit();
  const { key } = deadline;
  const reason: DialogField<DoneForm> = { field: 'reason', label: t(`record:deadlines.${action}Reason`), as: 'area' };
  const date: DialogField<DoneForm> = action === 'move'
    ? { field: 'date', label: t('record:deadlines.newDay'), as: 'date' }
    : { field: 'stateOn', label: t(`record:deadlines.${action}On`), as: 'date' };
  return (
    <RowDialog
      draft={`deadline.${action}/${key}`} title={t(`record:deadlines.${action}Title`, { name })} action={t(`record:deadlines.${action}Do`)} onClose={onClose}
      rows={[[date], [reason]]}
      initial={{ reason: deadline.reason ?? '', date: typedDate(deadline.date, language), stateOn: typedDate(asOf, language) }}
      save={(typed) => edit(action === 'move'
        ? { key, date: typed.date, reason: typed.reason }
        : { key, state: action === 'done' ? 'done' : 'dropped', stateOn: typed.stateOn, reason: typed.reason })}
    />
  );
}

/** Sets a deadline by hand, beside those that rules give. */
export function AddDeadline({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const t = useTexts();
  const { apply } = useApply();
  return (
    <RowDialog<TypedRow<'deadline', 'date' | 'type' | 'title' | 'reason'>>
      draft={`deadline.add/${engagementId}`} title={t('record:deadlines.add')} action={t('record:deadlines.save')} onClose={onClose}
      rows={[
        [{ field: 'date', label: t('record:deadlines.date'), as: 'date', check: (typed) => (typed.trim() === '' ? formatIssue(t, { field: 'date', rule: 'required' }) : null) }],
        [{
          field: 'type', label: t('record:deadlines.type'), as: 'choice',
          choices: deadlineTypes.map((type) => ({ value: type, label: t(`deadlines:type.${type}`) })),
        }],
        [{ field: 'title', label: t('record:deadlines.title') }],
        [{ field: 'reason', label: t('record:deadlines.doneReason'), as: 'area' }],
      ]}
      initial={{ date: '', type: 'other', title: '', reason: '' }}
      save={(typed) => apply([addRow('deadline', { engagementId, ...typed })])}
    />
  );
}
