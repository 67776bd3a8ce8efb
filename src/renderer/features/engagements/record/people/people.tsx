import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { type AssignmentRole, assignmentRoles } from '../../../../../shared/domain/engagement.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { FieldsOf } from '../../../../records/drafts/drafts.ts';
import { GapRow } from '../../../../ui/gap-row.tsx';
import { InlineDate } from '../../../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useRemoveRow, useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { Decisions } from '../decisions/decisions.tsx';
import row from '../rows.module.css';
import { PersonDialog } from './person-dialog.tsx';
import classes from './people.module.css';
import { SeatDialog } from './seat-dialog.tsx';

type Assignment = EngagementRecord['assignments'][number];

/** Who does what in the engagement, those who do it on the asked day first; a deputy stands under whom it stands in for. */
export function People({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const [naming, setNaming] = useState<AssignmentRole | null>(null);
  const held = record.assignments.filter((each) => each.held);
  const others = record.assignments.filter((each) => !each.held);
  const missing = !held.some((each) => each.role === 'responsible');
  return (
    <section id="people">
      <SectionHeader
        title={t('record:section.people')} count={record.assignments.length}
        action={<LinkButton writes onClick={() => setNaming(missing ? 'responsible' : 'contact')}>{t('record:action.add')}</LinkButton>}
      />
      <Tree record={record} assignments={held} />
      {missing && (
        <GapRow text={t('record:people.missing')} action={t('record:action.name')} onAction={() => setNaming('responsible')} />
      )}
      {others.length > 0 && (
        <>
          <p className={classes.subhead}>{t('record:people.past')}</p>
          <Tree record={record} assignments={others} />
        </>
      )}
      {naming && <PersonDialog record={record} role={naming} onClose={() => setNaming(null)} />}
    </section>
  );
}

/** Assignments, each with those that stand beside it below it; one whose principal is not among them stands for itself. */
function Tree({ record, assignments }: { record: EngagementRecord; assignments: readonly Assignment[] }) {
  const t = useTexts();
  const below = (id: string) => assignments.filter((each) => each.principalId === id && each.id !== id);
  const top = assignments.filter((each) => !assignments.some((other) => other.id === each.principalId && other.id !== each.id));
  return (
    <ul className={row.list}>
      {top.map((each) => (
        <Person key={each.id} record={record} assignment={each}>
          {below(each.id).length > 0 && (
            <ul className={classes.beside} aria-label={t('record:people.beside', { name: each.name })}>
              {below(each.id).map((other) => <Person key={other.id} record={record} assignment={other} />)}
            </ul>
          )}
        </Person>
      ))}
    </ul>
  );
}

/** The first letters of the first and the last part of a name. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => Array.from(part ?? '')[0] ?? '').join('').toUpperCase();
}

interface PersonProps {
  record: EngagementRecord;
  assignment: Assignment;
  /** Those that stand beside it. */
  children?: ReactNode;
}

type Dialog = 'seat' | 'decide';

function Person({ record, assignment, children }: PersonProps) {
  const t = useTexts();
  const remove = useRemoveRow();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const save = useSaveFieldOf('assignment', assignment.id);
  const role = t(`terms:assignmentRole.${assignment.role}`);
  const { personId, organisationId, name } = assignment;
  return (
    <FieldsOf value={assignment.id}><li className={classes.personItem}>
      <div className={classes.person}>
        <span className={classes.initials} aria-hidden>{initials(name)}</span>
        <span className={row.itemText}>
          {personId !== null && <Link to="/people/$id" params={{ id: personId }}><bdi>{name}</bdi></Link>}
          {organisationId !== null && <Link to="/organisations/$id" params={{ id: organisationId }}><bdi>{name}</bdi></Link>}
          {assignment.title !== null && <span className={row.second}>{assignment.title}</span>}
        </span>
        <span className={classes.assignment}>
          <InlineSelect
            label={t('record:people.role')} value={assignment.role} {...save('role')}
            options={assignmentRoles.map((each) => ({ value: each, label: t(`terms:assignmentRole.${each}`) }))}
          />
          <span className={`${row.dates} ${classes.dates}`}>
            <InlineDate label={t('record:people.start')} value={assignment.start} {...save('start')} empty="…" />
            <span aria-hidden>–</span>
            <InlineDate
              label={t('record:people.end')} value={assignment.end} {...save('end')}
              empty={assignment.councilTermId === null ? t('terms:untilFurtherNotice') : t('record:people.withTerm')}
            />
          </span>
        </span>
        <RowMenu
          of={`${name}, ${role}`}
          actions={[
            { label: t('record:people.seat'), onClick: () => setDialog('seat') },
            { label: t('record:period.recordDecision'), onClick: () => setDialog('decide') },
            { label: t('record:people.remove', { name, role }), onClick: () => void remove('assignment', assignment.id), danger: true },
          ]}
        />
      </div>
      <div className={classes.personMore}>
        <Seat assignment={assignment} record={record} />
        <Decisions target={{ assignmentId: assignment.id }} decisions={assignment.decisions} />
      </div>
      {children}
      {dialog === 'seat' && <SeatDialog record={record} assignment={assignment} onClose={close} />}
      {dialog === 'decide' && <DecisionDialog target={{ assignmentId: assignment.id }} decision={null} onClose={close} />}
    </li></FieldsOf>
  );
}

/** The council term with which a seat ends, and for whom a deputy stands where that one is not shown above it. */
function Seat({ assignment, record }: { assignment: Assignment; record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const { councilTerm, endsOn, beyondTerm, principalId, principal, held } = assignment;
  const above = record.assignments.some((each) => each.id === principalId && each.held === held);
  return (
    <>
      {principal !== null && !above && <span className={`${row.second} ${classes.line}`}>{t('record:people.besideOf', { name: principal })}</span>}
      {councilTerm !== null && (
        <span className={`${row.second} ${classes.line}`}>
          {endsOn === null
            ? councilTerm : t(held ? 'record:people.ends' : 'record:people.ended', { term: councilTerm, end: formatPartialDate(endsOn, language) })}
        </span>
      )}
      {beyondTerm && (
        <span className={classes.warning}>
          <IconAlertTriangle size={13} stroke={1.8} aria-hidden />{t('record:people.beyondTerm')}
        </span>
      )}
    </>
  );
}
