import { Button, Menu, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatError, formatIssue, issuesOf } from '../../../../../shared/i18n/format-error.ts';
import { useDraftValues, useKept } from '../../../../records/drafts/drafts.ts';
import { StatusChip } from '../../../../ui/marks/status-chip.tsx';
import { Swatch } from '../../../../ui/marks/swatch.tsx';
import { useEdit } from '../../../../window/edit.ts';
import { saidHere } from '../../../../window/notices.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useRefusedForm } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import type { CellEditorProps } from './editing.ts';
import classes from './editors.module.css';

type State = 'suspended' | 'quiet';

/**
 * Edits the status in its cell. It follows from the periods; by hand it can only be suspended or quiet, since a day
 * and for a reason (DOMAIN: status is derived).
 */
export function StatusEditor({ row, label, onClose }: CellEditorProps & { row: EngagementRow }) {
  const t = useTexts();
  const { edit } = useEdit();
  const [state, setState] = useState<State | null>(null);
  const byHand = row.status === 'suspended' || row.status === 'quiet';
  const chip = <span><StatusChip status={row.status} mark={row.mark} /></span>;

  if (state !== null) {
    return (
      <Popover opened trapFocus onChange={(opened) => { if (!opened) onClose('none'); }} position="bottom-start" withinPortal>
        <Popover.Target>{chip}</Popover.Target>
        <Popover.Dropdown aria-label={label} onKeyDown={(event) => event.stopPropagation()}>
          <StandingForm row={row} state={state} onClose={() => onClose('none')} />
        </Popover.Dropdown>
      </Popover>
    );
  }
  return (
    <Menu
      opened onChange={(opened) => { if (!opened) onClose('none'); }} position="bottom-start" returnFocus={false}
      // Not keys as well: the very stroke that opened the menu is still on its way up.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{chip}</Menu.Target>
      <Menu.Dropdown aria-label={label} onKeyDown={(event) => event.stopPropagation()}>
        <Menu.Item
          disabled={!byHand}
          onClick={() => { void edit({ id: row.id, status: null }).then(() => onClose('none'), () => onClose('none')); }}
        >
          {t('grid:status.byPeriod')}
        </Menu.Item>
        {(['suspended', 'quiet'] as const).map((each) => (
          <Menu.Item
            key={each} closeMenuOnClick={false} disabled={row.status === each}
            leftSection={<Swatch status={each} mark={row.mark} />} onClick={() => setState(each)}
          >
            {t(`grid:status.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function StandingForm({ row, state, onClose }: { row: EngagementRow; state: State; onClose: () => void }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const { edit, saving } = useEdit();
  const draft = `standing.${state === 'suspended' ? 'suspend' : 'quiet'}/${row.id}`;
  const { drop } = useDraftValues(draft);
  const [since, setSince] = useKept(draft, 'statusStart', formatPartialDate(asOf, language));
  const [reason, setReason] = useKept(draft, 'reason', '');
  const [errors, setErrors] = useState<{ since?: string; reason?: string }>({});
  useRefusedForm(Object.keys(errors).length > 0);

  const giveUp = () => {
    drop();
    onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await edit({ id: row.id, status: state, statusStart: since, reason });
      drop();
      onClose();
    } catch (problem) {
      saidHere(problem);
      const issues = issuesOf(problem);
      const of = (field: string) => issues.find((issue) => issue.field.endsWith(field));
      const atReason = of('reason');
      const other = of('statusStart') ?? issues.find((issue) => issue !== atReason);
      setErrors({
        ...(other ? { since: formatIssue(t, other) } : atReason ? {} : { since: formatError(t, problem) }),
        ...(atReason ? { reason: formatIssue(t, atReason) } : {}),
      });
    }
  };
  return (
    <form className={classes.standing} onSubmit={(event) => void save(event)}>
      <TextInput
        data-autofocus label={t('grid:status.since')} value={since} error={errors.since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
      <TextInput
        label={t('grid:status.reason')} placeholder={t('grid:status.reasonHint')} value={reason} error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={giveUp}>{t('grid:status.cancel')}</Button>
        <Button type="submit" loading={saving}>
          {t(state === 'suspended' ? 'grid:status.markSuspended' : 'grid:status.markQuiet')}
        </Button>
      </div>
    </form>
  );
}
