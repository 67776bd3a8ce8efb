import type { OrganisationRecord } from '../../../shared/contract/directory.ts';
import type { RowInput } from '../../../shared/contract/tables.ts';
import { organisationTypes } from '../../../shared/domain/engagement.ts';
import { newId } from '../../app/edit.ts';
import { addRow, updateRow, useRows } from '../../app/rows.ts';
import { useTexts } from '../../app/texts.ts';
import { useView } from '../../app/view.tsx';
import { InlineSelect } from '../../ui/inline-select.tsx';
import { InlineTextArea } from '../../ui/inline-text-area.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import { languageField } from '../../ui/language-field.ts';
import { NamesField } from '../../ui/names-field.tsx';
import { PlaceField } from '../../ui/place-field.tsx';
import { InlineRecord } from '../../ui/record-picker.tsx';
import { Fact, Facts, Section } from '../../ui/section.tsx';

/** Every field of an organisation, edited in place. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { apply, set } = useRows();
  const { id } = organisation;
  const save = (values: RowInput<'organisation'>) => set('organisation', id, values);
  const createParent = (name: string) => {
    const made = newId();
    return apply([addRow('organisation', { [languageField('name', language)]: name }, made), updateRow('organisation', id, { parentId: made })]);
  };
  const yesNo = [{ value: 'yes', label: t('people:organisation.yes') }, { value: 'no', label: t('people:organisation.no') }] as const;
  return (
    <Section title={t('people:facts')}>
      <Facts>
        <Fact label={t('fields:name')}>
          <NamesField
            label={t('fields:name')} names={organisation.names}
            onSave={(each, text) => save({ [languageField('name', each)]: text })}
          />
        </Fact>
        <Fact label={t('fields:otherNames')}>
          <InlineTextArea label={t('fields:otherNames')} value={organisation.otherNames} onSave={(otherNames) => save({ otherNames })} />
        </Fact>
        <Fact label={t('fields:type')}>
          <InlineSelect
            label={t('fields:type')} value={organisation.type}
            options={organisationTypes.map((value) => ({ value, label: t(`terms:organisationType.${value}`) }))}
            onSave={(type) => (type ? save({ type }) : Promise.resolve())}
          />
        </Fact>
        <Fact label={t('fields:parentOrganisation')}>
          <InlineRecord
            label={t('fields:parentOrganisation')} source="organisation" value={organisation.parentId} name={organisation.parent} exclude={[id]}
            onSave={(parentId) => save({ parentId })} onCreate={createParent}
          />
        </Fact>
        <Fact label={t('fields:place')}>
          <PlaceField table="organisation" id={id} placeId={organisation.placeId} place={organisation.place} />
        </Fact>
        <Fact label={t('fields:website')}>
          <InlineText
            label={t('fields:website')} value={organisation.website}
            onSave={(website) => save({ website: website.trim() === '' ? null : website })}
          />
        </Fact>
        <Fact label={t('fields:own')}>
          <InlineSelect
            label={t('fields:own')} value={organisation.own ? 'yes' : 'no'} options={yesNo}
            onSave={(chosen) => save({ own: chosen === 'yes' })}
          />
        </Fact>
      </Facts>
    </Section>
  );
}
