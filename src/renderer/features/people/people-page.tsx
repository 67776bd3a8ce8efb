import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/person.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import { NewRecordDialog } from '../../records/dialogs/new-record-dialog.tsx';
import { type ListColumn, ListPage } from '../../records/list/list-page.tsx';
import classes from '../../records/list/list.module.css';
import { Empty } from '../../ui/empty.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../ui/marks/status-chip.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

const held = (person: PersonRow) => person.holdings.filter((holding) => holding.held);
const where = (person: PersonRow) => [person.unit, person.organisation].filter(Boolean).join(', ');

function columnsIn(t: Texts): ListColumn<PersonRow>[] {
  return [
    {
      title: t('fields:name'), width: '18%', sortBy: (person) => person.name,
      show: (person) => <Link className={classes.link} to="/people/$id" params={{ id: person.id }}><bdi>{person.name}</bdi></Link>,
    },
    { title: t('fields:title'), width: '19%', sortBy: (person) => person.title ?? '', show: (person) => person.title ?? <Empty /> },
    { title: t('fields:organisation'), width: '17%', sortBy: where, show: (person) => where(person) || <Empty /> },
    { title: t('people:person.count'), number: true, width: '128px', sortBy: (person) => held(person).length, show: (person) => held(person).length },
    { title: t('people:person.responsibleFor'), show: (person) => <Holdings person={person} /> },
  ];
}

/** Everyone in the portfolio: title, organisation, and what each is responsible for. */
export function PeoplePage() {
  const t = useTexts();
  const { view } = useView();
  const navigate = useNavigate();
  const { add } = useRows();
  const people = useQuery(rpc.person.list.queryOptions({ input: view }));
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => columnsIn(t), [t]);
  const create = async (name: string) => {
    const id = await add('person', { name });
    await navigate({ to: '/people/$id', params: { id } });
  };
  return (
    <>
      <ListPage
        title={t('shell:nav.people')} newLabel={t('people:person.new')} onNew={() => setCreating(true)}
        rows={people.data} error={people.error} columns={columns} textOf={textOf}
        empty={{ title: t('people:person.emptyTitle'), text: t('people:person.emptyText') }}
      />
      {creating && <NewRecordDialog table="person" title={t('people:person.new')} onCreate={create} onClose={() => setCreating(false)} />}
    </>
  );
}

const textOf = (person: PersonRow) =>
  [person.name, ...Object.values(person.titles), person.unit, person.organisation, ...person.holdings.map((each) => each.engagement.name)]
    .filter(Boolean).join(' ');

/** What a person holds on the day, by name with its status; the role where it is not *responsible*. */
function Holdings({ person }: { person: PersonRow }) {
  const t = useTexts();
  const own = held(person);
  if (own.length === 0) return <Empty />;
  return (
    <ul className={classes.refs}>
      {own.map(({ assignmentId, engagement, role }) => (
        <li key={assignmentId}>
          <KindMark mark={engagement.mark} size={9} label={t(`terms:mark.${engagement.mark}`)} />
          <Link className={classes.link} to="/engagements/$id" params={{ id: engagement.id }}>{engagement.name}</Link>
          {role !== 'responsible' && <span className={classes.note}>{t(`terms:assignmentRole.${role}`)}</span>}
          <StatusChip status={engagement.status} mark={engagement.mark} />
        </li>
      ))}
    </ul>
  );
}
