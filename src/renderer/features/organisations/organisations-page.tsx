import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { OrganisationRow } from '../../../shared/contract/organisation.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import { NewRecordDialog } from '../../records/dialogs/new-record-dialog.tsx';
import { textIn } from '../../records/fields/language-field.ts';
import { type ListColumn, ListPage } from '../../records/list/list-page.tsx';
import classes from '../../records/list/list.module.css';
import { Empty } from '../../ui/empty.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

const placeOf = (organisation: OrganisationRow) => organisation.place ?? '';

function columnsIn(t: Texts): ListColumn<OrganisationRow>[] {
  return [
    {
      title: t('fields:name'), width: '28%', sortBy: (each) => each.name,
      show: (each) => (
        <>
          <Link className={classes.link} to="/organisations/$id" params={{ id: each.id }}><bdi>{each.name}</bdi></Link>
          {each.own && <span className={classes.second}>{t('people:organisation.own')}</span>}
        </>
      ),
    },
    {
      title: t('fields:type'), width: '14%', sortBy: (each) => t(`terms:organisationType.${each.type}`),
      show: (each) => t(`terms:organisationType.${each.type}`),
    },
    { title: t('fields:place'), width: '16%', sortBy: placeOf, show: (each) => each.place ?? <Empty /> },
    { title: t('fields:parentOrganisation'), width: '16%', sortBy: (each) => each.parent ?? '', show: (each) => each.parent ?? <Empty /> },
    { title: t('people:engagements'), sortBy: (each) => partiesOnDay(each).length, show: (each) => <Engagements organisation={each} /> },
  ];
}

const textOf = (each: OrganisationRow) =>
  [...Object.values(each.names), each.otherNames, each.place, each.countryName, each.parent].filter(Boolean).join(' ');

/** Every organisation: what it is, where, and which engagements it is a party to. */
export function OrganisationsPage() {
  const t = useTexts();
  const { view } = useView();
  const navigate = useNavigate();
  const { add } = useRows();
  const organisations = useQuery(rpc.organisation.list.queryOptions({ input: view }));
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => columnsIn(t), [t]);
  const create = async (name: string) => {
    const id = await add('organisation', textIn('name', view.language, name));
    await navigate({ to: '/organisations/$id', params: { id } });
  };
  return (
    <>
      <ListPage
        title={t('shell:nav.organisations')} newLabel={t('people:organisation.new')} onNew={() => setCreating(true)}
        rows={organisations.data} error={organisations.error} columns={columns} textOf={textOf}
        empty={{ title: t('people:organisation.emptyTitle'), text: t('people:organisation.emptyText') }}
      />
      {creating && <NewRecordDialog table="organisation" title={t('people:organisation.new')} onCreate={create} onClose={() => setCreating(false)} />}
    </>
  );
}

const mostShown = 3;

/** The engagements of which it is a party on the day. */
const partiesOnDay = ({ engagements }: OrganisationRow) => engagements.filter((each) => each.held);

function Engagements({ organisation }: { organisation: OrganisationRow }) {
  const t = useTexts();
  const engagements = partiesOnDay(organisation);
  if (engagements.length === 0) return <Empty />;
  return (
    <ul className={classes.refs}>
      {engagements.slice(0, mostShown).map((each) => (
        <li key={`${each.id} ${each.role}`}>
          <KindMark mark={each.mark} size={9} label={t(`terms:mark.${each.mark}`)} />
          <Link className={classes.link} to="/engagements/$id" params={{ id: each.id }}>{each.name}</Link>
        </li>
      ))}
      {engagements.length > mostShown && <li className={classes.note}>+ {engagements.length - mostShown}</li>}
    </ul>
  );
}
