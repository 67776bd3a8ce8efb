import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { FieldsOf } from '../../../../records/drafts/drafts.ts';
import { InlineDate } from '../../../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';

type Standing = EngagementRecord['standings'][number];

/** When the engagement was, is or will be suspended or quiet, and why. Shown where there is something to show. */
export function Standings({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const [removing, setRemoving] = useState<Standing | null>(null);
  if (record.standings.length === 0) return null;
  return (
    <section>
      <SectionHeader title={t('record:section.standings')} count={record.standings.length} />
      <ul className={row.list}>
        {record.standings.map((standing) => (
          <FieldsOf key={standing.id} value={standing.id}><Row standing={standing} onRemove={() => setRemoving(standing)} /></FieldsOf>
        ))}
      </ul>
      {removing && (
        <ConfirmRemove
          table="standing" id={removing.id} onClose={() => setRemoving(null)}
          name={`${t(removing.state === 'quiet' ? 'record:standing.quietState' : 'record:standing.suspended')} ${formatSpan(removing, language)}`}
        />
      )}
    </section>
  );
}

function Row({ standing, onRemove }: { standing: Standing; onRemove: () => void }) {
  const t = useTexts();
  const save = useSaveFieldOf('standing', standing.id);
  return (
    <li className={row.item}>
      <span className={row.itemText}>
        <span className={row.dates}>
          <InlineSelect
            label={t('record:standing.state')} value={standing.state} {...save('state')}
            options={[
              { value: 'suspended', label: t('record:standing.suspended') },
              { value: 'quiet', label: t('record:standing.quietState') },
            ]}
          />
          <InlineDate label={t('record:period.start')} value={standing.start} empty="…" {...save('start')} />
          <span aria-hidden>–</span>
          <InlineDate
            label={t('record:period.end')} value={standing.end} empty={t('terms:untilFurtherNotice')}
            {...save('end')}
          />
        </span>
        <InlineText
          label={t('record:standing.reason')} value={standing.reason} empty={t('record:why.noReason')}
          {...save('reason')}
        />
      </span>
      <WritingIcon aria-label={t('record:action.remove')} size={24} onClick={onRemove}>
        <IconTrash size={15} stroke={1.6} />
      </WritingIcon>
    </li>
  );
}
