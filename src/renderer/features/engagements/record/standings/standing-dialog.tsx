import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { addDays } from '../../../../../shared/domain/partial-date.ts';
import { standingOn } from '../../../../../shared/domain/standing.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { useApply, useEdit } from '../../../../window/edit.ts';
import { updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

export type StandingAction = 'suspend' | 'quiet' | 'resume';

/** Asks since when and why an engagement is suspended or quiet, or which day was the last of it. */
export function StandingDialog({ record, action, onClose }: { record: EngagementRecord; action: StandingAction; onClose: () => void }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const { edit } = useEdit();
  const { apply } = useApply();
  const { name, id } = record;
  if (action === 'resume') {
    const standing = standingOn(record.standings, asOf);
    const lastDay = t(standing?.state === 'quiet' ? 'record:standing.lastDayQuiet' : 'record:standing.lastDaySuspended');
    return (
      <RowDialog
        draft={`standing.resume/${id}`} title={t('record:standing.resumeTitle', { name })} text={t('record:standing.resumeText')} action={t('record:standing.resume')}
        rows={[[{ field: 'end', label: lastDay, as: 'date' }]]}
        initial={{ end: typedDate(addDays(asOf, -1), language) }}
        save={async ({ end }) => {
          if (standing) await apply([updateRow('standing', standing.id, { end })]);
        }}
        onClose={onClose}
      />
    );
  }
  const words = action === 'suspend'
    ? { title: t('record:standing.suspendTitle', { name }), text: t('record:standing.suspendText'), action: t('record:standing.suspend') }
    : { title: t('record:standing.quietTitle', { name }), text: t('record:standing.quietText'), action: t('record:standing.quiet') };
  return (
    <RowDialog
      {...words} draft={`standing.${action}/${id}`}
      rows={[
        [{ field: 'statusStart', label: t('record:standing.since'), as: 'date' }],
        [{ field: 'reason', label: t('record:standing.reason'), as: 'area', placeholder: t('record:standing.reasonHint') }],
      ]}
      initial={{ statusStart: typedDate(asOf, language), reason: '' }}
      save={(typed) => edit({
        id, status: action === 'suspend' ? 'suspended' : 'quiet', statusStart: typed.statusStart, reason: typed.reason,
      })}
      onClose={onClose}
    />
  );
}
