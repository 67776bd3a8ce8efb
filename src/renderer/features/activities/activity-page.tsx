import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { textIn } from '../../records/fields/language-field.ts';
import { NoRecord, RecordPage } from '../../records/page/record-page.tsx';
import { DocumentsSection } from '../../records/sections/documents-section.tsx';
import { LinksSection } from '../../records/sections/links-section.tsx';
import { NotesSection } from '../../records/sections/notes-section.tsx';
import { LinkedSection, Row, Rows } from '../../records/sections/section.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { addRow, newId } from '../../window/operations.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { type Activity, ActivityFacts } from './activity-facts.tsx';

/** An activity: facts and outcome, its engagements, people and themes, notes and links. */
export function ActivityPage() {
  const { id } = useParams({ from: '/frame/activities/$id' });
  const { view } = useView();
  const found = useQuery(rpc.activity.get.queryOptions({ input: { ...view, id } }));
  if (found.data) return <ActivityView key={id} activity={found.data} />;
  return found.isError ? <NoRecord error={found.error} /> : null;
}

function ActivityView({ activity }: { activity: Activity }) {
  const t = useTexts();
  const { view } = useView();
  const siblings = (useQuery(rpc.activity.list.queryOptions({ input: view })).data ?? []).map((each) => each.id);
  const owner = { activityId: activity.id };
  return (
    <RecordPage
      table="activity" id={activity.id} name={activity.name} list="/activities" siblings={siblings}
      crumbs={<Link to="/activities">{t('shell:nav.activities')}</Link>}
      left={(
        <>
          <ActivityFacts activity={activity} />
          <NotesSection owner={owner} notes={activity.notes} />
          <LinksSection owner={owner} links={activity.links} />
          <DocumentsSection owner={owner} documents={activity.documents} />
        </>
      )}
      right={(
        <>
          <Engagements activity={activity} />
          <Participants activity={activity} />
          <Themes activity={activity} />
        </>
      )}
    />
  );
}

function Engagements({ activity }: { activity: Activity }) {
  const t = useTexts();
  const { add } = useRows();
  return (
    <LinkedSection
      title={t('people:engagements')} count={activity.engagements.length} nothing={t('people:activity.noEngagements')}
      addLabel={t('people:activity.addEngagement')} source="engagement" exclude={activity.engagements.map((each) => each.id)}
      onPick={(engagementId) => add('activityEngagement', { activityId: activity.id, engagementId })}
    >
      <Rows>
        {activity.engagements.map((each) => (
          <Row
            key={each.linkId} mark={<KindMark mark={each.mark} label={t(`terms:mark.${each.mark}`)} />}
            remove={{ table: 'activityEngagement', id: each.linkId, name: each.name }}
          >
            <Link to="/engagements/$id" params={{ id: each.id }}>{each.name}</Link>
          </Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}

function Participants({ activity }: { activity: Activity }) {
  const t = useTexts();
  const { add, apply } = useRows();
  const create = (name: string) => {
    const personId = newId();
    return apply([addRow('person', { name }, personId), addRow('activityPerson', { activityId: activity.id, personId })]);
  };
  return (
    <LinkedSection
      title={t('people:activity.participants')} count={activity.people.length} nothing={t('people:activity.noParticipants')}
      addLabel={t('people:activity.addParticipant')} source="person" exclude={activity.people.map((each) => each.id)}
      onPick={(personId) => add('activityPerson', { activityId: activity.id, personId })} onCreate={create}
    >
      <Rows>
        {activity.people.map((each) => (
          <Row key={each.linkId} remove={{ table: 'activityPerson', id: each.linkId, name: each.name }}>
            <Link to="/people/$id" params={{ id: each.id }}>{each.name}</Link>
          </Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}

function Themes({ activity }: { activity: Activity }) {
  const t = useTexts();
  const { language } = useView();
  const { add, apply } = useRows();
  const create = (name: string) => {
    const themeId = newId();
    return apply([
      addRow('theme', textIn('name', language, name), themeId),
      addRow('themeLink', { activityId: activity.id, themeId }),
    ]);
  };
  return (
    <LinkedSection
      title={t('people:activity.themes')} count={activity.themes.length} nothing={t('people:activity.noThemes')}
      addLabel={t('people:activity.addTheme')} source="theme" exclude={activity.themes.map((each) => each.themeId)}
      onPick={(themeId) => add('themeLink', { activityId: activity.id, themeId })} onCreate={create}
    >
      <Rows>
        {activity.themes.map((each) => (
          <Row key={each.linkId} remove={{ table: 'themeLink', id: each.linkId, name: each.name }}>
            <Link to="/themes/$id" params={{ id: each.themeId }}>{each.name}</Link>
          </Row>
        ))}
      </Rows>
    </LinkedSection>
  );
}
