import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { TableName } from '../../../shared/contract/tables.ts';
import { isCoded, formatError } from '../../../shared/i18n/format-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WritingIcon } from '../../ui/writing.tsx';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { useStatusBar } from '../../window/status-bar.tsx';
import { useTexts } from '../../window/texts.ts';
import { ConfirmRemove } from '../dialogs/confirm-remove.tsx';
import { FieldsOf } from '../drafts/drafts.ts';
import { SpoiltRows } from '../flaws/spoilt-rows.tsx';
import { WrongValues } from '../flaws/wrong-values.tsx';
import classes from './record-page.module.css';

/** Where records of a table are listed and shown. */
type ListAddress = '/people' | '/organisations' | '/activities' | '/themes';

interface RecordPageProps {
  table: TableName;
  id: string;
  name: string;
  list: ListAddress;
  /** Links back, in a breadcrumb. */
  crumbs: ReactNode;
  /** What stands in the heading where it is more than the name. */
  heading?: ReactNode;
  /** The ids of the list, in its order, for the way to the next record. */
  siblings: readonly string[];
  /** What else can be done with the record as a whole. */
  actions?: ReactNode;
  /** The sections, in two columns. */
  left: ReactNode;
  right: ReactNode;
}

/** A record's page: the way back and on, its name, its sections, and its removal. */
export function RecordPage(props: RecordPageProps) {
  const { table, id, name, list, crumbs, heading, siblings, actions, left, right } = props;
  const t = useTexts();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const index = siblings.indexOf(id);
  const go = (to: string | undefined) => to !== undefined && void navigate({ to: `${list}/$id`, params: { id: to } });
  useStatusBar({
    left: index === -1 ? '' : t('people:record', { n: index + 1, all: siblings.length }),
    hints: hintsOf(t, shortcuts.fields.next, shortcuts.fields.open, shortcuts.fields.giveUp),
  });
  const [previous, next] = index === -1 ? [] : [siblings[index - 1], siblings[index + 1]];
  return (
    <FieldsOf value={id}><div className={classes.page}>
      <div className={classes.crumbs}>
        {crumbs}
        <span className={classes.crumbActions}>
          {actions}
          <Tooltip label={t('people:remove')}>
            <WritingIcon aria-label={t('people:removeNamed', { name })} onClick={() => setRemoving(true)}>
              <IconTrash size={16} stroke={1.6} />
            </WritingIcon>
          </Tooltip>
          <ActionIcon aria-label={t('people:previous')} disabled={previous === undefined} onClick={() => go(previous)}>
            <IconChevronLeft size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon aria-label={t('people:next')} disabled={next === undefined} onClick={() => go(next)}>
            <IconChevronRight size={16} stroke={1.6} />
          </ActionIcon>
        </span>
      </div>
      <div className={classes.heading}><PageHeader title={name}>{heading}</PageHeader></div>
      <SpoiltRows id={id} />
      <WrongValues id={id} />
      <div className={classes.columns}><div>{left}</div><div>{right}</div></div>
      {removing && (
        <ConfirmRemove
          table={table} id={id} name={name} onClose={() => setRemoving(false)} onRemoved={() => void navigate({ to: list })}
        />
      )}
    </div></FieldsOf>
  );
}

/** In place of a record that is not there, or could not be read. */
export function NoRecord({ error }: { error: unknown }) {
  const t = useTexts();
  const gone = error === null || (isCoded(error) && error.code === 'NOT_FOUND');
  return (
    <div className={classes.page} role="alert">
      <EmptyState
        title={t(gone ? 'people:gone' : 'shell:failed.title')} text={gone ? t('people:goneText') : formatError(t, error)}
      />
    </div>
  );
}
