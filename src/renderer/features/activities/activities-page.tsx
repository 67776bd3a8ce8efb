import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ActivityRow } from '../../../shared/contract/activity.ts';
import { firstDay } from '../../../shared/domain/partial-date.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import { NewRecordDialog } from '../../records/dialogs/new-record-dialog.tsx';
import { textIn } from '../../records/fields/language-field.ts';
import { type ListColumn, ListPage } from '../../records/list/list-page.tsx';
import classes from '../../records/list/list.module.css';
import { useActivityDates } from '../../records/sections/activity-rows.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

function columnsIn(t: Texts): ListColumn<ActivityRow>[] {
  return [
    {
      title: t('fields:name'), width: '30%', sortBy: (each) => each.name,
      show: (each) => <Link className={classes.link} to="/activities/$id" params={{ id: each.id }}><bdi>{each.name}</bdi></Link>,
    },
    {
      title: t('people:activity.when'), width: '14%', sortBy: (each) => (each.start ? firstDay(each.start) : ''),
      show: (each) => <Dates activity={each} />,
    },
    {
      title: t('fields:type'), width: '12%', sortBy: (each) => t(`terms:activityType.${each.type}`),
      show: (each) => t(`terms:activityType.${each.type}`),
    },
    { title: t('fields:place'), width: '14%', sortBy: (each) => each.place ?? '', show: (each) => each.place ?? <Empty /> },
    { title: t('people:engagements'), show: (each) => <Engagements activity={each} /> },
  ];
}

const textOf = (each: ActivityRow) =>
  [...Object.values(each.names), each.place, each.outcome, ...each.engagements.map(({ name }) => name), ...each.people.map(({ name }) => name)]
    .filter(Boolean).join(' ');

/** What was done: visits, meetings, conferences, exchanges, publications. */
export function ActivitiesPage() {
  const t = useTexts();
  const { view } = useView();
  const navigate = useNavigate();
  const { add } = useRows();
  const activities = useQuery(rpc.activity.list.queryOptions({ input: view }));
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => columnsIn(t), [t]);
  const create = async (name: string) => {
    const id = await add('activity', textIn('name', view.language, name));
    await navigate({ to: '/activities/$id', params: { id } });
  };
  return (
    <>
      <ListPage
        title={t('shell:nav.activities')} newLabel={t('people:activity.new')} onNew={() => setCreating(true)}
        rows={activities.data} error={activities.error} columns={columns} textOf={textOf}
        empty={{ title: t('people:activity.emptyTitle'), text: t('people:activity.emptyText') }}
      />
      {creating && <NewRecordDialog table="activity" title={t('people:activity.new')} onCreate={create} onClose={() => setCreating(false)} />}
    </>
  );
}

function Dates({ activity }: { activity: ActivityRow }) {
  const dates = useActivityDates();
  return dates(activity) ?? <Empty />;
}

function Engagements({ activity }: { activity: ActivityRow }) {
  const t = useTexts();
  if (activity.engagements.length === 0) return <Empty />;
  return (
    <ul className={classes.refs}>
      {activity.engagements.map((each) => (
        <li key={each.linkId}>
          <KindMark mark={each.mark} size={9} label={t(`terms:mark.${each.mark}`)} />
          <Link className={classes.link} to="/engagements/$id" params={{ id: each.id }}>{each.name}</Link>
        </li>
      ))}
    </ul>
  );
}
