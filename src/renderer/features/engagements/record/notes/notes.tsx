import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { formatCount } from '../../../../../shared/domain/count.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { FieldsOf } from '../../../../records/drafts/drafts.ts';
import { InlineTextArea } from '../../../../ui/inline/inline-text-area.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { Markdown } from '../../../../ui/markdown/markdown.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow } from '../../../../window/operations.ts';
import { useRemoveRow, useSaveField } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';
import classes from './notes.module.css';

/** A note longer than this is folded until it is asked for in full. */
const foldedLength = 1500;

/** The notes of the record: free text, each edited in place. */
export function Notes({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { apply } = useApply();
  const [adding, setAdding] = useState(false);
  return (
    <section id="notes">
      <SectionHeader
        title={t('record:section.notes')} count={record.notes.length} nothing={t('record:empty.notes')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      {record.notes.map((note, index) => (
        <FieldsOf key={note.id} value={note.id}><Note note={note} number={index + 1} /></FieldsOf>
      ))}
      {adding && (
        <RowDialog
          draft={`note.add/${record.id}`} title={t('record:notes.add')} action={t('record:notes.save')} onClose={() => setAdding(false)}
          rows={[[{ field: 'text', label: t('record:notes.text'), as: 'area' }]]} initial={{ text: '' }}
          save={({ text }) => apply([addRow('note', { text, engagementId: record.id })])}
        />
      )}
    </section>
  );
}

function Note({ note, number }: { note: EngagementRecord['notes'][number]; number: number }) {
  const t = useTexts();
  const { language } = useView();
  const saveField = useSaveField();
  const remove = useRemoveRow();
  const [whole, setWhole] = useState(false);
  const long = note.text.length > foldedLength;
  const count = formatCount(note.text.length, language);
  return (
    <div className={row.item}>
      <div className={row.itemText}>
        {long && !whole
          // A very long text costs the page nothing until it is asked for.
          ? <div className={classes.noteText} data-folded dir="auto">{note.text.slice(0, foldedLength)}</div>
          : (
            <InlineTextArea
              label={t('record:notes.label', { number })} value={note.text} drawn={<Markdown text={note.text} />}
              {...saveField('note', note.id, 'text')}
            />
          )}
        {long && (
          <LinkButton onClick={() => setWhole(!whole)}>
            {whole ? t('record:notes.showLess') : t('record:notes.showAll', { formatted: count })}
          </LinkButton>
        )}
      </div>
      <WritingIcon aria-label={t('record:notes.remove')} size={24} onClick={() => void remove('note', note.id)}>
        <IconTrash size={15} stroke={1.6} />
      </WritingIcon>
    </div>
  );
}
