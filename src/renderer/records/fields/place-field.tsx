import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableName } from '../../../shared/contract/tables.ts';
import type { Names } from '../../../shared/domain/language.ts';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { rpc } from '../../window/core/core.ts';
import { addRow, newId, updateRow } from '../../window/operations.ts';
import { type SavedField, useRows, useSaveField, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useLedTo } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';
import { Dialog } from '../dialogs/dialog.tsx';
import { FieldsOf } from '../drafts/drafts.ts';
import { Picker } from '../pickers/picker.tsx';
import { InlineRecord } from '../pickers/record-picker.tsx';
import { Fact, Facts } from '../sections/section.tsx';
import { countriesIn } from './countries.ts';
import { languageField, textIn } from './language-field.ts';
import { NamesField } from './names-field.tsx';

interface PlaceFieldProps {
  table: Extract<TableName, 'organisation' | 'activity' | 'engagement'>;
  id: string;
  placeId: string | null;
  place: string | null;
}

/** Where something is: a place chosen or made in place, and its own facts behind *edit*. */
export function PlaceField({ table, id, placeId, place }: PlaceFieldProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useRows();
  const saveField = useSaveField();
  const [editing, setEditing] = useState(false);
  useLedTo(`place/${placeId}/`, () => setEditing(true));
  const create = async (name: string) => {
    const made = newId();
    await apply([addRow('place', textIn('name', language, name), made), updateRow(table, id, { placeId: made })]);
    setEditing(true);
  };
  return (
    <>
      <InlineRecord
        label={t('fields:placeId')} source="place" value={placeId} name={place} onCreate={create}
        {...saveField(table, id, 'placeId')}
      />
      {placeId !== null && <LinkButton writes onClick={() => setEditing(true)}>{t('people:place.edit')}</LinkButton>}
      {editing && placeId !== null && <PlaceDialog id={placeId} onClose={() => setEditing(false)} />}
    </>
  );
}

/** The facts of a place, edited in place. */
function PlaceDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const save = useSaveFieldOf('place', id);
  const found = useQuery(rpc.record.find.queryOptions({ input: { id, language } }));
  const row = found.data?.row as Record<string, string | number | null> | undefined;
  const text = (field: string) => (row?.[field] === undefined || row[field] === null ? null : String(row[field]));
  const names: Names = { fi: text('nameFi'), sv: text('nameSv'), en: text('nameEn') };
  return (
    <Dialog title={t('people:place.title')} draft={null} onClose={onClose}>
      {row && (
        <FieldsOf value={id}><Facts>
          <Fact label={t('fields:name')}>
            <NamesField label={t('fields:name')} names={names} saved={(each) => save(languageField('name', each))} />
          </Fact>
          <Fact label={t('fields:country')}>
            <Picker
              label={t('fields:country')} draft="country" hideLabel items={countriesIn(language)} value={text('country')} clearable
              onPick={(country) => void save('country').onSave(country).catch(() => undefined)}
            />
          </Fact>
          <Fact label={t('fields:latitude')}>
            <Degrees label={t('fields:latitude')} value={text('latitude')} saved={save('latitude')} />
          </Fact>
          <Fact label={t('fields:longitude')}>
            <Degrees label={t('fields:longitude')} value={text('longitude')} saved={save('longitude')} />
          </Fact>
        </Facts></FieldsOf>
      )}
    </Dialog>
  );
}

interface DegreesProps {
  label: string;
  value: string | null;
  saved: SavedField<number | null>;
}

/** Degrees with decimals; what is no number goes to the core as it is, which says what is wrong with it. */
function Degrees({ label, value, saved }: DegreesProps) {
  const t = useTexts();
  const number = (typed: string) => Number(typed.trim().replace(',', '.'));
  return (
    <InlineText
      label={label} value={value}
      check={(typed) => (Number.isNaN(number(typed)) ? t('errors:rule.number', { value: typed }) : null)}
      field={saved.field} onSave={(typed) => saved.onSave(typed.trim() === '' ? null : number(typed))}
    />
  );
}
