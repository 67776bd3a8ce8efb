import type { OrganisationRecord } from '../../../shared/contract/organisation.ts';
import { organisationTypes } from '../../../shared/domain/engagement.ts';
import { languageField, textIn } from '../../records/fields/language-field.ts';
import { NamesField } from '../../records/fields/names-field.tsx';
import { PlaceField } from '../../records/fields/place-field.tsx';
import { InlineRecord } from '../../records/pickers/record-picker.tsx';
import { Fact, Facts, Section } from '../../records/sections/section.tsx';
import { InlineSelect } from '../../ui/inline/inline-select.tsx';
import { InlineTextArea } from '../../ui/inline/inline-text-area.tsx';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import { addRow, newId, updateRow } from '../../window/operations.ts';
import { useRows, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

/** Every field of an organisation, edited in place. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useRows();
  const { id } = organisation;
  const save = useSaveFieldOf('organisation', id);
  const [website, own] = [save('website'), save('own')];
  const createParent = (name: string) => {
    const made = newId();
    return apply([addRow('organisation', textIn('name', language, name), made), updateRow('organisation', id, { parentId: made })]);
  };
  const yesNo = [{ value: 'yes', label: t('people:organisation.yes') }, { value: 'no', label: t('people:organisation.no') }] as const;
  return (
    <Section title={t('people:facts')}>
      <Facts>
        <Fact label={t('fields:name')}>
          <NamesField
            label={t('fields:name')} names={organisation.names}
            saved={(each) => save(languageField('name', each))}
          />
        </Fact>
        <Fact label={t('fields:otherNames')}>
          <InlineTextArea label={t('fields:otherNames')} value={organisation.otherNames} {...save('otherNames')} />
        </Fact>
        <Fact label={t('fields:type')}>
          <InlineSelect
            label={t('fields:type')} value={organisation.type}
            options={organisationTypes.map((value) => ({ value, label: t(`terms:organisationType.${value}`) }))}
            {...save('type')}
          />
        </Fact>
        <Fact label={t('fields:parentOrganisation')}>
          <InlineRecord
            label={t('fields:parentOrganisation')} source="organisation" value={organisation.parentId} name={organisation.parent} exclude={[id]}
            {...save('parentId')} onCreate={createParent}
          />
        </Fact>
        <Fact label={t('fields:place')}>
          <PlaceField table="organisation" id={id} placeId={organisation.placeId} place={organisation.place} />
        </Fact>
        <Fact label={t('fields:website')}>
          <InlineText
            label={t('fields:website')} value={organisation.website}
            field={website.field} onSave={(typed) => website.onSave(typed.trim() === '' ? null : typed)}
          />
        </Fact>
        <Fact label={t('fields:own')}>
          <InlineSelect
            label={t('fields:own')} value={organisation.own ? 'yes' : 'no'} options={yesNo}
            field={own.field} onSave={(chosen) => own.onSave(chosen === 'yes')}
          />
        </Fact>
      </Facts>
    </Section>
  );
}
