import type { RuleRow } from '../../../../../shared/contract/deadline.ts';
import type { RowInput } from '../../../../../shared/contract/tables.ts';
import { localeOf } from '../../../../../shared/domain/collate.ts';
import { type DeadlineType, deadlineAnchors, deadlineUnits } from '../../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { useApply } from '../../../../window/edit.ts';
import { addRow, updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

interface RuleDialogProps {
  engagementId: string;
  /** Null: a new one, of one of the types that have none yet. */
  rule: RuleRow | null;
  types: readonly DeadlineType[];
  onClose: () => void;
}

const wholeNumber = /^\d{1,4}$/;

function monthsIn(language: Language): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: format.format(Date.UTC(2024, index, 1)) }));
}

type RuleForm = TypedRow<'deadlineRule', 'type' | 'anchor' | 'unit' | 'month' | 'day'> & { amount: string; side: 'before' | 'after' };

/** The rule as it is typed: counted from the period, or a day of every year. */
function ruleOf({ type, anchor, amount, side, unit, month, day }: RuleForm, rule: RuleRow | null): RowInput<'deadlineRule'> {
  if (anchor === 'year') {
    const kept = rule?.anchor === 'year' ? rule : null;
    return { type, anchor, offset: kept?.offset ?? 0, unit: kept?.unit ?? 'month', month: Number(month), day: Number(day), active: true };
  }
  const offset = Number(amount.trim()) * (side === 'before' ? -1 : 1);
  return { type, anchor, offset, unit, month: null, day: null, active: true };
}

/** Says when something is to be done on this engagement. A rule that comes from elsewhere stays as it is for the others. */
export function RuleDialog({ engagementId, rule, types, onClose }: RuleDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const own = rule?.origin === 'engagement' ? rule.id : null;
  const offered = rule ? [rule.type] : types;
  const counted = (typed: RuleForm) => typed.anchor !== 'year';
  const number = (typed: string) => (wholeNumber.test(typed.trim()) ? null : t('errors:rule.number', { value: typed }));
  return (
    <RowDialog<RuleForm>
      draft={`deadline-rule.${rule?.type ?? 'add'}/${engagementId}`}
      title={rule ? t('record:deadlines.rule', { name: t(`deadlines:type.${rule.type}`) }) : t('record:deadlines.addRule')}
      text={t('record:deadlines.ruleText')} action={t('record:action.save')} onClose={onClose}
      rows={[
        [
          {
            field: 'type', label: t('record:deadlines.type'), as: 'choice',
            choices: offered.map((type) => ({ value: type, label: t(`deadlines:type.${type}`) })),
          },
          {
            field: 'anchor', label: t('record:deadlines.anchor'), as: 'choice',
            choices: deadlineAnchors.map((anchor) => ({ value: anchor, label: t(`terms:deadlineAnchor.${anchor}`) })),
          },
        ],
        [
          { field: 'amount', label: t('record:deadlines.amount'), when: counted, check: number },
          {
            field: 'unit', label: t('record:deadlines.unit'), as: 'choice', when: counted,
            choices: deadlineUnits.map((unit) => ({ value: unit, label: t(`record:deadlines.${unit}`) })),
          },
        ],
        [{
          field: 'side', label: t('record:deadlines.side'), as: 'choice', when: counted,
          choices: [{ value: 'before', label: t('record:deadlines.before') }, { value: 'after', label: t('record:deadlines.after') }],
        }],
        [
          { field: 'day', label: t('record:deadlines.dayOfMonth'), when: (typed) => !counted(typed), check: number },
          {
            field: 'month', label: t('record:deadlines.monthOfYear'), as: 'choice', choices: monthsIn(language),
            when: (typed) => !counted(typed),
          },
        ],
      ]}
      initial={{
        type: offered[0] ?? 'other', anchor: rule?.anchor ?? 'end', amount: String(Math.abs(rule?.offset ?? 6)), unit: rule?.unit ?? 'month',
        side: rule && rule.offset > 0 ? 'after' : 'before', month: String(rule?.month ?? 3), day: String(rule?.day ?? 31),
      }}
      save={(typed) => apply([own === null
        ? addRow('deadlineRule', { engagementId, ...ruleOf(typed, rule) })
        : updateRow('deadlineRule', own, ruleOf(typed, rule))])}
    />
  );
}
