import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { useApply } from '../../../../window/edit.ts';
import { updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { councilTermOf, noTerm, useCouncilTermFields } from './council-terms.ts';
import { principalChoices } from './principals.ts';

interface SeatDialogProps {
  record: EngagementRecord;
  assignment: EngagementRecord['assignments'][number];
  onClose: () => void;
}

/** With which council term an assignment ends, and beside whom it stands. */
export function SeatDialog({ record, assignment, onClose }: SeatDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const terms = useCouncilTermFields(() => true);
  const choices = principalChoices(t, record, assignment.id);
  return (
    <RowDialog
      draft={`seat/${assignment.id}`} title={t('record:people.seatTitle', { name: assignment.name })} action={t('record:action.save')} onClose={onClose}
      rows={[
        ...terms,
        [{ field: 'principalId', label: t('record:people.principal'), as: 'choice', choices, when: () => choices.length > 1 }],
      ]}
      initial={{ ...noTerm, councilTermId: assignment.councilTermId ?? '', principalId: assignment.principalId ?? '' }}
      save={(typed) => {
        const { councilTermId, steps } = councilTermOf(typed, language);
        const values = { councilTermId, principalId: typed.principalId || null };
        return apply([...steps, updateRow('assignment', assignment.id, values)]);
      }}
    />
  );
}
