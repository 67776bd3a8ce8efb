import type { DecisionOut } from '../../../../../shared/contract/money.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { decisionFields, settlementField } from './decision-fields.ts';

/** What a decision is about: one of the three. */
export type DecisionTarget = { periodId: string } | { ledgerEntryId: string } | { assignmentId: string };

type DecisionForm = TypedRow<'decision', 'text' | 'body' | 'section' | 'caseNumber' | 'reason' | 'url' | 'settles' | 'date'>;

interface DecisionDialogProps {
  target: DecisionTarget;
  /** Null: a new one. */
  decision: DecisionOut | null;
  onClose: () => void;
}

/** Records a decision on a period, on money or on an assignment, or changes one; on a period it asks what it settles. */
export function DecisionDialog({ target, decision, onClose }: DecisionDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const onPeriod = 'periodId' in target;
  return (
    <RowDialog<DecisionForm>
      draft={decision ? `decision/${decision.id}` : `decision.add/${Object.values(target).join()}`}
      title={t('record:decision.add')} onClose={onClose}
      action={t(decision ? 'record:action.save' : 'record:decision.save')}
      rows={onPeriod ? [[settlementField(t, language)], ...decisionFields(t)] : decisionFields(t)}
      initial={{
        text: decision?.text ?? '', body: decision?.body ?? '', section: decision?.section ?? '',
        caseNumber: decision?.caseNumber ?? '', reason: decision?.reason ?? '', url: decision?.url ?? '',
        settles: decision?.settles ?? '', date: typedDate(decision?.date ?? null, language),
      }}
      save={(typed) => {
        const values = { ...typed, settles: typed.settles || null, url: typed.url.trim() === '' ? null : typed.url };
        return apply([decision
          ? updateRow('decision', decision.id, values)
          : addRow('decision', { ...target, ...values })]);
      }}
    />
  );
}
