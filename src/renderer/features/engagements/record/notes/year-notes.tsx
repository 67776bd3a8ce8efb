import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { languages } from '../../../../../shared/domain/language.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { languageField, textIn } from '../../../../records/fields/language-field.ts';
import { InlineTextArea } from '../../../../ui/inline/inline-text-area.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow } from '../../../../window/operations.ts';
import { useSaveField } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useLedTo } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';

type YearNote = EngagementRecord['yearNotes'][number];

/** What is told of each year in the annual report, the newest first, in the window's language or in all three. */
export function YearNotes({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const { apply } = useApply();
  const [adding, setAdding] = useState(false);
  const taken = record.yearNotes.map((each) => each.year);
  const year = Number(asOf.slice(0, 4));
  const check = (typed: string) => {
    if (!/^\d{4}$/.test(typed.trim())) return t('record:money.notYear', { value: typed });
    return taken.includes(Number(typed)) ? t('record:yearNotes.taken', { year: typed.trim() }) : null;
  };
  return (
    <section id="year-notes">
      <SectionHeader
        title={t('record:section.yearNotes')} count={record.yearNotes.length} nothing={t('record:empty.yearNotes')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={row.list}>{record.yearNotes.map((each) => <Row key={each.id} note={each} />)}</ul>
      {adding && (
        <RowDialog
          draft={`year-note.add/${record.id}`} title={t('record:yearNotes.add')} action={t('record:yearNotes.save')} onClose={() => setAdding(false)}
          rows={[
            [{ field: 'year', label: t('record:money.yearField'), check }],
            [{ field: 'text', label: t('record:yearNotes.in', { language: t(`terms:language.${language}`) }), as: 'area' }],
          ]}
          initial={{ year: taken.includes(year) ? '' : String(year), text: '' }}
          save={(typed) => apply([
            addRow('yearNote', { engagementId: record.id, year: Number(typed.year), ...textIn('text', language, typed.text) }),
          ])}
        />
      )}
    </section>
  );
}

function Row({ note }: { note: YearNote }) {
  const t = useTexts();
  const { language } = useView();
  const saveField = useSaveField();
  const [all, setAll] = useState(false);
  useLedTo(`yearNote/${note.id}/`, (key) => { if (!key.endsWith(languageField('text', language))) setAll(true); });
  const [removing, setRemoving] = useState(false);
  const name = t('record:yearNotes.of', { year: String(note.year) });
  return (
    <li className={row.item}>
      <span className={row.when}>{note.year}</span>
      <span className={row.itemText}>
        {(all ? languages : [language]).map((each) => {
          const label = t('record:yearNotes.in', { language: t(`terms:language.${each}`) });
          const other = each === language ? note.text : null;
          return (
            <div key={each}>
              {all && <span className={row.moment}>{label}</span>}
              <InlineTextArea
                label={`${note.year}, ${label}`} value={note.texts[each]} lang={each} {...saveField('yearNote', note.id, languageField('text', each))}
                empty={other === null ? undefined : <span className={row.muted}>{other}</span>}
              />
            </div>
          );
        })}
      </span>
      <RowMenu
        of={name}
        actions={[
          { label: all ? t('record:purpose.one', { language: t(`terms:language.${language}`) }) : t('record:purpose.all'), onClick: () => setAll(!all), shows: true },
          { label: t('record:action.remove'), onClick: () => setRemoving(true), danger: true },
        ]}
      />
      {removing && <ConfirmRemove table="yearNote" id={note.id} name={name} onClose={() => setRemoving(false)} />}
    </li>
  );
}
