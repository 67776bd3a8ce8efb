import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OrganisationRecord } from '../../../shared/contract/organisation.ts';
import { formatSpan } from '../../../shared/domain/period.ts';
import { textIn } from '../../records/fields/language-field.ts';
import { NoRecord, RecordPage } from '../../records/page/record-page.tsx';
import { DocumentsSection } from '../../records/sections/documents-section.tsx';
import { HoldingsSection } from '../../records/sections/holdings-section.tsx';
import { LinksSection } from '../../records/sections/links-section.tsx';
import { NotesSection } from '../../records/sections/notes-section.tsx';
import { LinkedSection, Row, Rows } from '../../records/sections/section.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../ui/marks/status-chip.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';

/** An organisation: facts, engagements, people, units, what it holds, notes and links. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/frame/organisations/$id' });
  const { view } = useView();
  const found = useQuery(rpc.organisation.get.queryOptions({ input: { ...view, id } }));
  if (found.data) return <OrganisationView key={id} organisation={found.data} />;
  return found.isError ? <NoRecord error={found.error} /> : null;
}

function OrganisationView({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { view } = useView();
  const siblings = (useQuery(rpc.organisation.list.queryOptions({ input: view })).data ?? []).map((each) => each.id);
  const owner = { organisationId: organisation.id };
  return (
    <RecordPage
      table="organisation" id={organisation.id} name={organisation.name} list="/organisations" siblings={siblings}
      crumbs={<Link to="/organisations">{t('shell:nav.organisations')}</Link>}
      left={(
        <>
          <OrganisationFacts organisation={organisation} />
          <HoldingsSection owner={owner} holdings={organisation.holdings} />
        </>
      )}
      right={(
        <>
          <Engagements organisation={organisation} />
          <People organisation={organisation} />
          <Units organisation={organisation} />
          <NotesSection owner={owner} notes={organisation.notes} />
          <LinksSection owner={owner} links={organisation.links} />
          <DocumentsSection owner={owner} documents={organisation.documents} />
        </>
      )}
    />
  );
}

function Engagements({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { add } = useRows();
  const { engagements } = organisation;
  return (
    <LinkedSection
      title={t('people:engagements')} count={engagements.length} nothing={t('people:organisation.noEngagements')}
      addLabel={t('people:organisation.addEngagement')} source="engagement" exclude={engagements.filter((each) => each.held).map((each) => each.id)}
      onPick={(engagementId) => add('party', { engagementId, organisationId: organisation.id, role: 'party' })}
    >
      <Rows>
        {engagements.map((each) => (
          <Row
            key={`${each.id} ${each.role} ${each.start}`} mark={<KindMark mark={each.mark} label={t(`terms:mark.${each.mark}`)} />}
            second={[t(`terms:partyRole.${each.role}`), each.start ?? each.end ? formatSpan(each, language) : null].filter(Boolean).join(' · ')}
            end={<StatusChip status={each.status} mark={each.mark} />}
          >
            <Link to="/engagements/$id" params={{ id: each.id }}>{each.name}</Link>
          </Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}

function People({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { add, set } = useRows();
  const { people, id: organisationId } = organisation;
  return (
    <LinkedSection
      title={t('people:organisation.people')} count={people.length} nothing={t('people:organisation.noPeople')}
      addLabel={t('people:organisation.addPerson')} source="person" exclude={people.map((each) => each.id)}
      onPick={(id) => set('person', id, { organisationId })} onCreate={(name) => add('person', { name, organisationId })}
    >
      <Rows>
        {people.map((each) => (
          <Row key={each.id} {...(each.title !== null && { second: each.title })}>
            <Link to="/people/$id" params={{ id: each.id }}>{each.name}</Link>
          </Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}

function Units({ organisation }: { organisation: OrganisationRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { add, set } = useRows();
  const { units, id: parentId } = organisation;
  return (
    <LinkedSection
      title={t('people:organisation.units')} count={units.length} nothing={t('people:organisation.noUnits')}
      addLabel={t('people:organisation.addUnit')} source="organisation" exclude={[parentId, ...units.map((each) => each.id)]}
      onPick={(id) => set('organisation', id, { parentId })}
      onCreate={(name) => add('organisation', { ...textIn('name', language, name), type: 'group', parentId })}
    >
      <Rows>
        {units.map((each) => (
          <Row key={each.id}><Link to="/organisations/$id" params={{ id: each.id }}>{each.name}</Link></Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}
