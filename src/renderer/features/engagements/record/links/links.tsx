import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { OutsideLink } from '../../../../ui/outside-link.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, updateRow } from '../../../../window/operations.ts';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import row from '../rows.module.css';

type LinkRow = EngagementRecord['links'][number];

/** The addresses kept with the record. */
export function Links({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { apply } = useApply();
  const remove = useRemoveRow();
  const [editing, setEditing] = useState<LinkRow | 'new' | null>(null);
  const edited = editing === 'new' ? null : editing;
  return (
    <section id="links">
      <SectionHeader
        title={t('record:section.links')} count={record.links.length} nothing={t('record:empty.links')}
        action={<LinkButton writes onClick={() => setEditing('new')}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={row.list}>
        {record.links.map((link) => (
          <li key={link.id} className={row.item}>
            <span className={row.itemText}>
              <OutsideLink url={link.url} title={link.title} />
              {link.title !== null && <span className={row.second}>{link.url}</span>}
            </span>
            <LinkButton writes onClick={() => setEditing(link)}>{t('record:action.edit')}</LinkButton>
            <WritingIcon
              aria-label={t('record:links.remove', { title: link.title ?? link.url })} size={24}
              onClick={() => void remove('link', link.id)}
            >
              <IconTrash size={15} stroke={1.6} />
            </WritingIcon>
          </li>
        ))}
      </ul>
      {editing !== null && (
        <RowDialog
          draft={edited ? `link/${edited.id}` : `link.add/${record.id}`}
          title={edited ? t('record:links.edit', { title: edited.title ?? edited.url }) : t('record:links.add')}
          action={edited ? t('record:action.save') : t('record:links.save')} onClose={() => setEditing(null)}
          rows={[
            [{ field: 'url', label: t('record:links.url'), placeholder: 'https://' }],
            [{ field: 'title', label: t('record:links.title') }],
          ]}
          initial={{ url: edited?.url ?? '', title: edited?.title ?? '' }}
          save={(values) => apply([edited
            ? updateRow('link', edited.id, { ...values })
            : addRow('link', { ...values, engagementId: record.id })])}
        />
      )}
    </section>
  );
}
