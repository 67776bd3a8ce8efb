import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, type Ref, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import type { View } from '../../../../shared/contract/fields.ts';
import type { TimelineRow } from '../../../../shared/contract/timeline.ts';
import { compareText } from '../../../../shared/domain/collate.ts';
import { formatCourse } from '../../../../shared/i18n/format-course.ts';
import { formatPeriodStatus } from '../../../../shared/i18n/format-period-status.ts';
import { Keys } from '../../../ui/keys.tsx';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../../ui/marks/status-chip.tsx';
import { rpc } from '../../../window/core/core.ts';
import { shortcuts } from '../../../window/shortcuts.ts';
import { useTexts } from '../../../window/texts.ts';
import type { Item } from '../layout/lines.ts';
import { readableDates } from '../words.ts';
import { DatesForm } from './dates-form.tsx';
import { endOf, neighbours, reasonOf } from './period-words.ts';
import classes from './period-panel.module.css';

export interface PanelHandle {
  /** Puts the focus into the first date. */
  focusDates: () => void;
}

interface Props {
  row: TimelineRow;
  item: Item;
  view: View;
  /** The dates get the focus when the panel opens. */
  focusOnOpen: boolean;
  onClose: () => void;
  handle: Ref<PanelHandle>;
}

/** What is known of the selected period: status and why, dates to edit, who and with whom, and the way to the record. */
export const PeriodPanel = memo(function PeriodPanel({ row, item, view, focusOnOpen, onClose, handle }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const { data: record } = useQuery(rpc.engagement.get.queryOptions({ input: { ...view, id: row.engagementId } }));
  const firstDate = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({ focusDates: () => firstDate.current?.focus() }), []);
  const ready = record !== undefined;
  useEffect(() => {
    if (focusOnOpen && ready) firstDate.current?.focus();
  }, [focusOnOpen, ready]);
  const open = () => void navigate({ to: '/engagements/$id', params: { id: row.engagementId } });
  const bar = item.kind === 'period' ? item.bar : null;
  return (
    <aside className={classes.panel} aria-label={t('timeline:panel.title', { name: row.name })}>
      <div className={classes.top}>
        <KindMark mark={row.mark} size={9} />
        <span>{t(`terms:mark.${row.mark}`)}</span>
        <span className={classes.space} />
        <Keys keys={shortcuts.timeline.close.keys} />
        <ActionIcon size={24} aria-label={t('timeline:panel.close')} onClick={onClose}><IconX size={15} stroke={1.6} /></ActionIcon>
      </div>
      <h2 className={classes.name} lang={view.language}>{row.name}</h2>
      <StatusChip status={bar?.status ?? row.status} mark={row.mark} type={bar?.type} long />
      {item.kind !== 'activity' && (
        <div className={classes.reason}>{reasonOf(t, row, bar, view.asOf, view.language)}</div>
      )}
      <Facts row={row} item={item} record={record} view={view} />
      {record && <Dates row={row} item={item} record={record} view={view} firstDate={firstDate} onOpenRecord={open} />}
      {record && record.activities.length > 0 && <Activities record={record} row={row} />}
      <Button variant="default" fullWidth className={classes.open} onClick={open}>{t('timeline:panel.openRecord')}</Button>
    </aside>
  );
});

function Facts({ row, item, record, view }: { row: TimelineRow; item: Item; record: EngagementRecord | undefined; view: View }) {
  const t = useTexts();
  const bar = item.kind === 'period' ? item.bar : null;
  const course = bar && formatCourse(t, bar.stretches);
  const end = bar && endOf(t, bar, view.asOf, view.language);
  const { previous, next } = bar ? neighbours(row, bar) : { previous: null, next: null };
  const parties = record?.parties.filter((each) => each.held).map(({ name }) => name).sort(compareText(view.language)) ?? [];
  const held = record?.assignments.filter((each) => each.held && each.role !== 'responsible') ?? [];
  const responsible = record?.assignments.filter((each) => each.held && each.role === 'responsible').map(({ name }) => name) ?? [];
  const roles = [...new Set(held.map(({ role }) => role))];
  return (
    <dl className={classes.facts}>
      {item.kind === 'activity' && <Fact term={t(`terms:activityType.${item.point.type}`)}>{item.point.name}, {item.point.dates}</Fact>}
      {bar && <Fact term={t(`terms:periodType.${bar.type}`)}>{[bar.label, readableDates(t, bar.dates)].filter(Boolean).join(' ')}</Fact>}
      {course && <Fact term={t('timeline:panel.course')}>{course}</Fact>}
      {end && <Fact term={end.term}>{end.text}</Fact>}
      {previous && <Fact term={t('timeline:panel.previous')}>{previous.dates}, {formatPeriodStatus(t, previous)}</Fact>}
      {next && <Fact term={t('timeline:panel.next')}>{next.dates}, {formatPeriodStatus(t, next)}</Fact>}
      {parties.length > 0 && <Fact term={t('timeline:panel.parties')}>{parties.join(', ')}</Fact>}
      {roles.map((role) => (
        <Fact key={role} term={t(`terms:assignmentRole.${role}`)}>
          {held.filter((each) => each.role === role).map(({ name }) => name).join(', ')}
        </Fact>
      ))}
      {record && <Fact term={t('terms:assignmentRole.responsible')}>{responsible.join(', ') || t('terms:noValue')}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className={classes.term}>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface DatesProps {
  row: TimelineRow;
  item: Item;
  record: EngagementRecord;
  view: View;
  firstDate: Ref<HTMLInputElement>;
  onOpenRecord: () => void;
}

/** The dates of what is selected; of a record without a period, those of the first one to add. */
function Dates({ row, item, record, view, firstDate, onOpenRecord }: DatesProps) {
  const common = { firstDate, onOpenRecord, language: view.language, engagementId: row.engagementId };
  if (item.kind === 'activity') {
    const activity = record.activities.find(({ id }) => id === item.point.activityId);
    return activity ? <DatesForm key={activity.id} table="activity" id={activity.id} start={activity.start} end={activity.end} {...common} /> : null;
  }
  if (item.kind === 'empty') {
    return <DatesForm key={row.engagementId} table="period" id={null} start={null} end={null} {...common} />;
  }
  const period = record.periods.find(({ id }) => id === item.bar.periodId);
  return period ? <DatesForm key={period.id} table="period" id={period.id} start={period.start} end={period.end} {...common} /> : null;
}

function Activities({ record, row }: { record: EngagementRecord; row: TimelineRow }) {
  const t = useTexts();
  return (
    <ul className={classes.activities} aria-label={t('timeline:panel.activities')}>
      {record.activities.map((activity) => (
        <li key={activity.id}>
          <span>
            {activity.name}
            <span className={classes.type}>{t(`terms:activityType.${activity.type}`)}</span>
          </span>
          <b>{row.points.find(({ activityId }) => activityId === activity.id)?.dates ?? t('terms:noValue')}</b>
        </li>
      ))}
    </ul>
  );
}
