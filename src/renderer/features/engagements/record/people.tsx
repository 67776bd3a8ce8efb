import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import { type AssignmentRole, assignmentRoles } from '../../../../shared/domain/engagement.ts';
import { useTexts } from '../../../app/texts.ts';
import { GapRow } from '../../../ui/gap-row.tsx';
import { InlineDate } from '../../../ui/inline-date.tsx';
import { InlineSelect } from '../../../ui/inline-select.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SectionHeader } from '../../../ui/section-header.tsx';
import { PersonDialog } from './person-dialog.tsx';
import classes from './record.module.css';
import { useRemoveRow, useSaveField } from './use-save.ts';

type Assignment = EngagementRecord['assignments'][number];

/** Who does what in the engagement, those who do it on the asked day first. */
export function People({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const [naming, setNaming] = useState<AssignmentRole | null>(null);
  const held = record.assignments.filter((each) => each.held);
  const others = record.assignments.filter((each) => !each.held);
  const missing = !held.some((each) => each.role === 'responsible');
  return (
    <section>
      <SectionHeader
        title={t('record:section.people')} count={record.assignments.length}
        action={<LinkButton onClick={() => setNaming(missing ? 'responsible' : 'contact')}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={classes.list}>{held.map((each) => <Person key={each.id} assignment={each} />)}</ul>
      {missing && (
        <GapRow text={t('record:people.missing')} action={t('record:action.name')} onAction={() => setNaming('responsible')} />
      )}
      {others.length > 0 && (
        <>
          <p className={classes.subhead}>{t('record:people.past')}</p>
          <ul className={classes.list}>{others.map((each) => <Person key={each.id} assignment={each} />)}</ul>
        </>
      )}
      {naming && <PersonDialog record={record} role={naming} onClose={() => setNaming(null)} />}
    </section>
  );
}

/** The first letters of the first and the last part of a name. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => Array.from(part ?? '')[0] ?? '').join('').toUpperCase();
}

function Person({ assignment }: { assignment: Assignment }) {
  const t = useTexts();
  const saveField = useSaveField();
  const remove = useRemoveRow();
  const save = (field: string) => saveField('assignment', assignment.id, field);
  const role = t(`terms:assignmentRole.${assignment.role}`);
  const { personId, organisationId, name } = assignment;
  return (
    <li className={classes.item}>
      <span className={classes.initials} aria-hidden>{initials(name)}</span>
      <span className={classes.itemText}>
        {personId !== null && <Link to="/people/$id" params={{ id: personId }}><bdi>{name}</bdi></Link>}
        {organisationId !== null && <Link to="/organisations/$id" params={{ id: organisationId }}><bdi>{name}</bdi></Link>}
        {assignment.title !== null && <span className={classes.second}>{assignment.title}</span>}
      </span>
      <span className={classes.assignment}>
        <InlineSelect
          label={t('record:people.role')} value={assignment.role} onSave={save('role')}
          options={assignmentRoles.map((each) => ({ value: each, label: t(`terms:assignmentRole.${each}`) }))}
        />
        <span className={classes.dates}>
          <InlineDate label={t('record:people.start')} value={assignment.start} onSave={save('start')} empty="…" />
          <span aria-hidden>–</span>
          <InlineDate label={t('record:people.end')} value={assignment.end} onSave={save('end')} empty={t('terms:untilFurtherNotice')} />
        </span>
      </span>
      <ActionIcon aria-label={t('record:people.remove', { name, role })} size={24} onClick={() => void remove('assignment', assignment.id)}>
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
