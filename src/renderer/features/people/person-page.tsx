import { IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonRecord } from '../../../shared/contract/person.ts';
import { personTypes } from '../../../shared/domain/engagement.ts';
import { languages } from '../../../shared/domain/language.ts';
import { languageField, textIn } from '../../records/fields/language-field.ts';
import { NamesField } from '../../records/fields/names-field.tsx';
import { NoRecord, RecordPage } from '../../records/page/record-page.tsx';
import { InlineRecord } from '../../records/pickers/record-picker.tsx';
import { ActivityRows } from '../../records/sections/activity-rows.tsx';
import { DocumentsSection } from '../../records/sections/documents-section.tsx';
import { HoldingsSection } from '../../records/sections/holdings-section.tsx';
import { LinksSection } from '../../records/sections/links-section.tsx';
import { NotesSection } from '../../records/sections/notes-section.tsx';
import { Fact, Facts, LinkedSection, Section } from '../../records/sections/section.tsx';
import { InlineSelect } from '../../ui/inline/inline-select.tsx';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import { WritingButton } from '../../ui/writing.tsx';
import { rpc } from '../../window/core/core.ts';
import { addRow, newId, updateRow } from '../../window/operations.ts';
import { useRows, useSaveField, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PersonalData } from './personal-data.tsx';

/** A person: facts, responsibilities, activities, notes and links. */
export function PersonPage() {
  const { id } = useParams({ from: '/frame/people/$id' });
  const { view } = useView();
  const found = useQuery(rpc.person.get.queryOptions({ input: { ...view, id } }));
  if (found.data) return <PersonView key={id} person={found.data} />;
  return found.isError ? <NoRecord error={found.error} /> : null;
}

function PersonView({ person }: { person: PersonRecord }) {
  const t = useTexts();
  const { view } = useView();
  const { add } = useRows();
  const saveField = useSaveField();
  const siblings = (useQuery(rpc.person.list.queryOptions({ input: view })).data ?? []).map((each) => each.id);
  const owner = { personId: person.id };
  const [handing, setHanding] = useState(false);
  return (
    <RecordPage
      table="person" id={person.id} name={person.name} list="/people" siblings={siblings}
      crumbs={<Link to="/people">{t('shell:nav.people')}</Link>}
      heading={<InlineText label={t('fields:name')} value={person.name} {...saveField('person', person.id, 'name')} />}
      actions={person.holdings.some((each) => each.held) && (
        <WritingButton variant="default" leftSection={<IconUserShare size={16} stroke={1.6} />} onClick={() => setHanding(true)}>
          {t('people:handOver.open')}
        </WritingButton>
      )}
      left={(
        <>
          {handing && <HandOverDialog person={person} onClose={() => setHanding(false)} />}
          <PersonFacts person={person} />
          <HoldingsSection owner={owner} holdings={person.holdings} />
        </>
      )}
      right={(
        <>
          <LinkedSection
            title={t('people:activities')} count={person.activities.length} nothing={t('people:noActivities')}
            addLabel={`${t('shell:add')}: ${t('terms:table.activity')}`} source="activity" exclude={person.activities.map((each) => each.id)}
            onPick={(activityId) => add('activityPerson', { activityId, personId: person.id })}
          >
            <ActivityRows activities={person.activities} personId={person.id} />
          </LinkedSection>
          <NotesSection owner={owner} notes={person.notes} />
          <LinksSection owner={owner} links={person.links} />
          <DocumentsSection owner={owner} documents={person.documents} />
          <PersonalData id={person.id} name={person.name} />
        </>
      )}
    />
  );
}

function PersonFacts({ person }: { person: PersonRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useRows();
  const save = useSaveFieldOf('person', person.id);
  const createOrganisation = (name: string) => {
    const id = newId();
    return apply([
      addRow('organisation', textIn('name', language, name), id),
      updateRow('person', person.id, { organisationId: id }),
    ]);
  };
  return (
    <Section title={t('people:facts')}>
      <Facts>
        <Fact label={t('fields:type')}>
          <InlineSelect
            label={t('fields:type')} value={person.type}
            options={personTypes.map((value) => ({ value, label: t(`terms:personType.${value}`) }))}
            {...save('type')}
          />
        </Fact>
        <Fact label={t('fields:title')}>
          <NamesField
            label={t('fields:title')} names={person.titles}
            saved={(each) => save(languageField('title', each))}
          />
        </Fact>
        <Fact label={t('fields:unit')}>
          <InlineText label={t('fields:unit')} value={person.unit} {...save('unit')} />
        </Fact>
        <Fact label={t('fields:organisation')}>
          <InlineRecord
            label={t('fields:organisation')} source="organisation" value={person.organisationId} name={person.organisation}
            {...save('organisationId')} onCreate={createOrganisation}
          />
        </Fact>
        <Fact label={t('fields:email')}>
          <InlineText label={t('fields:email')} value={person.email} {...save('email')} />
        </Fact>
        <Fact label={t('fields:phone')}>
          <InlineText label={t('fields:phone')} value={person.phone} {...save('phone')} />
        </Fact>
        <Fact label={t('fields:language')}>
          <InlineSelect
            label={t('fields:language')} value={person.language} clearable
            options={languages.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
            {...save('language')}
          />
        </Fact>
      </Facts>
    </Section>
  );
}
