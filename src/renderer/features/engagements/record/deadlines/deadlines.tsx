import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeadlineRow } from '../../../../../shared/contract/deadline.ts';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatArithmetic, formatRule } from '../../../../../shared/i18n/format-deadline.ts';
import { formatError } from '../../../../../shared/i18n/format-error.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { formatRoughLength } from '../head/status-sentence.ts';
import row from '../rows.module.css';
import { AddDeadline, type DeadlineAction, DeadlineDialog } from './deadline-dialog.tsx';
import { DeadlineRules } from './deadline-rules.tsx';
import classes from './deadlines.module.css';
import { useDeadlineEdit } from './use-deadline-edit.ts';
import { useDeadlines } from './use-deadlines.ts';

/** What is to be done by when, with how each day was counted; what is done or dropped stands behind a word. */
export function Deadlines({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const deadlines = useDeadlines(record);
  const [adding, setAdding] = useState(false);
  const [closed, setClosed] = useState(false);
  const [rules, setRules] = useState(false);
  const open = (deadlines.data ?? []).filter((each) => each.state === 'open');
  const others = (deadlines.data ?? []).filter((each) => each.state !== 'open');
  return (
    <section id="deadlines">
      <SectionHeader
        title={t('record:section.deadlines')} count={deadlines.data && open.length} nothing={t('record:empty.deadlines')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      {deadlines.isError && <p role="alert" className={row.failure}>{formatError(t, deadlines.error)}</p>}
      <ul className={row.list}>{open.map((each) => <Deadline key={each.key} deadline={each} />)}</ul>
      <p className={classes.more}>
        {others.length > 0 && (
          <LinkButton aria-expanded={closed} onClick={() => setClosed(!closed)}>
            {t('record:deadlines.closed', { count: others.length })}
          </LinkButton>
        )}
        <LinkButton aria-expanded={rules} onClick={() => setRules(!rules)}>{t('record:deadlines.rules')}</LinkButton>
      </p>
      {closed && <ul className={row.list}>{others.toReversed().map((each) => <Deadline key={each.key} deadline={each} />)}</ul>}
      {rules && <DeadlineRules engagementId={record.id} />}
      {adding && <AddDeadline engagementId={record.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Deadline({ deadline }: { deadline: DeadlineRow }) {
  const t = useTexts();
  const { language } = useView();
  const [action, setAction] = useState<DeadlineAction | null>(null);
  const name = deadline.title ?? t(`deadlines:type.${deadline.type}`);
  const open = deadline.state === 'open';
  return (
    <li className={row.item}>
      <span className={row.itemText}>
        <b>{name}</b>
        <span className={row.second}>{howCounted(t, deadline, language)}</span>
        {deadline.reason !== null && <span className={row.second}>{deadline.reason}</span>}
      </span>
      <span className={classes.when}>
        <b>{deadline.date === null ? t('record:deadlines.noDay') : formatPartialDate(deadline.date, language)}</b>
        <Standing deadline={deadline} />
      </span>
      {open && (
        <LinkButton writes aria-label={t('record:deadlines.doneOf', { name })} onClick={() => setAction('done')}>
          {t('record:deadlines.done')}
        </LinkButton>
      )}
      <DeadlineMenu deadline={deadline} name={name} onAction={setAction} />
      {action && <DeadlineDialog deadline={deadline} name={name} action={action} onClose={() => setAction(null)} />}
    </li>
  );
}

/** The sum that gives the day, or that it was set by hand. */
function howCounted(t: ReturnType<typeof useTexts>, { arithmetic, moved, date }: DeadlineRow, language: Parameters<typeof formatArithmetic>[2]) {
  if (!arithmetic) return t(date === null ? 'record:deadlines.noDayWhy' : 'record:deadlines.byHand');
  const { anchor, offset, unit, from, renewals } = arithmetic;
  // A day that is counted from nothing is told by its rule.
  const sum = offset === 0 && renewals === 0
    ? formatRule(t, { anchor, offset, unit, month: Number(from.slice(5, 7)), day: Number(from.slice(8)) }, language)
    : formatArithmetic(t, arithmetic, language);
  return moved ? t('record:deadlines.movedFrom', { sum }) : sum;
}

/** How long it is until the day or since it, or what became of the deadline; overdue is told by a sign and a word. */
function Standing({ deadline }: { deadline: DeadlineRow }) {
  const t = useTexts();
  const { asOf, language } = useView();
  if (deadline.state !== 'open') {
    const on = deadline.stateOn === null ? '' : ` ${formatPartialDate(deadline.stateOn, language)}`;
    return <span className={row.second}>{t(`terms:deadlineState.${deadline.state}`) + on}</span>;
  }
  if (deadline.date === null) return null;
  if (deadline.overdue) {
    const length = formatRoughLength(t, deadline.date, asOf);
    return (
      <span className={classes.overdue}>
        <IconAlertTriangle size={13} stroke={1.8} aria-hidden />{t('record:deadlines.overdue', { length })}
      </span>
    );
  }
  return <span className={row.second}>{t('record:deadlines.left', { length: formatRoughLength(t, asOf, deadline.date) })}</span>;
}

interface DeadlineMenuProps {
  deadline: DeadlineRow;
  name: string;
  onAction: (action: DeadlineAction) => void;
}

function DeadlineMenu({ deadline, name, onAction }: DeadlineMenuProps) {
  const t = useTexts();
  const edit = useDeadlineEdit();
  const remove = useRemoveRow();
  const { key, state, date, moved, arithmetic, deadlineId } = deadline;
  const open = state === 'open';
  const change = (input: Parameters<typeof edit>[0]) => () => void edit(input).catch(() => undefined);
  return (
    <RowMenu
      of={name}
      actions={[
        open ? { label: t(date === null ? 'record:deadlines.setDay' : 'record:deadlines.move'), onClick: () => onAction('move') } : null,
        open && moved && arithmetic ? { label: t('record:deadlines.back'), onClick: change({ key, date: null }) } : null,
        open ? { label: t('record:deadlines.drop'), onClick: () => onAction('drop') } : null,
        open ? null : { label: t('record:deadlines.reopen'), onClick: change({ key, state: 'open' }) },
        deadlineId !== null && !arithmetic
          ? { label: t('record:action.remove'), onClick: () => void remove('deadline', deadlineId), danger: true } : null,
      ]}
    />
  );
}
