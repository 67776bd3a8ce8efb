import type { EngagementRecord, PeriodOut } from '../../../../../shared/contract/engagement.ts';
import { periodTypes } from '../../../../../shared/domain/engagement.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { nextPhase } from '../../../../../shared/domain/renewal.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { textIn } from '../../../../records/fields/language-field.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { parseMonths, wrongMonths } from './months.ts';

const nothing = '';

type PeriodForm = TypedRow<'period', 'start' | 'end' | 'type' | 'tacitMonths' | 'previousId' | 'termId'> & { label: string };

interface PeriodDialogProps {
  record: EngagementRecord;
  /** The phase after which the next one is added; left out: any period. */
  after?: PeriodOut;
  onClose: () => void;
}

/** Adds a period: a term, a phase inside a term, or an edition of an event. */
export function PeriodDialog({ record, after, onClose }: PeriodDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const none = { value: nothing, label: t('record:period.none') };
  const terms = record.periods.filter((period) => period.type !== 'phase');
  const next = after ? nextPhase(after, record.periods.find((each) => each.id === after.termId)) : { start: null, end: null };
  const choices = [none, ...terms.map((period) => ({
    value: period.id, label: [period.label, formatSpan(period, language)].filter((part) => part).join(' '),
  }))];
  return (
    <RowDialog<PeriodForm>
      draft={`period.add${after ? `.after.${after.id}` : ''}/${record.id}`}
      title={t(after ? 'gaps:mend.addPhase' : 'record:period.add')} action={t('record:period.save')} onClose={onClose}
      rows={[
        [
          { field: 'start', label: t('record:period.start'), as: 'date' },
          { field: 'end', label: t('record:period.end'), as: 'date' },
        ],
        [
          {
            field: 'type', label: t('record:period.type'), as: 'choice',
            choices: periodTypes.map((type) => ({ value: type, label: t(`terms:periodType.${type}`) })),
          },
          {
            field: 'previousId', label: t('record:period.continues'), as: 'choice', choices,
            when: (typed) => typed.type !== 'phase' && terms.length > 0,
          },
          {
            field: 'termId', label: t('record:period.within'), as: 'choice', choices,
            when: (typed) => typed.type === 'phase' && terms.length > 0,
          },
        ],
        [{
          field: 'tacitMonths', label: t('record:period.tacitMonths'), check: (typed) => wrongMonths(t, typed),
          when: (typed) => typed.type === 'term' && typed.end.trim() !== '',
        }],
        [{ field: 'label', label: t('record:period.label', { language: t(`terms:language.${language}`) }) }],
      ]}
      initial={{
        start: typedDate(next.start, language), end: typedDate(next.end, language), label: '', tacitMonths: '',
        type: after ? after.type : record.kind === 'event' ? 'edition' : 'term',
        previousId: (record.kind === 'event' ? undefined : terms.at(-1)?.id) ?? nothing, termId: (after ? after.termId : terms.at(-1)?.id) ?? nothing,
      }}
      save={({ start, end, label, type, tacitMonths, previousId, termId }) => apply([addRow('period', {
        engagementId: record.id, type, start, end, ...textIn('label', language, label),
        tacitMonths: type === 'term' && end.trim() !== '' ? parseMonths(tacitMonths) : null,
        previousId: type === 'phase' ? null : previousId || null, termId: type === 'phase' ? termId || null : null,
      })])}
    />
  );
}
